import type { CachedAnswer } from '../core/cloudfront/distribution.ts'
import type { Route } from '../core/delivery/delivery.ts'
import type { KnownSigner } from '../core/functionUrl/functionUrl.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import type { Signer } from '../core/sigv4/options.ts'
import { partsText } from '../core/sigv4/part.ts'
import type { Trace } from '../core/sigv4/trace.ts'
import type { Inputs } from './inputs.ts'
import { exampleSecret } from './inputs.ts'
import type { Reading } from './reading.ts'
import { distributionOf, functionUrlOf } from './readSetup.ts'

/**
 * The way of a call: the distribution, the Function URL, and whose key Lambda knows. `made` is what was signed for it, so
 * that no diagnosis has to find that out; `forFunctionUrl` is the same request signed for the Function URL, which an
 * earlier caller may have sent.
 */
export function routeOf(
  inputs: Inputs,
  reading: Reading,
  credentials: KnownSigner,
  forFunctionUrl: Trace,
  made: Trace | undefined,
): Route {
  const known = 'secretAccessKey' in credentials || 'signingKey' in credentials
  const cached = inputs.cachedAnswer ? { cached: earlierAnswer(forFunctionUrl.request) } : {}
  return {
    distribution: { ...distributionOf(inputs, reading, edgeKey), ...cached },
    functionUrl: {
      host: reading.functionUrlHost,
      ...functionUrlOf(inputs),
      ...(reading.endpoint ? {} : { region: reading.region.value, service: reading.service.value }),
      credentials: known ? [credentials, ...(edgeSigns(inputs) ? [edgeKey] : [])] : 'the-signer',
    },
    now: arrivalOf(reading.date, inputs),
    assume: inputs.assume,
    ...(made ? { signedCanonicalRequest: partsText(made.canonicalRequest) } : {}),
  }
}

/** When the call arrives, by the verifier's clock: the signing time, less what the caller's is ahead. */
function arrivalOf(signed: Date, { clockOff }: Inputs): Date {
  const minutes = /^\s*[+-]?\d{1,6}(\.\d{1,3})?\s*$/.test(clockOff) ? Number(clockOff) : 0
  return new Date(signed.getTime() - minutes * 60_000)
}

/** What the cache holds where somebody who signed was answered just before. */
const earlierAnswer = (request: HttpRequest): CachedAnswer => ({
  request,
  age: 1,
  response: {
    status: 200,
    headers: [['Content-Type', 'text/plain']],
    body: bytesOfText('An answer for the caller who signed.'),
  },
})

const edgeSigns = (inputs: Inputs): boolean =>
  [inputs, ...inputs.behaviors].some(({ edge }) => edge.at !== 'none' && edge.signs)

/** Stands for the key of an edge function's role, which nobody knows before it runs: AWS's published example. */
const edgeKey: Signer = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: exampleSecret }
