// Two views of one request, part by part and by meaning.
import type { RuleId } from '../words/certainties.ts'
import { ruleOfHost } from './hostRule.ts'
import type { Differ, PartDifference } from './partDifference.ts'
import {
  headerDifference,
  hostDifference,
  namesDifference,
  pathDifference,
  payloadDifference,
  queryDifference,
  textDifference,
} from './partDifference.ts'
import type { RequestParts } from './requestViews.ts'

/** One part of a request in two views; a side that is not known is undefined, one that is not there is empty. */
export interface ComparedPart {
  readonly part: 'method' | 'path' | 'query' | 'header' | 'signed-headers' | 'payload' | 'time' | 'scope'
  /** Of a header, lower case. */
  readonly name?: string
  readonly left: string | undefined
  readonly right: string | undefined
  /** Undefined: the same, or not known on one side. */
  readonly difference?: PartDifference
  readonly rule: RuleId
}

/** A part: how it is read off a view, how two of it differ, and the rule that explains it. */
interface Line extends Pick<ComparedPart, 'part' | 'name'> {
  readonly of: (view: RequestParts) => string | undefined
  readonly differ: Differ
  readonly rule: RuleId | ((left: string | undefined, right: string | undefined) => RuleId)
}

/** Compares two views in the order of a canonical request; what neither knows is left out. */
export function compareViews(left: RequestParts, right: RequestParts): readonly ComparedPart[] {
  const names = [...new Set(['host', ...namesOf(left, right)])].toSorted()
  return [...requestLines, ...names.map(headerLine), ...endLines].flatMap((line) => compared(line, left, right))
}

const requestLines: readonly Line[] = [
  { part: 'method', of: ({ method }) => method, differ: textDifference, rule: 'sigv4-method' },
  { part: 'path', of: ({ path }) => path, differ: pathDifference, rule: 'sigv4-path-encoded-twice' },
  { part: 'query', of: ({ query }) => query, differ: queryDifference, rule: 'sigv4-query' },
]
const endLines: readonly Line[] = [
  {
    part: 'signed-headers',
    of: ({ signedHeaders }) => signedHeaders?.join(';'),
    differ: namesDifference,
    rule: 'sigv4-signed-headers',
  },
  { part: 'payload', of: ({ payload }) => payload, differ: payloadDifference, rule: 'sigv4-payload-hash' },
  { part: 'time', of: ({ scope }) => scope?.dateTime, differ: textDifference, rule: 'sigv4-request-date-time' },
  {
    part: 'scope',
    of: ({ scope }) =>
      scope?.date === undefined ? undefined : `${scope.date}/${scope.region ?? ''}/${scope.service ?? ''}/aws4_request`,
    differ: textDifference,
    rule: 'sigv4-credential-scope',
  },
]

const headerRules: Readonly<Record<string, RuleId>> = {
  'x-amz-date': 'sigv4-header-date',
  'x-amz-security-token': 'sigv4-header-token',
  'x-amz-content-sha256': 'sigv4-header-content-sha256',
}

const headerLine = (name: string): Line => ({
  part: 'header',
  name,
  of: (view) => headerOf(view, name),
  differ: name === 'host' ? hostDifference : headerDifference,
  rule: name === 'host' ? ruleOfHost : (headerRules[name] ?? 'sigv4-header'),
})

/** A listed name whose value is not there was blanked out by somebody: it is not known. */
function headerOf(view: RequestParts, name: string): string | undefined {
  if (name === 'host') return view.host
  const absent = view.allHeaders && !view.signedHeaders?.some((one) => one.toLowerCase() === name)
  return view.headers.get(name) ?? (absent ? '' : undefined)
}

function compared({ part, name, of, differ, rule }: Line, one: RequestParts, other: RequestParts): ComparedPart[] {
  const [left, right] = [of(one), of(other)]
  if (left === undefined && right === undefined) return []
  const difference = left === undefined || right === undefined ? undefined : differ(left, right)
  return [
    {
      part,
      ...(name === undefined ? {} : { name }),
      left,
      right,
      rule: typeof rule === 'string' ? rule : rule(left, right),
      ...(difference ? { difference } : {}),
    },
  ]
}

/** The headers that are worth a line: the signed ones where they are known, else all of both. */
function namesOf(left: RequestParts, right: RequestParts): readonly string[] {
  const signed = [left, right].filter(({ canonical }) => canonical)
  if (signed.length > 0) return signed.flatMap(({ headers }) => [...headers.keys()])
  const listed = left.signedHeaders ?? right.signedHeaders
  return listed ? listed.map((name) => name.toLowerCase()) : [...left.headers.keys(), ...right.headers.keys()]
}
