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

/** The exponent over all sizes, and over the larger half, where what any size costs counts no more. */
function powers(points: readonly Point[]): { readonly power: number; readonly told: string } {
  const power = exponent(points)
  const half = points.slice(Math.floor(points.length / 2))
  return { power, told: `n^${power.toFixed(2)}, larger half ${exponent(half).toFixed(2)}` }
}

function timeRow({ what, sizes, prepare }: Growing, { clock }: Place): Row {
  const microseconds = measured(sizes, (size) => 1000 * fastest(prepare(size), clock))
  const [first, last] = [microseconds[0], microseconds.at(-1)]
  const { power, told } = powers(microseconds)
  const milliseconds = (point: Point | undefined): string => ((point?.cost ?? 0) / 1000).toFixed(2)
  const ends = `${milliseconds(first)} ms at ${first?.size}, ${milliseconds(last)} ms at ${last?.size}`
  return {
    what,
    measured: `${told} (${ends})`,
    budget: `at most n^${atMost}`,
    kept: power <= atMost,
  }
}

function memoryRow({ what, sizes, prepare }: Growing, held: (make: () => unknown) => number): Row {
  const bytes = measured(sizes, (size) => held(prepare(size)))
  const { power, told } = powers(bytes)
  return {
    what: `memory held: ${what}`,
    measured: `${told} (${((bytes.at(-1)?.cost ?? 0) / 1024).toFixed(0)} kB at ${sizes.at(-1)})`,
    budget: `at most n^${atMost}`,
    kept: power <= atMost,
  }
}

/** Every format repeated on its own: the one whose time grows fastest. What seems too fast is measured again. */
function worstFormat({ clock }: Place): Row {
  const sizes = [16_384, 131_072]
  const powerOf = (text: string): number =>
    exponent(measured(sizes, (size) => 1000 * fastest(() => readPaste(repeated(`${text}\n`, size)), clock)))
  const found = samples.map(({ name, text }) => {
    let power = powerOf(text)
    for (let again = 0; again < 3 && power > atMost; again += 1) power = Math.min(power, powerOf(text))
    return { name, power }
  })
  const [worst] = found.toSorted((one, other) => other.power - one.power)
  return {
    what: `reading each of ${samples.length} pastes repeated, the fastest growing`,
    measured: `n^${worst?.power.toFixed(2)} (${worst?.name})`,
    budget: `at most n^${atMost}`,
    kept: (worst?.power ?? 0) <= atMost,
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
