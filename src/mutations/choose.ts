/** A whole number from 0, below the one given. */
export type Choose = (below: number) => number

/** Choices that are the same for the same seed (mulberry32, by Tommy Ettinger). */
export function chooser(seed: number): Choose {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** One of a list that is not empty. */
export function oneOf<T>(choose: Choose, list: readonly T[]): T {
  const chosen = list[choose(list.length)]
  if (chosen === undefined) throw new RangeError('nothing to choose from')
  return chosen
}

/** Some items, each made anew. */
export const several = <T>(choose: Choose, most: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: choose(most + 1) }, (_, index) => make(index))
