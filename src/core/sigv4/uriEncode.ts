const unreserved = /^[A-Za-z0-9\-._~]*$/
/** What encoding again leaves as it is: no escape stands for an unreserved character, and all are in capitals. */
const encoded = /^[A-Za-z0-9\-._~]*(?:%(?!2[DE]|3\d|[46][1-9A-F]|5[\dAF]|7[\dAE])[\dA-F]{2}[A-Za-z0-9\-._~]*)*$/
const surrogate = /[\ud800-\udfff]/

/**
 * Percent-encodes the UTF-8 bytes of a text: all but `A-Z a-z 0-9 - . _ ~`, upper-case hex, a blank as `%20`
 * (IAM User Guide, "Create a signed AWS API request", UriEncode). A lone surrogate is encoded as U+FFFD.
 */
export function uriEncode(text: string): string {
  if (unreserved.test(text)) return text
  const wellFormed = surrogate.test(text) ? text.replace(/\p{Cs}/gu, '\ufffd') : text
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/**
 * Decodes percent escapes once and encodes the result, byte for byte: `%7e` becomes `~`, `%2f` becomes `%2F`, a `%` that
 * starts no escape becomes `%25`, `+` becomes `%2B`. Bytes that are not UTF-8 survive.
 */
export function uriReencode(text: string): string {
  if (encoded.test(text)) return text
  return text.replace(/%[0-9A-Fa-f]{2}|%|[^A-Za-z0-9\-._~%]+/g, (token) => {
    if (token === '%') return '%25'
    if (token[0] !== '%') return uriEncode(token)
    const character = String.fromCharCode(Number.parseInt(token.slice(1), 16))
    return unreserved.test(character) ? character : token.toUpperCase()
  })
}
