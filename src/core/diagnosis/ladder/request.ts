// The request of a rung, signed at the moment that its options say.
import { bodyBytes, type Field, type HttpRequest, withoutFields } from '../../http/message.ts'
import { splitUrl, withAuthority, withTarget } from '../../http/url.ts'
import { sha256Hex } from '../../sigv4/hash.ts'
import type { SigningOptions } from '../../sigv4/options.ts'
import { partsText } from '../../sigv4/part.ts'
import { trace } from '../../sigv4/trace.ts'
import type { PickedAttempt } from './facts.ts'
import type { Rung } from './rungs.ts'

/** What all rungs of a ladder are made from. */
export interface LadderBase {
  /** The request as its caller wrote it, unsigned. */
  readonly given: HttpRequest
  /** The picked call, signed and addressed. */
  readonly picked: HttpRequest
  readonly attempt: PickedAttempt
  readonly hosts: { readonly cloudfront: string; readonly 'function-url': string }
  /** SHA-256 of the given body, hex, where it is known already. */
  readonly bodyHash?: string
  /** How to sign for each host. */
  readonly options: { readonly cloudfront: SigningOptions; readonly 'function-url': SigningOptions }
}

/** A call that is ready to be sent; `canonicalRequest` is what its signature covers. */
export interface LadderCall {
  readonly request: HttpRequest
  /** SHA-256 of the body, hex, where it is known. */
  readonly payloadHash?: string
  readonly canonicalRequest?: string
}

const hash = 'x-amz-content-sha256'

/** Makes the call of a rung. Secrets are in the options alone. */
export function ladderCall(rung: Rung, base: LadderBase): LadderCall {
  const { attempt, hosts } = base
  const to = rung.to === 'picked' ? attempt.sendTo : rung.to
  const signFor = rung.sign === 'picked' ? attempt.signFor : rung.sign === 'none' ? 'none' : 'function-url'
  const request = edited(rung, base)
  const known = base.bodyHash !== undefined && request.body === base.given.body ? { payloadHash: base.bodyHash } : {}
  if (rung.id === 'picked') return { request, ...known, ...coveredBy(rung, base, signFor) }
  if (signFor === 'none') return { request: { ...request, url: withAuthority(request.url, hosts[to]) }, ...known }
  const made = trace(request, optionsOf(rung, base.options[signFor]), known)
  const signed = rung.sign === 'spoiled' ? spoiled(made.request) : made.request
  return {
    request: { ...signed, url: withAuthority(signed.url, hosts[to]) },
    ...known,
    canonicalRequest: partsText(made.canonicalRequest),
  }
}

function coveredBy(rung: Rung, base: LadderBase, signFor: PickedAttempt['signFor']) {
  if (signFor === 'none') return {}
  const made = trace(base.given, optionsOf(rung, base.options[signFor]))
  return { canonicalRequest: partsText(made.canonicalRequest) }
}

function optionsOf({ otherForm, hash: how }: Rung, options: SigningOptions): SigningOptions {
  const { payload, ...rest } = options
  const form = otherForm ? (options.form === 'query' ? 'header' : 'query') : options.form
  return {
    ...rest,
    ...(payload && how !== 'own' ? { payload } : {}),
    ...(form ? { form } : {}),
    ...(how ? { contentSha256Header: true } : {}),
    // As long as a signature in a header is valid.
    ...(otherForm && form === 'query' ? { expiresIn: 300 } : {}),
  }
}

/** The request with what the rung varies. */
function edited({ id, without = [], get, plainPath, hash: how, sign }: Rung, base: LadderBase): HttpRequest {
  if (id === 'picked') return base.picked
  const { method, url, headers, body = '' } = base.given
  const { path, query } = splitUrl(url)
  const target = `${plainPath ? '/' : path}${query === undefined || without.includes('query') ? '' : `?${query}`}`
  const sent = get || without.includes('body') ? '' : body
  const kept: readonly Field[] = without.includes('headers') ? [] : headers
  const own = how === 'own' ? withoutFields(kept, hash) : kept
  const unsignedHash = how === 'added' && (sign === 'none' || base.attempt.signFor === 'none')
  return {
    method: get ? 'GET' : method,
    url: withTarget(url, target),
    headers: unsignedHash ? [...own, [hash, sha256Hex(bodyBytes({ ...base.given, body: sent }))]] : own,
    body: sent,
  }
}

/** The request with another last digit in its signature. */
function spoiled(request: HttpRequest): HttpRequest {
  const other = (text: string): string =>
    text.replace(/(Signature=[0-9a-f]{63})([0-9a-f])/, (_, kept: string, last: string) =>
      last === '0' ? `${kept}1` : `${kept}0`,
    )
  return {
    ...request,
    url: other(request.url),
    headers: request.headers.map(([name, value]) => [name, /^authorization$/i.test(name) ? other(value) : value]),
  }
}
