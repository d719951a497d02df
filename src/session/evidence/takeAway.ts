import type { Infrastructure } from '../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { infrastructure, infrastructureOf } from '../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { refusal } from '../../core/exchange/takeAlong/refusal.ts'
import type { TakeAlong } from '../../core/exchange/takeAlong/takeAlong.ts'
import { takeAlong } from '../../core/exchange/takeAlong/takeAlong.ts'
import type { FixId } from '../../core/words/fixes.ts'
import { behaviorHere } from '../matched.ts'
import type { View } from '../view.ts'

/** Fixes of the client: code that signs by the rules is the remedy. */
const ofClient: ReadonlySet<FixId> = new Set([
  'sign-for-function-url',
  'sign-for-verifier',
  'fix-scope-of-service',
  'sign-the-body',
  'sign-now',
  'fix-scope',
  'send-token',
  'sign-once',
  'sign-host',
  'encode-path-as-verifier',
  'encode-query-as-verifier',
  'sign-whole-query',
  'normalise-path',
  'keep-body',
  'mend-authorization',
])

/** A fix as something to take away. */
export interface TakeAway {
  /** The request of the page as code; empty for a fix that is none of the client's. */
  readonly clients: readonly TakeAlong[]
  /** Why there is no code. */
  readonly refused: string | undefined
  readonly setup: Infrastructure | undefined
}

/** What a fix comes to for this page's request and set-up. */
export function takeAway(fix: FixId, view: View, hasToken: boolean): TakeAway {
  const { inputs, reading } = view
  const { request, region, service, functionUrlHost, cloudFrontHost } = reading
  const refused = ofClient.has(fix) ? refusal(request) : undefined
  const sendTo = inputs.attempt.sendTo === 'cloudfront' ? cloudFrontHost : functionUrlHost
  const clients =
    ofClient.has(fix) && refused === undefined
      ? takeAlong(request, {
          region: region.value,
          service: service.value,
          signFor: functionUrlHost,
          sendTo,
          sessionToken: hasToken,
        })
      : []
  // The verifier of this page is a Function URL: signing for it needs the same policies.
  const change = infrastructureOf(fix === 'sign-for-verifier' && reading.endpoint ? 'sign-for-function-url' : fix)
  const { pathPattern } = behaviorHere(inputs)
  const setup =
    change &&
    infrastructure(
      change,
      {
        region: region.value,
        functionUrlHost,
        ...(/^Default/.test(pathPattern) ? {} : { pathPattern }),
        signedBy:
          inputs.originAccessControl === 'none' || inputs.originAccessControl === 'never' ? 'caller' : 'cloudfront',
      },
      fix,
    )
  return { clients, refused, setup }
}
