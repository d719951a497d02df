import { shareNames } from '../../core/words/share.ts'
import type { Inputs } from '../inputs.ts'
import { firstScreen } from '../inputs.ts'
import type { Line } from './codec.ts'
import { isInput } from './rules.ts'

/** One entry of what a link contains, to be read. */
export interface Shown {
  readonly name: string
  readonly text: string
}

const names: Readonly<Record<keyof Inputs, string>> = shareNames

/** What a link calls a field; a name that is none is told as such by whoever asks. */
export const nameOf = (field: string): string | undefined => (isInput(field) ? names[field] : undefined)

/** Everything that a link contains, in words: of what has parts, those that are not as the page came. */
export const shownLines = (lines: readonly Line[]): readonly Shown[] =>
  lines.flatMap(([field, value]) =>
    isInput(field) ? [{ name: names[field], text: shownValue(value, firstScreen[field]) }] : [],
  )

function shownValue(value: unknown, usual: unknown): string {
  if (typeof value === 'string') return value === '' ? '(empty)' : value
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value !== 'object' || value === null) return String(value)
  const entries = Object.entries(value).filter(
    ([name, inner]) => JSON.stringify(inner) !== JSON.stringify(at(usual, name)),
  )
  return entries.map(([name, inner]) => `${label(name)}${shownValue(inner, at(usual, name))}`).join('\n')
}

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([each]) => each === name)?.[1] : undefined

/** `cookies: mode: all` for members, `1. ` for items. */
const label = (name: string): string =>
  /^\d+$/.test(name) ? `${Number(name) + 1}. ` : `${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: `
