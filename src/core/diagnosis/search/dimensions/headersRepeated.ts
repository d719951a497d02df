import { canonicalHeaderValue } from '../../../sigv4/canonicalHeaders.ts'
import type { Choice } from '../choice.ts'
import type { Given } from '../given.ts'
import { headerChoice, plainHeaders } from './header.ts'

/** A signed header that came more than once: its values joined, sorted, on lines of their own, or one of them alone. */
export const headersRepeated = (given: Given): readonly Choice[] =>
  plainHeaders(given).flatMap((name) => {
    const values = (given.fields.get(name) ?? []).map(canonicalHeaderValue)
    const [first, last] = [values[0], values.at(-1)]
    if (first === undefined || last === undefined || values.length < 2) return []
    const sorted = values.toSorted()
    const line = (value: string) => `${name}:${value}`
    const made = (id: RepeatedId, lines: readonly string[], listed?: number) =>
      headerChoice(given, name, {
        id,
        cause: 'header-canonicalisation',
        lines,
        ...(listed === undefined ? {} : { listed }),
      })
    return [
      made('header-joined', [line(values.join(', '))]),
      made('header-line-each', values.map(line)),
      made('header-named-each', values.map(line), values.length),
      made('header-values-sorted', [line(sorted.join(','))]),
      made('header-values-sorted', [line(sorted.join(', '))]),
      made('header-lines-sorted', sorted.map(line)),
      made('header-lines-sorted', sorted.map(line), values.length),
      made('header-joined', [line(values.join(','))], 1),
      made('header-joined', [line(values.join(','))], values.length),
      made(
        'header-joined',
        values.map(() => line(values.join(','))),
        values.length,
      ),
      made('header-first-value', [line(first)]),
      made('header-last-value', [line(last)]),
    ]
  })

type RepeatedId =
  | 'header-joined'
  | 'header-line-each'
  | 'header-named-each'
  | 'header-values-sorted'
  | 'header-lines-sorted'
  | 'header-first-value'
  | 'header-last-value'
