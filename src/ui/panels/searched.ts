// Lists that are searched as one types.

/** A text in small letters and without marks, so that `cafe` finds `Café`. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** The words of a search, folded; blanks around and between do not matter. */
export const wordsOf = (search: string): readonly string[] => folded(search).split(/\s+/).filter(Boolean)

/** A part of a list, under its title. */
export interface Group<Entry> {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** The groups with the entries whose text has every word of a search; groups without any are left out. */
export function searched<Entry>(
  groups: readonly Group<Entry>[],
  textOf: (entry: Entry) => string,
  search: string,
): readonly Group<Entry>[] {
  const words = wordsOf(search)
  const fits = (entry: Entry): boolean => {
    const text = folded(textOf(entry))
    return words.every((word) => text.includes(word))
  }
  return groups
    .map(({ title, entries }) => ({ title, entries: entries.filter(fits) }))
    .filter(({ entries }) => entries.length > 0)
}
