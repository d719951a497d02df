import { behaviorFor } from '../../core/cloudfront/behavior.ts'
import { includesHeader } from '../../core/cloudfront/policy.ts'
import type { TakeAlongOptions } from '../../core/exchange/takeAlong/call.ts'
import type { Hashed } from '../../core/exchange/takeAlong/hashedRequest.ts'
import { hashedRequest } from '../../core/exchange/takeAlong/hashedRequest.ts'
import type { InfrastructureFacts } from '../../core/exchange/takeAlong/infrastructure/facts.ts'
import type { Infrastructure } from '../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { infrastructure } from '../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { refusal } from '../../core/exchange/takeAlong/refusal.ts'
import { remedyOf } from '../../core/exchange/takeAlong/remedies.ts'
import type { TakeAlong } from '../../core/exchange/takeAlong/takeAlong.ts'
import { takeAlong } from '../../core/exchange/takeAlong/takeAlong.ts'
import type { FixId } from '../../core/words/fixes.ts'
import { behaviorHere } from '../matched.ts'
import { hostOf } from '../reading.ts'
import type { View } from '../view.ts'

/** A fix as something to take away. */
export interface TakeAway {
  /** The request of the page as code; empty for a fix that is none of the client's. */
  readonly clients: readonly TakeAlong[]
  /** The same as code that signs nothing and sends the body's hash, for a CloudFront that signs. */
  readonly hashed: readonly Hashed[]
  /** Why there is no code. */
  readonly refused: string | undefined
  readonly setup: Infrastructure | undefined
}

/** What a fix comes to for this page's request and set-up. */
export function takeAway(fix: FixId, view: View, hasToken: boolean): TakeAway {
  const { inputs, reading } = view
  const { client, setup } = remedyOf(fix)
  // The verifier of this page is a Function URL: signing for it needs the same policies.
  const change = fix === 'sign-for-verifier' && reading.endpoint ? remedyOf('sign-for-function-url').setup : setup
  const refused = client && refusal(reading.request)
  const sendTo = hostOf(reading, inputs.attempt.sendTo)
  const code = refused === undefined
  return {
    clients: code && client === 'signs' ? takeAlong(reading.request, clientOptions(view, sendTo, hasToken)) : [],
    hashed: code && client === 'hashes' ? hashedRequest(reading.request, { sendTo: reading.cloudFrontHost }) : [],
    refused,
    setup: change && infrastructure(change, infrastructureFacts(view), fix),
  }
}

const clientOptions = ({ reading }: View, sendTo: string, sessionToken: boolean): TakeAlongOptions => ({
  region: reading.region.value,
  service: reading.service.value,
  signFor: reading.functionUrlHost,
  sendTo,
  sessionToken,
})

/** What the page knows of its set-up. */
export function infrastructureFacts({ inputs, reading, route }: View): InfrastructureFacts {
  const { region, functionUrlHost, cloudFrontHost, request } = reading
  const { pathPattern } = behaviorHere(inputs)
  const { distribution } = route
  const cachePolicy = distribution && behaviorFor(request.url, distribution, route.assume).cachePolicy
  const signed = inputs.originAccessControl !== 'none' && inputs.originAccessControl !== 'never'
  return {
    region: region.value,
    functionUrlHost,
    ...(/^Default/.test(pathPattern) ? {} : { pathPattern }),
    ...(cachePolicy && includesHeader(cachePolicy.headers, 'host') ? { cachePolicy } : {}),
    ...(cloudFrontHost === '' || /\.cloudfront\.net$/i.test(cloudFrontHost) ? {} : { alias: cloudFrontHost }),
    signedBy: signed ? 'cloudfront' : 'caller',
  }
}
