// What clients make of a URL before they sign and send it: path and query, both as on the wire.
import { canonicalUri } from '../canonicalUri.ts'
import { uriEncode } from '../uriEncode.ts'
import type { Made, Refused } from './made.ts'
import { step } from './made.ts'
import type { UrlRule } from './profile.ts'

/** Path and query as a client signs and sends them; the query is empty where there is none. */
export interface Target {
  readonly path: Made
  readonly query: Made
  /** What is sent in place of these; else they are sent themselves. */
  readonly sent?: { readonly path: string; readonly query: string }
}

const plain = (text: string): Made => ({ text, ways: [] })

const dot = /^(\.|%2e)$/i
const dots = /^(\.|%2e){2}$/i

const rules: Readonly<Record<UrlRule, (path: string, query: string, bare: boolean) => Target | Refused>> = {
  usual: (path, query) => ({ path: plain(path), query: plain(query) }),
  'url-standard': fetchTarget,
  'curl-7': (path, query) => curlTarget(path, query, /^\.$/, /^\.\.$/),
  'curl-8': (path, query) => curlTarget(path, query, dot, dots),
  go: goTarget,
  aws4: aws4Target,
  crt: crtTarget,
  python: pythonTarget,
}

/** Path and query (undefined where there is no question mark) of a target, as a client makes them. */
export const targetAs = (rule: UrlRule, path: string, query: string | undefined): Target | Refused =>
  rules[rule](path, query ?? '', query === undefined)

/** Dot segments resolved, empty ones kept (RFC 3986, 5.2.4; which segments are dots differs). */
function resolved(path: string, one: RegExp, two: RegExp): string {
  const segments: string[] = []
  const given = path.slice(1).split('/')
  for (const [index, segment] of given.entries()) {
    const last = index === given.length - 1
    if (two.test(segment)) segments.pop()
    if (!one.test(segment) && !two.test(segment)) segments.push(segment)
    else if (last) segments.push('')
  }
  return `/${segments.join('/')}`
}

/** As the URL Standard parses and writes an https URL's path and query: all of `fetch` does this. */
function fetchTarget(path: string, query: string, bare: boolean): Target {
  const trimmed = bare ? path.replace(/[\0-\x20]+$/, '') : path
  const encode = (text: string, set: RegExp): string => text.replace(/[\t\n\r]/g, '').replace(set, uriEncode)
  const encoded = step(plain(trimmed), 'url-characters-encoded', (text) =>
    encode(text.replaceAll('\\', '/'), /[^\x21\x24-\x3b\x3d\x40-\x5f\x61-\x7a|~]+/g),
  )
  return {
    path: step(encoded, 'url-segments-resolved', (text) => resolved(text, dot, dots)),
    query: step(plain(query.replace(/[\0-\x20]+$/, '')), 'url-characters-encoded', (text) =>
      encode(text, /[^\x21\x24-\x26\x28-\x3b\x3d\x3f-\x7e]+/g),
    ),
  }
}

/** curl resolves dots, in later versions escaped ones too, and refuses blanks and control characters. */
function curlTarget(path: string, query: string, one: RegExp, two: RegExp): Target | Refused {
  if (/[\p{Cc} ]/u.test(path + query)) return { refuses: 'url-invalid' }
  const encoded = step(plain(path), 'url-characters-encoded', (text) => text.replace(/[^\0-\x7f]+/g, lowerCaseEscapes))
  return { path: step(encoded, 'url-segments-resolved', (text) => resolved(text, one, two)), query: plain(query) }
}

const lowerCaseEscapes = (text: string): string => uriEncode(text).toLowerCase()

/** As urlsplit of Python leaves a URL: without tabs and line breaks. */
function pythonTarget(path: string, query: string): Target {
  const without = (text: string): Made => step(plain(text), 'url-tabs-removed', () => text.replace(/[\t\n\r]/g, ''))
  return { path: without(path), query: without(query) }
}

/** As Go's net/url keeps a path that is validly encoded, and else decodes and encodes it. */
function goTarget(path: string, query: string): Target | Refused {
  if (/%(?![0-9a-f]{2})/i.test(path) || /\p{Cc}/u.test(path + query)) return { refuses: 'url-invalid' }
  const valid = /^([A-Za-z0-9\-._~!$&'()*+,;=:@[\]/]|%[0-9A-Fa-f]{2})*$/.test(path)
  return { path: valid ? plain(path) : step(plain(path), 'url-characters-encoded', goEncoded), query: plain(query) }
}

const goEncoded = (path: string): string =>
  canonicalUri(path, { doubleEncodePath: false, normalizePath: false })
    .replaceAll('%2F', '/')
    .replace(/%(24|26|2B|2C|3A|3B|3D|40)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** As aws4 does: a target with other characters than these is decoded and encoded as a whole. */
function aws4Target(path: string, query: string): Target | Refused {
  const target = query === '' ? path : `${path}?${query}`
  if (/^[0-9A-Za-z;,/?:@&=+$\-_.!~*'()#%]*$/.test(target)) return { path: plain(path), query: plain(query) }
  try {
    const again = encodeURI(decodeURI(target))
    const mark = again.indexOf('?')
    const [newPath, newQuery] = mark < 0 ? [again, ''] : [again.slice(0, mark), again.slice(mark + 1)]
    const way = /%25/.test(again) ? 'url-encoded-again' : 'url-characters-encoded'
    return { path: step(plain(path), way, () => newPath), query: step(plain(query), way, () => newQuery) }
  } catch {
    return { refuses: 'url-invalid' }
  }
}

/** As aws-c-auth reads a target with `://` in it: as a whole URL; it refuses a query with broken escapes. */
function crtTarget(path: string, query: string): Target | Refused {
  const target = query === '' ? path : `${path}?${query}`
  const [, rest = target] = /:\/\/[^/?#]*(.*)/s.exec(target) ?? []
  const mark = rest.indexOf('?')
  const [newPath, newQuery] = mark < 0 ? [rest, ''] : [rest.slice(0, mark), rest.slice(mark + 1)]
  if (/%(?![0-9a-f]{2})/i.test(newQuery)) return { refuses: 'url-invalid' }
  const way = 'path-after-scheme'
  return {
    path: step(plain(path), way, () => newPath || '/'),
    query: step(plain(query), way, () => newQuery),
    sent: { path, query },
  }
}
