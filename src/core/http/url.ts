/** A half-open range of a text, in UTF-16 code units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A wire URL cut into its parts, none of them decoded. `path` is `/` where it is empty on the wire. */
export interface SplitUrl {
  readonly scheme: string
  readonly authority: string
  /** Everything after the authority without the fragment; starts with `/`. */
  readonly target: string
  readonly path: string
  /** What follows the first `?`, or undefined where there is none. */
  readonly query: string | undefined
  /** Where path and query stand in the given text; an empty path is an empty range. */
  readonly at: { readonly authority: Range; readonly path: Range; readonly query: Range }
}

/**
 * Cuts `scheme://authority/path?query` without changing a character (RFC 3986 appendix B; `new URL` would resolve dot
 * segments, escape blanks and drop ports). A text without `://` has an empty scheme and authority.
 */
export function splitUrl(url: string): SplitUrl {
  const hash = url.indexOf('#')
  const end = hash < 0 ? url.length : hash
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(url)?.[0] ?? ''
  const afterAuthority = scheme === '' ? 0 : scheme.length + (/[/?#]|$/.exec(url.slice(scheme.length))?.index ?? 0)
  const mark = url.indexOf('?', afterAuthority)
  const pathEnd = mark < 0 || mark > end ? end : mark
  const path = url.slice(afterAuthority, pathEnd)
  const query = pathEnd < end ? url.slice(pathEnd + 1, end) : undefined
  return {
    scheme: scheme.slice(0, -3),
    authority: url.slice(scheme.length, afterAuthority),
    target: `${path || '/'}${query === undefined ? '' : `?${query}`}`,
    path: path || '/',
    query,
    at: {
      authority: { start: scheme.length, end: afterAuthority },
      path: { start: afterAuthority, end: pathEnd },
      query: { start: query === undefined ? end : pathEnd + 1, end },
    },
  }
}

const defaultPorts: Readonly<Record<string, string>> = { http: ':80', https: ':443' }

/** The host of an authority: without user information and without the scheme's own port. */
export function hostOfAuthority(scheme: string, authority: string): string {
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const port = defaultPorts[scheme.toLowerCase()]
  return port && host.endsWith(port) ? host.slice(0, -port.length) : host
}

/** The Host that a client sends for this URL (RFC 9110, 7.2). */
export function hostOfUrl(url: string): string {
  const { scheme, authority } = splitUrl(url)
  return hostOfAuthority(scheme, authority)
}

/** The URL with another authority; everything else stays as it is. */
export function withAuthority(url: string, authority: string): string {
  const { start, end } = splitUrl(url).at.authority
  return url.slice(0, start) + authority + url.slice(end)
}

/** The URL with another target (path and query); scheme and authority stay, a fragment goes. */
export function withTarget(url: string, target: string): string {
  return url.slice(0, splitUrl(url).at.path.start) + target
}
