import { compareText } from '../compareText.ts'
import { percentDecoded } from '../queryParameters.ts'
import { uriEncode, uriReencode } from '../uriEncode.ts'
import type { Made } from './made.ts'
import type { PieceRule, QueryRules } from './profile.ts'

/** A parameter: as on the wire, until it is encoded. */
interface Pair {
  readonly name: string
  readonly value: string
}

const blankFor = (mark: RegExp) => (text: string) => text.replace(mark, '%20')
const both =
  (of: (text: string) => string) =>
  ({ name, value }: Pair): Pair => ({ name: of(name), value: of(value) })
const without = (out: (pair: Pair) => boolean) => (pair: Pair) => (out(pair) ? undefined : pair)

/** What becomes of a parameter; undefined where it is left out. */
const pieceRules: Readonly<Record<PieceRule, (pair: Pair) => Pair | undefined>> = {
  'query-plus-as-blank': both(blankFor(/\+/g)),
  'query-plus-escape-as-blank': both(blankFor(/%2b/gi)),
  'query-nameless-left-out': without(({ name }) => name === ''),
  'query-nameless-as-name': ({ name, value }) => (name === '' ? { name: `=${value}`, value } : { name, value }),
  'query-semicolon-left-out': without(({ name, value }) => `${name}${value}`.includes(';')),
  'query-bad-escape-left-out': without(({ name, value }) => /%(?![0-9a-f]{2})/i.test(`${name} ${value}`)),
}

/** The query as a client signs it, and the one that it sends. */
export interface QueryAs {
  readonly signed: Made
  readonly sent: string
}

/** What a client makes of the query of the URL that it sends; ways that led to it come first. */
export function queryAs(rules: QueryRules, { text: query, ways: before }: Made): QueryAs {
  const { signed, sent } = queryOf(rules, query)
  return { signed: { text: signed.text, ways: [...before, ...signed.ways] }, sent }
}

function queryOf(rules: QueryRules, query: string): QueryAs {
  if (rules.form === 'query-as-sent') return { signed: asWay(rules.form, query, query), sent: query }
  if (rules.form === 'query-as-sent-sorted')
    return { signed: asWay(rules.form, query, sortedAsSent(query)), sent: query }
  const ways = new Set<Made['ways'][number]>()
  let pairs = pairsOf(query)
  for (const rule of rules.pieces) {
    const changed = pairs.flatMap((pair) => pieceRules[rule](pair) ?? [])
    if (text(changed) !== text(pairs)) ways.add(rule)
    pairs = changed
  }
  const encoded = pairs.map(both(uriReencode))
  const asText = pairs.map(both(decodedAndEncoded))
  if (rules.form === 'text' && text(encoded) !== text(asText)) ways.add('query-bytes-replaced')
  const usual = rules.form === 'text' ? asText : encoded
  const sorted = usual.toSorted(byEncoded)
  const signed = rules.order === 'usual' ? sorted : usual.toSorted(byDecoded(rules.order))
  if (text(signed) !== text(sorted)) ways.add('query-sorted-before-encoding')
  return {
    signed: { text: text(signed), ways: [...ways] },
    sent: rules.sent === 'rewritten' ? sentAnew(rules, usual, signed) : query,
  }
}

const pairsOf = (query: string): readonly Pair[] =>
  query
    .split('&')
    .filter((piece) => piece !== '')
    .map(pairOf)

function pairOf(piece: string): Pair {
  const equals = piece.indexOf('=')
  return equals < 0 ? { name: piece, value: '' } : { name: piece.slice(0, equals), value: piece.slice(equals + 1) }
}

const text = (pairs: readonly Pair[]): string => pairs.map(({ name, value }) => `${name}=${value}`).join('&')
const decodedAndEncoded = (piece: string): string => uriEncode(percentDecoded(piece))
const byEncoded = (a: Pair, b: Pair): number => compareText(a.name, b.name) || compareText(a.value, b.value)

/** What is compared in place of an encoded name and value. */
const sortKeys: Readonly<
  Record<Exclude<QueryRules['order'], 'usual'>, Record<'name' | 'value', (text: string) => string>>
> = {
  'decoded-units': { name: percentDecoded, value: percentDecoded },
  'decoded-bytes': { name: bytes, value: bytes },
  'decoded-names': { name: percentDecoded, value: (text) => text },
}

function byDecoded(order: keyof typeof sortKeys) {
  const { name, value } = sortKeys[order]
  return (a: Pair, b: Pair): number =>
    compareText(name(a.name), name(b.name)) || compareText(value(a.value), value(b.value))
}

/** The bytes of an encoded text in hex: their order as text is that of the bytes. */
function bytes(encoded: string): string {
  const hex = (token: string, code?: string): string => code ?? token.charCodeAt(0).toString(16).toUpperCase()
  return encoded.replace(/%(..)|./gs, hex)
}

/** Every piece, an empty one too, with its equals sign; sorted by name, then value, by code points. */
const sortedAsSent = (query: string): string =>
  query === '' ? '' : text(query.split('&').map(pairOf).toSorted(byEncoded))

function asWay(way: 'query-as-sent' | 'query-as-sent-sorted', query: string, signed: string): Made {
  const usual = text(pairsOf(query).map(both(uriReencode)).toSorted(byEncoded))
  return { text: signed, ways: signed === usual ? [] : [way] }
}

/** What is sent in place of the query: Go sends what it signed, aws4 the parameters grouped by name. */
function sentAnew({ order }: QueryRules, pairs: readonly Pair[], signed: readonly Pair[]): string {
  if (order === 'decoded-bytes') return text(signed)
  const groups = new Map<string, Pair[]>()
  for (const pair of pairs) groups.set(pair.name, [...(groups.get(pair.name) ?? []), pair])
  const isIndex = (name: string): boolean => /^(0|[1-9]\d{0,8})$/.test(name)
  const names = [...groups.keys()]
  const indexes = names.filter(isIndex).toSorted((a, b) => Number(a) - Number(b))
  return text([...indexes, ...names.filter((name) => !isIndex(name))].flatMap((name) => groups.get(name) ?? []))
}
