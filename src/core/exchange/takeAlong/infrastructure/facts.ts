import type { CachePolicy } from '../../../cloudfront/policy.ts'
import type { CorsSettings } from '../../../functionUrl/functionUrl.ts'

/** What is known of the set-up; what is not known stands as a name in capitals, to be replaced. */
export interface InfrastructureFacts {
  readonly region: string
  readonly functionUrlHost: string
  readonly functionName?: string
  /** The alias that the Function URL belongs to; without one it belongs to the unpublished version. */
  readonly qualifier?: string
  /** The account of the function, 12 digits. */
  readonly account?: string
  readonly distributionId?: string
  /** The behaviour that the request takes; the default one unless given. */
  readonly pathPattern?: string
  /** Who calls with a signature of its own: the ARN of a user, role or role session, as `get-caller-identity` prints it. */
  readonly callerArn?: string
  /** Who is to get the permissions: the caller unless given. */
  readonly signedBy?: 'caller' | 'cloudfront'
  readonly cors?: CorsSettings
  /** The name that is called, where it is not one of CloudFront's own. */
  readonly alias?: string
  /** That of the behaviour that the request takes. */
  readonly cachePolicy?: CachePolicy
}

/** The facts with every gap filled. */
export interface Setup {
  readonly region: string
  readonly functionUrlHost: string
  readonly functionName: string
  readonly qualifier: string | undefined
  /** Of the function or its alias, as policies name it. */
  readonly functionArn: string
  readonly account: string
  readonly distributionId: string
  readonly distributionArn: string
  readonly partition: string
  readonly pathPattern: string | undefined
  readonly caller: Caller
  readonly signedBy: 'caller' | 'cloudfront'
  readonly cors: CorsSettings
  readonly alias: string
  readonly cachePolicy: CachePolicy | undefined
}

/** Who calls, as IAM knows it. */
interface Caller {
  readonly kind: 'user' | 'role'
  readonly name: string
  readonly arn: string
  /** Whether it belongs to another account than the function: then the function's own policy must name it too. */
  readonly foreign: boolean
}

/** What a page needs that signs its calls: no `*`, which never covers Authorization (Fetch standard, CORS protocol). */
const signingPage: CorsSettings = {
  origins: ['https://APP.EXAMPLE'],
  methods: ['*'],
  headers: ['authorization', 'content-type', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-security-token'],
  expose: ['date', 'x-amzn-errortype', 'x-amzn-requestid'],
  credentials: false,
  maxAge: 300,
}

/** The documentation's account, for an unknown one. */
export const exampleAccount = '111122223333'

/** The name that a distribution is to have, where none is known. */
export const exampleAlias = 'api.example.com'

/** The names that stand in other gaps. */
export const placeholders = /\b(FUNCTION|DISTRIBUTION|CALLER|CERTIFICATE|HOSTED_ZONE|APP\.EXAMPLE)\b/

/** Fills the gaps of the facts. The documentation's account stands for an unknown one. */
export function setupOf(facts: InfrastructureFacts): Setup {
  const { region, functionName = 'FUNCTION', qualifier, distributionId = 'DISTRIBUTION' } = facts
  const account = facts.account ?? exampleAccount
  const partition = partitionOf(region)
  const alias = qualifier === undefined ? '' : `:${qualifier}`
  return {
    region,
    functionUrlHost: facts.functionUrlHost,
    functionName,
    qualifier,
    functionArn: `arn:${partition}:lambda:${region}:${account}:function:${functionName}${alias}`,
    account,
    distributionId,
    distributionArn: `arn:${partition}:cloudfront::${account}:distribution/${distributionId}`,
    partition,
    pathPattern: facts.pathPattern === '*' ? undefined : facts.pathPattern,
    caller: callerOf(facts.callerArn, facts.account, partition, account),
    signedBy: facts.signedBy ?? 'caller',
    cors: facts.cors ?? signingPage,
    alias: facts.alias ?? exampleAlias,
    cachePolicy: facts.cachePolicy,
  }
}

/** A region's partition, as ARNs name it. */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn'
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws'
}

/** A role session belongs to its role; the role's path is not in a session's ARN, and `--role-name` does not want it. */
function callerOf(arn = '', known: string | undefined, partition: string, account: string): Caller {
  const found = /^arn:[^:]*:(?:iam|sts)::(\d{12}):(user|role|assumed-role)\/(.+)$/.exec(arn)
  const [, owner = account, type = 'role', path = 'CALLER'] = found ?? []
  const kind = type === 'user' ? 'user' : 'role'
  const name = (type === 'assumed-role' ? path.split('/')[0] : path.split('/').at(-1)) ?? 'CALLER'
  const roleArn = `arn:${partition}:iam::${owner}:role/${name}`
  return {
    kind,
    name,
    arn: found && type !== 'assumed-role' ? arn : roleArn,
    foreign: known !== undefined && owner !== known,
  }
}
