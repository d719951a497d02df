import type { Choice, Slot } from './choice.ts'
import type { Reachable } from './dimensions.ts'

/** More ways to say the same than these tell nobody more. */
const most = 24

/**
 * Every way to make exactly these texts of choices that do not touch one another's: all names for one thing. Simplest
 * first; at most `deviations` in each.
 */
export function covers(
  texts: ReadonlyMap<Slot, string>,
  all: readonly Reachable[],
  deviations: number,
): readonly (readonly Choice[])[] {
  const fitting = all
    .filter(({ nearest }) => [...nearest.edits].every(([slot, text]) => texts.get(slot) === text))
    .flatMap(({ names }) => names)
  const found = [...combined([...texts.keys()], fitting)].filter((cover) => size(cover) <= deviations)
  const byName = new Map<string, readonly Choice[]>()
  for (const cover of found.sort((a, b) => size(a) - size(b) || rarity(a) - rarity(b))) {
    const name = cover.flatMap(({ deviations }) => deviations.map((one) => `${one.id} ${one.name ?? ''}`)).join('\n')
    if (!byName.has(name)) byName.set(name, cover)
  }
  return [...byName.values()].slice(0, most)
}

function* combined(open: readonly Slot[], fitting: readonly Choice[]): Generator<readonly Choice[]> {
  const [first] = open
  if (first === undefined) yield []
  else {
    for (const choice of fitting) {
      const left = open.filter((slot) => !choice.edits.has(slot))
      if (!choice.edits.has(first) || left.length !== open.length - choice.edits.size) continue
      for (const rest of combined(left, fitting)) yield [choice, ...rest]
    }
  }
}

const size = (cover: readonly Choice[]): number => cover.reduce((sum, { deviations }) => sum + deviations.length, 0)
const rarity = (cover: readonly Choice[]): number => cover.filter(({ rare }) => rare).length
