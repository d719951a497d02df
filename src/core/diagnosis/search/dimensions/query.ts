import { compareText } from '../../../sigv4/compareText.ts'
import { percentDecoded } from '../../../sigv4/queryParameters.ts'
import type { CauseId } from '../../../words/causes.ts'
import type { Choice } from '../choice.ts'
import type { Given } from '../given.ts'
import type { Pair } from './queryEncodings.ts'
import { encodings, nameOf, pairOf } from './queryEncodings.ts'
import { selections } from './querySelections.ts'
import type { Variant, VariantStep } from './variants.ts'
import { lineChoices } from './variants.ts'

interface Order {
  readonly step?: VariantStep
  readonly of: (pairs: readonly Pair[]) => readonly Pair[]
}

const notCanonical = 'query-not-canonical'
const decodedName = ({ rawName }: Pair): string => percentDecoded(rawName)
const decodedValue = ({ rawValue }: Pair): string => percentDecoded(rawValue)
const by = (compare: (a: Pair, b: Pair) => number) => (pairs: readonly Pair[]) => [...pairs].sort(compare)

const orders: readonly Order[] = [
  { of: by((a, b) => compareText(a.name, b.name) || compareText(a.value, b.value)) },
  { step: { id: 'query-not-sorted', cause: notCanonical }, of: (pairs) => pairs },
  {
    step: { id: 'query-sorted-before-encoding', cause: notCanonical },
    of: by((a, b) => compareText(decodedName(a), decodedName(b)) || compareText(decodedValue(a), decodedValue(b))),
  },
  { step: { id: 'query-sorted-by-name', cause: notCanonical }, of: by((a, b) => compareText(a.name, b.name)) },
  {
    step: { id: 'query-sorted-without-case', cause: notCanonical },
    of: by((a, b) => compareText(a.name.toLowerCase(), b.name.toLowerCase()) || compareText(a.value, b.value)),
  },
]

interface Valueless {
  readonly step?: VariantStep
  readonly of: (pair: Pair) => string
}

const valueless: readonly Valueless[] = [
  { of: ({ name, value }) => `${name}=${value}` },
  {
    step: { id: 'query-valueless', cause: notCanonical },
    of: ({ name, value, bare }) => (bare ? name : `${name}=${value}`),
  },
]

/** The query: what of it, how encoded, in which order; at most two of these at once. */
export function queryChoices(given: Given): readonly Choice[] {
  const { base, pieces } = given
  const from = base.get('query') ?? ''
  // Of long queries two steps at once would be too many texts.
  const most = pieces.length > 20 ? 1 : 2
  const variants: Variant[] = asSent(pieces, from)
  for (const selection of selections(given)) {
    for (const encoding of encodings) {
      if (count(selection.step, encoding.step) > most) continue
      const pairs = selection.pieces.map((piece) => pairOf(piece, encoding.of))
      for (const order of orders) {
        for (const { step, of } of valueless) {
          const steps = [selection.step, encoding.step, order.step, step].filter((one) => one !== undefined)
          if (steps.length === 0 || steps.length > most) continue
          variants.push({ to: order.of(pairs).map(of).join('&'), steps, rare: selection.rare || steps.length > 1 })
        }
      }
    }
  }
  return lineChoices('query', from, variants)
}

const count = (...steps: readonly (VariantStep | undefined)[]): number =>
  steps.filter((step) => step !== undefined).length

/** The text of the query itself: which of the rules it breaks shows in what it is. */
function asSent(pieces: readonly string[], from: string): Variant[] {
  const sorted = [...pieces].sort(compareText)
  return [
    { to: pieces.join('&'), steps: [{ id: 'query-as-sent', ...brokenRules(pieces, from) }] },
    { to: sorted.join('&'), steps: [{ id: 'query-as-sent-sorted', ...brokenRules(sorted, from) }] },
  ]
}

/** Not canonical where order or `=` differ, not encoded as AWS does where a piece is no piece of the canonical query. */
function brokenRules(pieces: readonly string[], from: string): { cause: CauseId; also?: CauseId } {
  const canonical = new Set(from.split('&'))
  const encoded = pieces.every((piece) => canonical.has(piece) || canonical.has(`${piece}=`))
  if (encoded) return { cause: notCanonical }
  const order = pieces.map(nameOf)
  const inOrder = order.every((name, at) => at === 0 || compareText(order[at - 1] ?? '', name) <= 0)
  return { cause: 'query-encoding', ...(inOrder ? {} : { also: notCanonical }) }
}
