// What a user reads about a change of the set-up: who is authenticated afterwards, what is lost, what else is needed.
import type { Reference } from './segment.ts'
import { sources } from './sources.ts'

/** The words for a change of the set-up. */
export interface InfrastructureWords {
  readonly title: string
  readonly costs: readonly string[]
  readonly notes: readonly string[]
  readonly source: Reference
}

const whole = 'As a template it is a whole distribution: take over what your own lacks.'
const replaced = 'The commands replace the policies of the behaviour, and its older forwarding settings.'
const bothGranted =
  'lambda:InvokeFunction is narrowed to Function URLs; in Terraform that needs version 6.29 of the AWS provider or a later one.'

const infrastructures = {
  policies: {
    title: 'AllViewerExceptHostHeader and CachingDisabled',
    costs: [
      'Lambda still authenticates the caller.',
      'Every viewer header, cookie and query parameter reaches the function, and nothing is cached.',
      'The client must sign for the Function URL host, and needs both permissions.',
    ],
    notes: [whole, replaced],
    source: sources.managedOriginRequestPolicies,
  },
  'oac-always': {
    title: 'CloudFront signs every request (OAC, always)',
    costs: [
      'Lambda then authenticates CloudFront, not the caller: whoever reaches the distribution gets in.',
      'The caller’s own signature is overwritten, and its identity no longer reaches the function.',
      'PUT and POST need x-amz-content-sha256 from the client; CloudFront needs both permissions on the function.',
    ],
    notes: [whole, replaced, bothGranted],
    source: sources.originAccessControl,
  },
  'oac-no-override': {
    title: 'CloudFront signs what is unsigned (OAC, no-override)',
    costs: [
      'Lambda authenticates a caller who signed for the Function URL, and CloudFront for everybody else: unsigned requests get in.',
      'Authorization is in the cache key, so no two signatures share an answer.',
      'Callers and CloudFront need both permissions each; unsigned PUT and POST need x-amz-content-sha256.',
    ],
    notes: [whole, replaced, bothGranted],
    source: sources.originAccessControl,
  },
  'oac-none': {
    title: 'Without origin access control',
    costs: [
      'Lambda authenticates the caller again; unsigned requests are refused.',
      'The client must sign, for the Function URL host, and needs both permissions of its own.',
    ],
    notes: [whole, replaced, 'CloudFront’s own permissions stay until they are removed: aws lambda remove-permission.'],
    source: sources.originAccessControl,
  },
  'authorization-in-cache-key': {
    title: 'Authorization in the cache key',
    costs: [
      'Lambda still authenticates the caller.',
      'Answers are cached for each signature apart, for a second at most and only where the function allows it.',
      'The client must sign for the Function URL host, and needs both permissions.',
    ],
    notes: [whole, replaced],
    source: sources.customHeaders,
  },
  'host-out-of-cache-key': {
    title: 'A cache policy without Host in its key',
    costs: [
      'Lambda still authenticates the caller.',
      'Aliases of one distribution then share what is cached; with Authorization in the key, no two signatures do.',
      'The client must sign for the Function URL host, and needs both permissions.',
    ],
    notes: [
      whole,
      replaced,
      'One of AWS’s own policies cannot be changed, so this is a new one: the same key without Host, and with Authorization.',
    ],
    source: sources.customHeaders,
  },
  alias: {
    title: 'A name of one’s own for the distribution',
    costs: [
      'The distribution then answers to that name as well; Lambda still authenticates the caller.',
      'It needs a certificate in us-east-1 that has the name, and a record in the DNS; no two distributions can have the same name.',
      'The client still signs for the Function URL host: the name is none that Lambda sees.',
    ],
    notes: [
      whole,
      'Names of one distribution lead to one function: a stage that is to be apart needs a Function URL of its own.',
    ],
    source: sources.alternateNames,
  },
  'errors-as-they-are': {
    title: 'Errors neither kept nor replaced',
    costs: [
      'Viewers see the origin’s own errors, and each refused request reaches it; Lambda still authenticates the caller.',
      'Pages that stand in for errors are gone.',
    ],
    notes: [whole, 'The commands replace all custom error responses of the distribution.'],
    source: sources.errorStatus,
  },
  permissions: {
    title: 'Both permissions on the function',
    costs: [
      'Whoever the statements name may call the function through its URL, and not in any other way.',
      'CloudFront’s are for one distribution; a caller of another account needs them on both sides, each in its own account.',
    ],
    notes: [bothGranted, 'Where the URL belongs to an alias, the permissions belong to that alias.'],
    source: sources.functionUrlAuth,
  },
  'allowed-methods': {
    title: 'All methods allowed',
    costs: ['The function then sees such requests; CloudFront caches answers to GET and HEAD alone.'],
    notes: [whole],
    source: sources.customOriginBehavior,
  },
  'function-url-cors': {
    title: 'CORS settings of the Function URL',
    costs: [
      'Pages of the named origins may call and read answers; a preflight is answered without a signature.',
      'The function must not add CORS headers of its own: browsers refuse an answer that has them twice.',
    ],
    notes: ['Name the origins of your pages. A * for headers would not cover Authorization.'],
    source: sources.functionUrlConfig,
  },
  'edge-signer': {
    title: 'An edge function that signs (sketch)',
    costs: [
      'Lambda then authenticates the edge function’s role, not the caller: check the viewer in it, or whoever reaches the distribution gets in.',
      'Bodies over 1 MB cannot be signed, and the body of a DELETE never reaches an edge function.',
      'It runs in us-east-1, costs a second invocation per request, and needs both permissions itself.',
    ],
    notes: [
      'A sketch to start from: it comes without any check of the viewer.',
      'The distribution still needs AllViewerExceptHostHeader and a cache policy.',
    ],
    source: sources.edgeFunctions,
  },
} as const satisfies Record<string, InfrastructureWords>

export type InfrastructureId = keyof typeof infrastructures

/** What is to be replaced in a form that has gaps. */
export const gapNotes = {
  capitals: 'Names in capitals are to be replaced by yours.',
  account: 'The account 111122223333 is the documentation’s: yours goes there.',
  alias: 'api.example.com stands for the name that is called.',
} as const

/** All ids of changes. */
export const infrastructureIds = Object.keys(infrastructures) as readonly InfrastructureId[]

/** The words for a change of the set-up. */
export const infrastructureWords = (id: InfrastructureId): InfrastructureWords => infrastructures[id]
