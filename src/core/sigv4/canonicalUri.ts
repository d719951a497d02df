import { uriEncode, uriReencode } from './uriEncode.ts'

/** How a path becomes the canonical URI. The two switches are apart because official vectors use every combination. */
export interface PathRules {
  /** true: the bytes on the wire are encoded once more; false: each segment is decoded once, then encoded. */
  readonly doubleEncodePath: boolean
  /** Empty, `.` and `..` segments are resolved, on the still encoded path, before encoding. */
  readonly normalizePath: boolean
}

/**
 * The canonical URI of a path as it stands on the wire (no query).
 * Source: IAM User Guide, "Create a signed AWS API request", step 1; the second encoding as every AWS SDK does it.
 */
export function canonicalUri(path: string, { doubleEncodePath, normalizePath }: PathRules): string {
  const resolved = (normalizePath ? normalized(path) : path) || '/'
  if (doubleEncodePath) return uriEncode(resolved).replaceAll('%2F', '/')
  return resolved.split('/').map(uriReencode).join('/')
}

/** RFC 3986 dot segments as AWS's signers resolve them: repeated slashes collapse, a trailing slash stays if a segment does. */
export function normalized(path: string): string {
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return `/${segments.join('/')}${segments.length > 0 && path.endsWith('/') ? '/' : ''}`
}
