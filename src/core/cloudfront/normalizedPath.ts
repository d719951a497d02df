/**
 * A path without dot segments, with unreserved characters bare and escapes in upper case; repeated slashes stay.
 * Source: RFC 3986, sections 5.2.4 and 6.2.2.
 */
export function normalizedPath(path: string): string {
  if (!path.startsWith('/')) return path
  const escaped = path.replace(/%[0-9a-f]{2}/gi, (octet) => {
    const character = String.fromCharCode(Number.parseInt(octet.slice(1), 16))
    return /[A-Za-z0-9._~-]/.test(character) ? character : octet.toUpperCase()
  })
  const kept: string[] = []
  const segments = escaped.slice(1).split('/')
  for (const [index, segment] of segments.entries()) {
    const isDots = segment === '.' || segment === '..'
    if (segment === '..') kept.pop()
    if (!isDots) kept.push(segment)
    else if (index === segments.length - 1) kept.push('')
  }
  return `/${kept.join('/')}`
}
