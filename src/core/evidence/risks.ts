// What in a target makes signers and verifiers fall apart, read off the wire.
import { canonicalPair } from '../sigv4/canonicalQueryString.ts'
import { compareText } from '../sigv4/compareText.ts'

/** What is risky in a path. */
export interface PathRisks {
  /** Characters that stand bare and that a signer may or may not escape, each once; also blanks. */
  readonly bare: string
  readonly escapes: boolean
  /** An escape of an escape: `%25` before two hex digits. */
  readonly escapedTwice: boolean
  readonly emptySegment: boolean
  readonly dotSegment: boolean
  readonly trailingSlash: boolean
  /** Nothing in it can be encoded in two ways. */
  readonly plain: boolean
}

const distinct = (characters: readonly string[]): string => [...new Set(characters)].join('')

/** Reads what is risky in a path as it stands on the wire. */
export function pathRisks(path: string): PathRisks {
  const bare = distinct(path.match(/[^A-Za-z0-9\-._~%/]/gu) ?? [])
  const escapes = /%[0-9A-Fa-f]{2}/.test(path)
  const segments = path.split('/').slice(1, -1)
  return {
    bare,
    escapes,
    escapedTwice: /%25[0-9A-Fa-f]{2}/.test(path),
    emptySegment: segments.includes('') || path.startsWith('//'),
    dotSegment: path.split('/').some((segment) => segment === '.' || segment === '..'),
    trailingSlash: path.length > 1 && path.endsWith('/'),
    plain: bare === '' && !escapes,
  }
}

/** What is risky in a query. */
export interface QueryRisks {
  readonly empty: boolean
  readonly bare: string
  readonly plus: boolean
  readonly escapes: boolean
  readonly lowerHex: boolean
  /** Names that have no `=`. */
  readonly noEquals: readonly string[]
  readonly repeated: readonly string[]
  readonly unsorted: boolean
  readonly emptyName: boolean
  readonly plain: boolean
}

const presigned = /^X-Amz-(?:Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token|Content-Sha256)$/i

/** Reads what is risky in a query as it stands on the wire; the parameters of a presigned URL do not count. */
export function queryRisks(query: string): QueryRisks {
  const pieces = query.split('&').filter((piece) => piece !== '')
  const own = pieces.filter((piece) => !presigned.test(piece.split('=', 1)[0] ?? ''))
  const text = own.join('&')
  const names = own.map((piece) => piece.split('=', 1)[0] ?? '')
  const encoded = own.map(canonicalPair)
  const ordered = encoded.toSorted((a, b) => compareText(a.name, b.name) || compareText(a.value, b.value))
  const bare = distinct(text.match(/[^A-Za-z0-9\-._~%&=+]/gu) ?? [])
  const extraEquals = own.some((piece) => piece.split('=').length > 2)
  const escapes = /%[0-9A-Fa-f]{2}/.test(text)
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return {
    empty: own.length === 0,
    bare: extraEquals ? `${bare}=` : bare,
    plus: text.includes('+'),
    escapes,
    lowerHex: /%(?:[a-f][0-9A-Fa-f]|[0-9A-F][a-f])/.test(text),
    noEquals: own.filter((piece) => !piece.includes('=')),
    repeated: [...counts].filter(([, count]) => count > 1).map(([name]) => name),
    unsorted: ordered.some(
      ({ name, value }, index) => name !== encoded[index]?.name || value !== encoded[index]?.value,
    ),
    emptyName: names.includes(''),
    plain: bare === '' && !extraEquals && !escapes && !text.includes('+'),
  }
}
