import { splitUrl } from '../http/url.ts'

/** A host as somebody typed it: the host itself, and what else stood there. */
export interface HostField {
  readonly host: string
  /** Path and query of a URL that was typed in place of a host, as on the wire; undefined where there was none. */
  readonly path?: string
  readonly query?: string
  readonly problems: readonly ('blanks' | 'url' | 'not-a-host' | 'upper-case')[]
}

/** Reads a host name with an optional port out of a field; a URL is cut into its parts, blanks around it are dropped. */
export function readHostField(text: string): HostField {
  const typed = text.trim()
  const isUrl = /:\/\/|[/?#]/.test(typed)
  const { authority, path, query } = splitUrl(/:\/\//.test(typed) ? typed : `https://${typed}`)
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  return {
    host,
    ...(isUrl && path !== '/' ? { path } : {}),
    ...(isUrl && query !== undefined ? { query } : {}),
    problems: [
      ...(typed === text ? [] : (['blanks'] as const)),
      ...(isUrl ? (['url'] as const) : []),
      ...(host !== '' && !/^[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?::\d{1,5})?$/.test(host)
        ? (['not-a-host'] as const)
        : []),
      ...(host === host.toLowerCase() ? [] : (['upper-case'] as const)),
    ],
  }
}
