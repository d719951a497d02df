import type { CanonicalView } from './canonicalView.ts'
import type { HeaderManner, HostManner, PathManner, PayloadManner, QueryManner } from './meaning.ts'
import { headerManner, hostManner, pathManner, payloadManner, queryManner } from './meaning.ts'
import { isRedacted } from './redacted.ts'

interface Both<Part extends string, Manner> {
  readonly part: Part
  /** What was signed, or sent. */
  readonly signed: string
  /** What the verifier has, or received. */
  readonly verified: string
  readonly manner: Manner
}

/** One part of a request in which two views of it differ, and how. */
export type Difference =
  | Both<'method', 'other'>
  | Both<'path', PathManner>
  | Both<'query', QueryManner>
  | Both<'host', HostManner>
  | (Both<'header', HeaderManner> & { readonly name: string })
  | Both<'payload', PayloadManner>

/** A view of a request: of each part the text that was or would be signed; undefined where it is not known. */
export interface View {
  readonly method?: string | undefined
  readonly path?: string | undefined
  readonly query?: string | undefined
  readonly host?: string | undefined
  /** Lower-case names, without `host`; undefined where a name's value is not known. */
  readonly headers: ReadonlyMap<string, string>
  /** Names whose header stands there more than once. */
  readonly repeated?: ReadonlySet<string>
  /** All headers are known: one that is not there was not there. */
  readonly allHeaders: boolean
  readonly payload?: string | undefined
}

/** A canonical request as a view: what was blanked out is not known, nor is the last line where the text is cut. */
export function viewOfCanonical(canonical: CanonicalView): View {
  const headers = new Map<string, string>()
  const count = canonical.headers.length
  canonical.headers.forEach(([name, value], index) => {
    const seen = headers.get(name)
    const last = canonical.cut && index === count - 1
    if (!isRedacted(value) && !(last && name !== 'host'))
      headers.set(name, seen === undefined ? value : `${seen},${value}`)
  })
  const names = canonical.headers.map(([name]) => name)
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) < index))
  const host = headers.get('host')
  headers.delete('host')
  const { payloadHash } = canonical
  return {
    method: canonical.method,
    path: known(canonical.path),
    query: known(canonical.query),
    host,
    headers,
    repeated,
    allHeaders: false,
    payload: payloadHash !== undefined && isPayload(payloadHash) ? payloadHash : undefined,
  }
}

const known = (text: string | undefined): string | undefined =>
  text === undefined || isRedacted(text) ? undefined : text
const isPayload = (text: string): boolean => /^(?:[0-9a-f]{64}|UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]+)$/i.test(text)

/** The parts in which two views differ, in the order of a canonical request; what one of them does not know is no difference. */
export function differencesOf(signed: View, verified: View): readonly Difference[] {
  const found: Difference[] = []
  const both = (left: string | undefined, right: string | undefined): readonly [string, string] | undefined =>
    left === undefined || right === undefined ? undefined : [left, right]
  const add = <Manner>(
    part: 'path' | 'query' | 'host' | 'payload',
    texts: readonly [string, string] | undefined,
    manner: (left: string, right: string) => Manner | undefined,
  ): void => {
    const how = texts && manner(...texts)
    if (texts && how !== undefined)
      found.push({ part, signed: texts[0], verified: texts[1], manner: how } as Difference)
  }
  const method = both(signed.method, verified.method)
  if (method && method[0] !== method[1])
    found.push({ part: 'method', signed: method[0], verified: method[1], manner: 'other' })
  add('path', both(signed.path, verified.path), pathManner)
  add('query', both(signed.query, verified.query), queryManner)
  add('host', both(signed.host, verified.host), hostManner)
  for (const [name, value] of signed.headers) {
    const other = verified.headers.get(name) ?? (verified.allHeaders ? '' : undefined)
    const twice = signed.repeated?.has(name) || verified.repeated?.has(name)
    const differs = other === undefined ? undefined : headerManner(value, other)
    const how = differs && twice ? 'repeated' : differs
    if (how) found.push({ part: 'header', name, signed: value, verified: other ?? '', manner: how })
  }
  add('payload', both(signed.payload, verified.payload), payloadManner)
  return found
}
