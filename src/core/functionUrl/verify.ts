import { functionUrlEndpoint } from '../hosts/functionUrlEndpoint.ts'
import type { HttpRequest } from '../http/message.ts'
import { bodyBytes } from '../http/message.ts'
import type { Claim } from '../sigv4/claim.ts'
import { readClaim } from '../sigv4/claim.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import type { CheckId } from '../words/checks.ts'
import { bodySizeCheck } from './bodySizeCheck.ts'
import { claimChecks } from './claimChecks.ts'
import { dateChecks } from './dateChecks.ts'
import type { FunctionUrl, KnownSigner } from './functionUrl.ts'
import { acceptedCheck, hostCheck } from './hostChecks.ts'
import { keyChecks } from './keyChecks.ts'
import { forbidden } from './messages.ts'
import type { Rebuilt } from './rebuild.ts'
import { rebuiltFor } from './rebuiltFor.ts'
import { scopeChecks } from './scopeChecks.ts'
import { serviceChecks } from './services/serviceChecks.ts'
import { lambda } from './services/serviceProfile.ts'
import { signatureChecks } from './signatureChecks.ts'
import type { Check, Refusal, Surroundings, Verifying } from './verifying.ts'

/** What the verifier decided: the check that refused, or `ok`. */
export interface Verification {
  readonly check: CheckId
  readonly refusal?: Refusal
  readonly claim?: Claim
  /** What the verifier expects, where it came to compute that. */
  readonly rebuilt?: Rebuilt
}

const permissionCheck: Check = {
  id: 'permission',
  refuse: ({ functionUrl: { allow } }) =>
    !allow || (allow.invokeFunctionUrl && allow.invokeFunction) ? undefined : forbidden,
}

/** The verifier's checks in its order. Source: the order in which AWS services answer when several things are wrong. */
const checks: Readonly<Record<FunctionUrl['authType'], readonly Check[]>> = {
  AWS_IAM: [
    hostCheck,
    acceptedCheck,
    bodySizeCheck('before-signature'),
    ...claimChecks,
    ...dateChecks,
    ...scopeChecks,
    ...keyChecks,
    ...serviceChecks,
    ...signatureChecks,
    permissionCheck,
    bodySizeCheck('after-permission'),
  ],
  NONE: [hostCheck, permissionCheck, bodySizeCheck('after-permission')],
}

/** Checks a request as a Function URL does, in AWS's order; the first check that refuses decides. */
export function verify(request: HttpRequest, functionUrl: FunctionUrl, surroundings: Surroundings): Verification {
  const verifying = prepared(request, functionUrl, surroundings)
  const { claim } = verifying
  const facts = claim ? { claim } : {}
  for (const { id, refuse } of checks[functionUrl.authType]) {
    const refused = refuse(verifying)
    const refusal = refused && verifying.profile.worded(id, refused, verifying)
    if (refusal) return { check: id, refusal, ...facts, ...(noStrings.has(id) ? {} : strings(verifying)) }
  }
  return { check: 'ok', ...facts, ...(functionUrl.authType === 'AWS_IAM' ? strings(verifying) : {}) }
}

/** Checks that come before anything could be computed. */
const noStrings: ReadonlySet<CheckId> = new Set([
  'host-unknown',
  'host-accepted',
  'auth-present',
  'auth-duplicated',
  'auth-complete',
])

function strings({ rebuilt, functionUrl }: Verifying): { rebuilt?: Rebuilt } {
  const made = functionUrl.authType === 'AWS_IAM' ? rebuilt() : undefined
  return made ? { rebuilt: made } : {}
}

function prepared(request: HttpRequest, functionUrl: FunctionUrl, surroundings: Surroundings): Verifying {
  const read = readClaim(request)
  const { claim } = read
  const endpoint = functionUrlEndpoint(functionUrl.host)
  const key = claim && keyFor(claim, functionUrl, surroundings.awsKeys ?? [])
  const bodyHash = once(() => surroundings.payloadHash ?? sha256Hex(bodyBytes(request)))
  return {
    ...surroundings,
    request,
    functionUrl,
    region: functionUrl.region ?? endpoint?.region ?? '',
    service: functionUrl.service ?? endpoint?.service ?? 'lambda',
    profile: functionUrl.profile ?? lambda,
    read,
    claim,
    key,
    bodyHash,
    rebuilt: once(() => claim && rebuiltFor(request, claim, { ...surroundings, key, bodyHash })),
  }
}

function keyFor(claim: Claim, { credentials }: FunctionUrl, awsKeys: readonly KnownSigner[]): KnownSigner | undefined {
  const own = awsKeys.find(({ accessKeyId }) => accessKeyId === claim.accessKeyId)
  if (own) return own
  if (credentials === 'the-signer') return theSigner(claim)
  return credentials.find(({ accessKeyId }) => accessKeyId === claim.accessKeyId)
}

/** The claim's own key, and the token that came with it. */
const theSigner = ({ accessKeyId, sessionToken }: Claim): KnownSigner => ({
  accessKeyId,
  ...(sessionToken === undefined ? {} : { sessionToken }),
})

/** The function's result, computed when it is first asked for. */
function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: compute() }
    return made.value
  }
}
