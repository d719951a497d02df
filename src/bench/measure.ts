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
const warmUp = 0.2
/** Of pieces that are alike, the fastest twentieth is what the machine does when nothing else holds it up. */
const undisturbed = 0.95

interface Piece {
  readonly many: number
  readonly milliseconds: number
}

/**
 * How many a second of several things, measured in turn in small pieces, so that whatever else the machine does falls on
 * all of them. A thing does a piece, of some milliseconds, and says how many that were. Where a thing's pieces are all
 * `alike`, the slowest of the fastest twentieth counts, else all of them together.
 */
export async function sideBySide<Name extends string>(
  things: Readonly<Record<Name, () => number | Promise<number>>>,
  pieces: number,
  alike: boolean,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(things) as Name[]
  const done = new Map<Name, Piece[]>(names.map((name) => [name, []]))
  for (let piece = 0; piece < pieces; piece += 1) {
    for (const name of names) {
      const began = performance.now()
      const many = await things[name]()
      const milliseconds = performance.now() - began
      if (piece >= warmUp * pieces) done.get(name)?.push({ many, milliseconds })
    }
  }
  const rate = alike ? undisturbedRate : wholeRate
  return Object.fromEntries(names.map((name) => [name, rate(done.get(name) ?? [])])) as Record<Name, number>
}

const rateOf = ({ many, milliseconds }: Piece): number => (1000 * many) / milliseconds

function undisturbedRate(pieces: readonly Piece[]): number {
  const rates = pieces.map(rateOf).toSorted((one, other) => one - other)
  return rates[Math.floor(undisturbed * rates.length)] ?? 0
}

const wholeRate = (pieces: readonly Piece[]): number =>
  rateOf({
    many: pieces.reduce((sum, { many }) => sum + many, 0),
    milliseconds: pieces.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  })
