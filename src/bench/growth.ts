// How cost grows with size: the exponents of time and, where it can be seen, of the memory that a result holds.

import { readPaste } from '../core/exchange/paste/readPaste.ts'
import { samples } from '../core/exchange/paste/samples.fixture.ts'
import type { Point } from './fit.ts'
import { exponent } from './fit.ts'
import type { Growing } from './growing.ts'
import { growing, repeated } from './growing.ts'
import type { Measure, Place, Row } from './measure.ts'

/** Of the design: linear, with what a fit may err. */
const atMost = 1.1
/** Milliseconds that each size is measured for, and how often at least. */
const each = 30
const least = 3
/** Milliseconds below which no clock is to be trusted. */
const clockStep = 4
/** Bytes below which no difference of a heap is to be trusted. */
const countable = 32_768

/** Milliseconds of the fastest of several runs. */
function fastest(run: () => unknown, clock: () => number): number {
  let [best, spent, together] = [Number.POSITIVE_INFINITY, 0, 1]
  for (let runs = 0; runs < least || spent < each; runs += 1) {
    const began = clock()
    for (let index = 0; index < together; index += 1) run()
    const took = clock() - began
    spent += took
    if (took < clockStep && together < 10_000) {
      together *= 2
      runs = 0
    } else best = Math.min(best, took / together)
  }
  return best
}

/** Sizes from the largest down, so that the compiler has seen most when the small ones are measured. */
const measured = (sizes: readonly number[], costOf: (size: number) => number): readonly Point[] =>
  sizes
    .toReversed()
    .map((size) => ({ size, cost: costOf(size) }))
    .toReversed()

/** The same, where it seems to grow too fast measured up to three times, and the least cost of each size taken. */
function settled(sizes: readonly number[], costOf: (size: number) => number): readonly Point[] {
  let points = measured(sizes, costOf)
  for (let again = 0; again < 2 && exponent(points) > atMost; again += 1) {
    const others = measured(sizes, costOf)
    points = points.map(({ size, cost }, index) => ({ size, cost: Math.min(cost, others[index]?.cost ?? cost) }))
  }
  return points
}

/** The exponent over all sizes, beside the one over the larger half, where what any size costs counts little. */
function powers(points: readonly Point[]): string {
  const half = points.slice(Math.floor(points.length / 2))
  const told = `n^${exponent(points).toFixed(2)}`
  return half.length < 2 ? told : `${told}, larger half ${exponent(half).toFixed(2)}`
}

const judged = (points: readonly Point[]): Pick<Row, 'budget' | 'kept'> => ({
  budget: `at most n^${atMost}`,
  kept: exponent(points) <= atMost,
})

function timeRow({ what, sizes, prepare }: Growing, { clock }: Place): Row {
  const points = settled(sizes, (size) => 1000 * fastest(prepare(size), clock))
  const at = (point: Point | undefined): string => `${((point?.cost ?? 0) / 1000).toFixed(2)} ms at ${point?.size}`
  return { what, measured: `${powers(points)} (${at(points[0])}, ${at(points.at(-1))})`, ...judged(points) }
}

/** Sizes that hold too little are left out: they drown in what else comes and goes. */
function memoryRow({ what, sizes, prepare }: Growing, held: (make: () => unknown) => number): Row {
  const points = measured(sizes, (size) => held(prepare(size))).filter(({ cost }) => cost >= countable)
  const [last] = points.slice(-1)
  if (!last || points.length < 2) {
    return { what: `memory held: ${what}`, measured: `at most ${countable / 1024} kB at nearly any size`, budget: '' }
  }
  const kilobytes = (last.cost / 1024).toFixed(0)
  return {
    what: `memory held: ${what}`,
    measured: `${powers(points)} (${kilobytes} kB at ${last.size})`,
    ...judged(points),
  }
}

/** Every format repeated on its own: the one whose time grows fastest. */
function worstFormat({ clock }: Place): Row {
  const found = samples.map(({ name, text }) => {
    const points = settled([65_536, 262_144], (size) => {
      const grown = repeated(`${text}\n`, size)
      return 1000 * fastest(() => readPaste(grown), clock)
    })
    return { name, points }
  })
  const [worst] = found.toSorted((one, other) => exponent(other.points) - exponent(one.points))
  const points = worst?.points ?? []
  return {
    what: `reading each of ${samples.length} pastes repeated, the one that grows fastest`,
    measured: `n^${exponent(points).toFixed(2)} (${worst?.name})`,
    ...judged(points),
  }
}

export const growth: Measure = {
  name: 'growth',
  run: async (place) => {
    const { held } = place
    return [
      ...growing.map((one) => timeRow(one, place)),
      ...(held ? growing.filter(({ holds }) => holds).map((one) => memoryRow(one, held)) : []),
      ...(held ? [worstFormat(place)] : []),
    ]
  },
}
