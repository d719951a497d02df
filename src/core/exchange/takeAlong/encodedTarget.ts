import { bytesOfText } from '../../http/text.ts'
import { splitUrl } from '../../http/url.ts'

/** Everything that a URL may not hold as it is (RFC 3986, 2), and a `%` that starts no escape. */
const forbidden = /[^A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=%]+|%(?![0-9A-Fa-f]{2})/gu

/** Parameters of an earlier signature. */
const signature = /^X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token)(=|$)/i

/**
 * The target (path and query) of a URL as every client sends it alike: what may not stand in a URL is percent-encoded, an
 * earlier signature and a `?` with nothing behind it are dropped. `encoded` tells whether something had to be encoded.
 */
export function encodedTarget(url: string): { readonly target: string; readonly encoded: boolean } {
  const { path, query } = splitUrl(url)
  const kept = query?.split('&').filter((piece) => !signature.test(piece))
  const whole = path + (kept?.some((piece) => piece !== '') ? `?${kept.join('&')}` : '')
  const target = whole.replace(forbidden, (text) =>
    Array.from(bytesOfText(text), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
  return { target, encoded: target !== whole }
}
