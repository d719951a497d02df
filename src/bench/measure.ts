/** Where something is measured, and what is only possible there. */
export interface Place {
  readonly name: 'Node' | 'Chromium'
  /** Searches on all cores for a signature that no candidate has; resolves with how many it tried. */
  readonly searchOnAllCores: (budget: number) => Promise<{ readonly tried: number; readonly cores: number }>
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

/**
 * How many a second of several things, measured in turn in small pieces, so that whatever else the machine does falls on
 * all of them. A thing does a piece and says how many that were; the first pieces are for the compiler.
 */
export async function sideBySide<Name extends string>(
  things: Readonly<Record<Name, () => number | Promise<number>>>,
  pieces: number,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(things) as Name[]
  const done = new Map<Name, { many: number; milliseconds: number }>()
  for (let piece = 0; piece < pieces; piece += 1) {
    if (piece === Math.floor(pieces / 10)) done.clear()
    for (const name of names) {
      const before = done.get(name) ?? { many: 0, milliseconds: 0 }
      const began = performance.now()
      const many = before.many + (await things[name]())
      done.set(name, { many, milliseconds: before.milliseconds + performance.now() - began })
    }
  }
  const rate = (name: Name): number => {
    const { many = 0, milliseconds = 1 } = done.get(name) ?? {}
    return (1000 * many) / milliseconds
  }
  return Object.fromEntries(names.map((name) => [name, rate(name)])) as Record<Name, number>
}
