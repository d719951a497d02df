/** Where something is measured, and what is only possible there. */
export interface Place {
  readonly name: 'Node' | 'Chromium'
  /** Searches on all cores for a signature that no candidate has; resolves with how many it tried. */
  readonly searchOnAllCores: (budget: number) => Promise<{ readonly tried: number; readonly cores: number }>
  /** Milliseconds: what the process worked where that can be told, else what passed. */
  readonly clock: () => number
  /** Bytes that what is made holds. */
  readonly held?: (make: () => unknown) => number
}

/** One line of the table. */
export interface Row {
  readonly what: string
  readonly measured: string
  /** As the design has it; empty where it has none. */
  readonly budget: string
  /** Undefined where there is no budget to keep. */
  readonly kept?: boolean
}

/** One measured thing: what can be asked for by name, in every place. */
export interface Measure {
  readonly name: string
  readonly run: (place: Place) => Promise<readonly Row[]>
}

/** What goes before counts for the compiler, as a share of all pieces. */
const warmUp = 0.25
/** Of the pieces, the fastest twentieth is what the machine does when nothing else holds it up. */
const undisturbed = 0.95

/**
 * How many a second of several things, measured in turn in small pieces, so that whatever else the machine does falls on
 * all of them; of each the slowest of the fastest twentieth counts. A thing does a piece, of some milliseconds, and says how
 * many that were.
 */
export async function sideBySide<Name extends string>(
  things: Readonly<Record<Name, () => number | Promise<number>>>,
  pieces: number,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(things) as Name[]
  const rates = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let piece = 0; piece < pieces; piece += 1) {
    for (const name of names) {
      const began = performance.now()
      const many = await things[name]()
      const milliseconds = performance.now() - began
      if (piece >= warmUp * pieces) rates.get(name)?.push((1000 * many) / milliseconds)
    }
  }
  const rate = (name: Name): number => {
    const sorted = (rates.get(name) ?? []).toSorted((one, other) => one - other)
    return sorted[Math.floor(undisturbed * sorted.length)] ?? 0
  }
  return Object.fromEntries(names.map((name) => [name, rate(name)])) as Record<Name, number>
}
