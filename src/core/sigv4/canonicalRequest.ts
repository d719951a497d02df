import type { RuleId } from '../words/certainties.ts'
import { canonicalHeaderValue, canonicalHeaderValues } from './canonicalHeaders.ts'
import { canonicalQueryString } from './canonicalQueryString.ts'
import type { PathRules } from './canonicalUri.ts'
import { canonicalUri } from './canonicalUri.ts'
import type { Part } from './part.ts'
import type { Source } from './source.ts'
import type { SourcedField, WireParts } from './wire.ts'
import { fieldsByName } from './wire.ts'

/** A host and where it comes from. */
interface SourcedHost {
  readonly text: string
  readonly source: Source
}

/** What besides the request decides the canonical request. Signer and verifier hand in the same shape. */
export interface Canonicalization extends PathRules {
  /** Lower-case names, sorted. */
  readonly signedHeaders: readonly string[]
  /** Where that choice stands; the fields' own names unless given. */
  readonly signedHeadersSources?: readonly Source[]
  /** Stands for the wire's Host. */
  readonly host?: SourcedHost
  /** 64 hex digits, `UNSIGNED-PAYLOAD`, or whatever the request claims. */
  readonly hashedPayload: { readonly text: string; readonly rule: RuleId; readonly sources: readonly Source[] }
}

/**
 * The canonical request, line by line: method, canonical URI, canonical query string, a line a signed header, an empty
 * line, the signed headers' names, the hashed payload. Source: IAM User Guide, "Create a signed AWS API request", step 1.
 */
export function canonicalRequest(wire: WireParts, rules: Canonicalization): readonly Part[] {
  const query = canonicalQueryString(wire.query)
  const fields = fieldsByName(wire.fields)
  const method: Source = { input: 'method', start: 0, end: wire.method.length }
  return [
    { id: 'method', line: wire.method, rule: 'sigv4-method', sources: [method] },
    { id: 'path', line: canonicalUri(wire.path.text, rules), rule: pathRule(rules), sources: [wire.path.source] },
    { id: 'query', line: query.text, rule: 'sigv4-query', sources: query.pieces.flatMap(({ sources }) => sources) },
    ...rules.signedHeaders.map((name) =>
      name === 'host' ? hostPart(fields.get(name)?.[0], wire, rules) : headerPart(name, fields.get(name) ?? []),
    ),
    { id: 'end-of-headers', line: '', rule: 'sigv4-end-of-headers', sources: [] },
    {
      id: 'signed-headers',
      line: rules.signedHeaders.join(';'),
      rule: 'sigv4-signed-headers',
      sources: rules.signedHeadersSources ?? nameSources(rules.signedHeaders, fields),
    },
    {
      id: 'payload-hash',
      line: rules.hashedPayload.text,
      rule: rules.hashedPayload.rule,
      sources: rules.hashedPayload.sources,
    },
  ]
}

/** Where the names stand in a request: the first field of each that has one. */
export function nameSources(
  names: readonly string[],
  fields: ReadonlyMap<string, readonly SourcedField[]>,
): readonly Source[] {
  return names.flatMap((name) => fields.get(name)?.[0]?.sources.filter(({ input }) => input === 'header-name') ?? [])
}

/** A message has one Host: the first given (RFC 9112, 3.2), else the authority's. */
function hostPart(given: SourcedField | undefined, wire: WireParts, rules: Canonicalization): Part {
  const field = given && { text: given.value, source: given.sources.at(-1) ?? wire.authority.source }
  return partOfHost(rules.host ?? field ?? wire.authority)
}

const partOfHost = ({ text, source }: SourcedHost): Part => ({
  id: 'header:host',
  line: `host:${canonicalHeaderValue(text)}`,
  rule: 'sigv4-header-host',
  sources: [source],
})

/** The canonical request of the same request for another host. */
export const withHost = (parts: readonly Part[], host: SourcedHost): readonly Part[] =>
  parts.map((part) => (part.id === 'header:host' ? partOfHost(host) : part))

function headerPart(name: string, fields: readonly SourcedField[]): Part {
  const [first] = fields
  const once = fields.length === 1 ? first : undefined
  return {
    id: `header:${name}`,
    line: `${name}:${once ? canonicalHeaderValue(once.value) : canonicalHeaderValues(fields.map(({ value }) => value))}`,
    rule: first ? (ruleOfHeader.get(name) ?? 'sigv4-header') : 'sigv4-header-missing',
    sources: once ? once.sources : fields.flatMap(({ sources }) => sources),
  }
}

const ruleOfHeader: ReadonlyMap<string, RuleId> = new Map([
  ['x-amz-date', 'sigv4-header-date'],
  ['x-amz-security-token', 'sigv4-header-token'],
  ['x-amz-content-sha256', 'sigv4-header-content-sha256'],
])

function pathRule({ doubleEncodePath, normalizePath }: PathRules): RuleId {
  if (doubleEncodePath) return normalizePath ? 'sigv4-path-encoded-twice' : 'sigv4-path-encoded-twice-unnormalized'
  return normalizePath ? 'sigv4-path-encoded-once-normalized' : 'sigv4-path-encoded-once'
}
