// Two views of one request, part by part and by meaning.
import { endpointOf } from '../hosts/endpoint.ts'
import type { RuleId } from '../words/certainties.ts'
import type { DifferenceKind, DifferenceNoteId } from '../words/compare.ts'
import { headerManner, hostManner, pathManner, payloadManner, queryManner } from './meaning.ts'
import type { RequestParts } from './requestViews.ts'

/** One part of a request in two views; a side that is not known is undefined, one that is not there is empty. */
export interface ComparedPart {
  readonly part: 'method' | 'path' | 'query' | 'header' | 'signed-headers' | 'payload' | 'time' | 'scope'
  /** Of a header, lower case. */
  readonly name?: string
  readonly left: string | undefined
  readonly right: string | undefined
  /** Undefined: the same, or not known on one side. */
  readonly difference?: Difference
  readonly rule: RuleId
}

/** How the right differs from the left, and a finer word for it. */
interface Difference {
  readonly kind: DifferenceKind
  readonly note: DifferenceNoteId
}

type Part = ComparedPart['part']
type Texts = readonly [left: string | undefined, right: string | undefined]

/** Compares two views in the order of a canonical request; what neither knows is left out. */
export function compareViews(left: RequestParts, right: RequestParts): readonly ComparedPart[] {
  const simple = (part: Part, [one, other]: Texts, rule: RuleId, differ: Differ): readonly ComparedPart[] => {
    if (one === undefined && other === undefined) return []
    const difference = one === undefined || other === undefined ? undefined : differ(one, other)
    return [{ part, left: one, right: other, rule, ...(difference ? { difference } : {}) }]
  }
  return [
    ...simple('method', [left.method, right.method], 'sigv4-method', changed('changed')),
    ...simple('path', [left.path, right.path], 'sigv4-path-encoded-twice', pathDifference),
    ...simple('query', [left.query, right.query], 'sigv4-query', queryDifference),
    ...headerParts(left, right),
    ...simple('signed-headers', [names(left), names(right)], 'sigv4-signed-headers', namesDifference),
    ...simple('payload', [left.payload, right.payload], 'sigv4-payload-hash', payloadDifference),
    ...simple('time', [left.scope?.dateTime, right.scope?.dateTime], 'sigv4-request-date-time', changed('changed')),
    ...simple('scope', [scope(left), scope(right)], 'sigv4-credential-scope', changed('changed')),
  ]
}

type Differ = (left: string, right: string) => Difference | undefined

const changed =
  (note: DifferenceNoteId): Differ =>
  (left, right) =>
    left === right ? undefined : { kind: 'changed', note }

const pathKinds = {
  encoding: { kind: 'encoding', note: 'path-encoding' },
  slash: { kind: 'changed', note: 'path-slash' },
  normalisation: { kind: 'changed', note: 'path-normalisation' },
  'query-inside': { kind: 'changed', note: 'path-query-inside' },
  rewritten: { kind: 'changed', note: 'path-rewritten' },
} as const
const queryKinds = {
  'left-out': { kind: 'extra', note: 'query-extra' },
  dropped: { kind: 'missing', note: 'query-missing' },
  order: { kind: 'order', note: 'query-order' },
  'no-equals': { kind: 'encoding', note: 'query-no-equals' },
  collapsed: { kind: 'extra', note: 'query-collapsed' },
  encoding: { kind: 'encoding', note: 'query-encoding' },
  other: { kind: 'changed', note: 'changed' },
} as const
const hostKinds = {
  port: { kind: 'changed', note: 'host-port' },
  case: { kind: 'case', note: 'host-case' },
  empty: { kind: 'extra', note: 'header-extra' },
  other: { kind: 'changed', note: 'host-other' },
} as const
const headerKinds = {
  blanks: { kind: 'changed', note: 'header-blanks' },
  order: { kind: 'order', note: 'header-order' },
  repeated: { kind: 'changed', note: 'header-repeated' },
  case: { kind: 'case', note: 'header-case' },
  removed: { kind: 'missing', note: 'header-missing' },
  added: { kind: 'extra', note: 'header-extra' },
  appended: { kind: 'changed', note: 'header-appended' },
  other: { kind: 'changed', note: 'changed' },
} as const
const payloadKinds = {
  unsigned: { kind: 'changed', note: 'payload-unsigned' },
  streaming: { kind: 'changed', note: 'payload-streaming' },
  empty: { kind: 'changed', note: 'payload-empty' },
  other: { kind: 'changed', note: 'payload-other' },
} as const

const by =
  <Manner extends string>(
    manner: (left: string, right: string) => Manner | undefined,
    kinds: Readonly<Record<Manner, Difference>>,
  ): Differ =>
  (left, right) => {
    const how = manner(left, right)
    return how && kinds[how]
  }

const pathDifference = by(pathManner, pathKinds)
const queryDifference = by(queryManner, queryKinds)
const hostDifference = by(hostManner, hostKinds)
const headerDifference = by<keyof typeof headerKinds>(headerManner, headerKinds)

/** Which side has the hash of nothing does not matter for the word. */
const payloadDifference: Differ = (left, right) => {
  if (left.toLowerCase() === right.toLowerCase()) return undefined
  const [one, other] = [payloadManner(left, right), payloadManner(right, left)]
  const how = one === 'other' ? other : one
  return payloadKinds[how ?? 'other']
}

/** Headers that are missing on one side have a line of their own; here it is the order and case of the names that count. */
const namesDifference: Differ = (left, right) => {
  if (left === right) return undefined
  const sorted = (list: string): string => list.split(';').toSorted().join(';')
  if (sorted(left) === sorted(right)) return { kind: 'order', note: 'names-order' }
  if (left.toLowerCase() === right.toLowerCase()) return { kind: 'case', note: 'names-case' }
  return { kind: 'changed', note: 'names-changed' }
}

const names = ({ signedHeaders }: RequestParts): string | undefined => signedHeaders?.join(';')
const scope = ({ scope: of }: RequestParts): string | undefined =>
  of?.date === undefined ? undefined : `${of.date}/${of.region ?? ''}/${of.service ?? ''}/aws4_request`

function headerParts(left: RequestParts, right: RequestParts): readonly ComparedPart[] {
  // A listed name whose value is not there was blanked out by somebody: it is not known.
  const value = (view: RequestParts, name: string): string | undefined => {
    const absent = view.allHeaders && !view.signedHeaders?.some((one) => one.toLowerCase() === name)
    return name === 'host' ? view.host : (view.headers.get(name) ?? (absent ? '' : undefined))
  }
  const differing = (name: string): ComparedPart[] => {
    const [one, other] = [value(left, name), value(right, name)]
    if (one === undefined && other === undefined) return []
    const known = one !== undefined && other !== undefined && one !== other
    const difference = known ? differOf(name, one, other) : undefined
    return [
      {
        part: 'header',
        name,
        left: one,
        right: other,
        rule: ruleOfHeader(name, one, other),
        ...(difference ? { difference } : {}),
      },
    ]
  }
  return [...new Set(['host', ...namesOf(left, right)])].toSorted().flatMap(differing)
}

function differOf(name: string, one: string, other: string): Difference | undefined {
  if (name === 'host') return hostDifference(one, other)
  if (one === '') return headerKinds.added
  return headerDifference(one, other)
}

/** The headers that are worth a line: the signed ones where they are known, else all of both. */
function namesOf(left: RequestParts, right: RequestParts): readonly string[] {
  const signed = [left, right].filter(({ canonical }) => canonical)
  if (signed.length > 0) return signed.flatMap(({ headers }) => [...headers.keys()])
  const listed = left.signedHeaders ?? right.signedHeaders
  return listed ? listed.map((name) => name.toLowerCase()) : [...left.headers.keys(), ...right.headers.keys()]
}

const headerRules: Readonly<Record<string, RuleId>> = {
  'x-amz-date': 'sigv4-header-date',
  'x-amz-security-token': 'sigv4-header-token',
  'x-amz-content-sha256': 'sigv4-header-content-sha256',
}

/** Where the right side is a Function URL's own name and the left is not, CloudFront's rule explains it. */
function ruleOfHeader(name: string, left: string | undefined, right: string | undefined): RuleId {
  if (name !== 'host') return headerRules[name] ?? 'sigv4-header'
  const own = [left, right].map((host) => endpointOf(host ?? '')?.because === 'host-function-url')
  return own[1] && !own[0] && left ? 'cloudfront-host-set-to-origin' : 'sigv4-header-host'
}
