import type { HttpRequest } from '../core/http/message.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import { signed } from '../core/sigv4/sign.ts'
import type { Call, Side } from './call.ts'
import { corsOrigin } from './shared.ts'
import type { Target } from './target.ts'
import { variation } from './variations.ts'

/** A page's origin where the CORS settings let in every origin or none. Nobody can own it (RFC 6761, 6.5). */
const nobodysOrigin = 'https://countersign.example'

/** When a call is made, and in which run: what its path begins with. */
interface Occasion {
  readonly now: Date
  readonly run: string
}

/** A call as the request that is sent, signed at `now` by the call's clock. */
export function prepared(call: Call, target: Target, { now, run }: Occasion): HttpRequest {
  const { signing = (options) => options, wire = (request) => request } = variation(call.but)
  const hosts: Readonly<Record<Side, string>> = {
    cloudfront: target.cloudFrontHost,
    'function-url': target.functionUrlHost,
  }
  const { corsOrigin: allowed = '*' } = target
  const origin = allowed === '*' ? nobodysOrigin : allowed
  const headers = call.headers ?? []
  const named = headers.map(([name, value]) => [name, value === corsOrigin ? origin : value] as const)
  const request: HttpRequest = {
    method: call.method ?? 'GET',
    url: `https://${hosts[call.sendTo]}/${run}${call.target ?? `/${call.id}`}`,
    headers: [['User-Agent', 'countersign-observe'], ...named],
    ...(call.body === undefined ? {} : { body: call.body }),
  }
  if (call.signFor === 'none') return wire(request, target)
  const options: SigningOptions = {
    credentials: target.credentials,
    region: target.region,
    service: 'lambda',
    date: new Date(now.getTime() + (call.clock ?? 0) * 60_000),
    host: hosts[call.signFor],
  }
  return wire(signed(request, signing(options, target)).request, target)
}
