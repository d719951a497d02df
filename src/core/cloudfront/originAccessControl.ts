import { wireHost } from '../http/host.ts'
import type { HttpRequest } from '../http/message.ts'
import { bodyBytes, fieldValue } from '../http/message.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import { trace } from '../sigv4/trace.ts'
import type { RuleId } from '../words/certainties.ts'
import type { Assumptions } from '../words/openQuestions.ts'
import { assumed } from '../words/openQuestions.ts'
import type { Draft, EdgeContext } from './context.ts'
import { changed } from './context.ts'
import type { Distribution } from './distribution.ts'
import { cloudFrontKey, distributionArn } from './madeUp.ts'
import { includesHeader } from './policy.ts'
import { setField } from './setField.ts'

const rules: ReadonlyMap<string, RuleId> = new Map(
  Object.entries<RuleId>({
    'x-amz-date': 'oac-date',
    'x-amz-security-token': 'oac-token',
    'x-amz-content-sha256': 'oac-content-sha256',
    'x-amz-source-account': 'oac-source',
    'x-amz-source-arn': 'oac-source',
    authorization: 'oac-authorization',
  }),
)

const signedHeaders = ['host', ...[...rules.keys()].filter((name) => name !== 'authorization')]

/**
 * Origin access control: CloudFront signs the origin request for the Function URL with a key of its own and overwrites the
 * viewer's authentication. `came` is the request as it came to this leg, `arrived` as it was before the policies.
 * Source: CloudFront Developer Guide, "Restrict access to an AWS Lambda function URL origin".
 */
export function signForOrigin(draft: Draft, context: EdgeContext, came: HttpRequest, arrived = came): Draft {
  if (!signs(draft.request, context)) return draft
  const { distribution, region, now } = context
  const { account, arn } = distributionArn(distribution)
  const hash = payloadHash(draft.request, arrived, context)
  const named = [
    ['x-amz-source-account', account],
    ['x-amz-source-arn', arn],
    ['x-amz-content-sha256', hash],
  ] as const
  const headers = named.reduce((fields, [name, value]) => setField(fields, name, value), draft.request.headers)
  const { request } = trace(
    { ...draft.request, headers },
    {
      credentials: cloudFrontKey(distribution),
      region,
      service: 'lambda',
      date: now,
      host: distribution.proposal ? wireHost(draft.request) : distribution.originHost,
      signedHeaders,
      payload: { hash },
    },
  )
  const signed = { ...draft.request, headers: request.headers }
  return { request: signed, changes: [...withoutOverwritten(draft), ...changesOf(came, signed, context)] }
}

/** What was done to a header before CloudFront overwrote it no longer matters. */
const withoutOverwritten = ({ changes }: Draft): Draft['changes'] => changes.filter(({ field }) => !rules.has(field))

function changesOf(came: HttpRequest, signed: HttpRequest, context: EdgeContext): Draft['changes'] {
  return [...rules].flatMap(([field, rule]) => {
    const index = came.headers.findIndex(([name]) => name.toLowerCase() === field)
    const before = came.headers[index]?.[1]
    const after = fieldValue(signed.headers, field)
    if (before === after || after === undefined) return []
    return [changed(context, rule, field, { ...(before === undefined ? {} : { index, before }), after })]
  })
}

/** Whether CloudFront signs this request. */
function signs(request: HttpRequest, { distribution, behavior, assume }: EdgeContext): boolean {
  const mode = signingMode(distribution, assume)
  if (mode !== 'no-override') return mode === 'always'
  if (fieldValue(request.headers, 'authorization') === undefined) return true
  const inCachePolicy = includesHeader(behavior.cachePolicy.headers, 'authorization')
  return assumed('oac-no-override', assume) === 'cache-policy' && !inCachePolicy
}

export type SigningMode = 'none' | 'never' | 'always' | 'no-override'

/** What origin access control does, as far as `always-amz-auth` is known. */
export const signingMode = (
  { originAccessControl = 'none' }: Pick<Distribution, 'originAccessControl'>,
  assume: Assumptions | undefined,
): SigningMode =>
  originAccessControl === 'always-amz-auth' ? assumed('oac-always-amz-auth', assume) : originAccessControl

/** What CloudFront signs as the payload: the hash that it was handed; it computes none for a request that can have a body. */
function payloadHash(request: HttpRequest, arrived: HttpRequest, { assume }: EdgeContext): string {
  const [handed, dropped] = [request, arrived].map(({ headers }) => fieldValue(headers, 'x-amz-content-sha256'))
  const given = handed ?? (assumed('oac-viewer-hash', assume) === 'used' ? dropped : undefined)
  if (given !== undefined) return given
  const mayHaveBody = ['POST', 'PUT'].includes(request.method) || bodyBytes(request).length > 0
  return mayHaveBody && assumed('oac-payload', assume) === 'unsigned' ? 'UNSIGNED-PAYLOAD' : emptyHash
}

const emptyHash = sha256Hex('')
