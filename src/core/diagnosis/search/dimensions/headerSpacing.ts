import type { Choice } from '../choice.ts'
import type { Given } from '../given.ts'
import { headerChoice, plainHeaders } from './header.ts'

interface Spacing {
  readonly id: 'header-not-collapsed' | 'header-blanks-collapsed' | 'header-comma-blanks'
  readonly of: (value: string) => string
}

const spacings: readonly Spacing[] = [
  { id: 'header-not-collapsed', of: (value) => value.trim() },
  { id: 'header-not-collapsed', of: (value) => value },
  { id: 'header-not-collapsed', of: (value) => ` ${value.trim()}` },
  { id: 'header-not-collapsed', of: quotesKept },
  { id: 'header-blanks-collapsed', of: (value) => value.trim().replace(/\s+/g, ' ') },
  { id: 'header-blanks-collapsed', of: (value) => value.replace(/\s+/g, '') },
  { id: 'header-comma-blanks', of: (value) => value.trim().replace(/,\s+/g, ',') },
  { id: 'header-comma-blanks', of: (value) => value.trim().replace(/\s*,\s*/g, ', ') },
]

/** Blanks in a signed header's value, treated otherwise. */
export const headerSpacing = (given: Given): readonly Choice[] =>
  plainHeaders(given).flatMap((name) => {
    const values = given.fields.get(name) ?? []
    return spacings.map(({ id, of }) =>
      headerChoice(given, name, {
        id,
        cause: 'header-canonicalisation',
        lines: [`${name}:${values.map(of).join(',')}`],
      }),
    )
  })

/** Collapsed outside quotation marks, as older editions of the documentation have it. */
function quotesKept(value: string): string {
  return value.trim().replace(/"[^"]*"|[ \t]+/g, (run) => (run.startsWith('"') ? run : ' '))
}
