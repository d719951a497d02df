import type { Field } from '../http/message.ts'

/** What a text of `name: value` lines holds. Lines count from 1. */
export interface HeaderLines {
  readonly fields: readonly Field[]
  /** The line on which each field starts, by the field's place in `fields`. */
  readonly lines: readonly number[]
  /** Lines that are no header: they are kept in the text and left out of the request. */
  readonly problems: readonly { readonly line: number; readonly why: 'no-colon' | 'bad-name' }[]
}

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/**
 * Reads header lines as people type and paste them: empty lines are skipped, a line that starts with a blank continues
 * the one above (obsolete folding, RFC 9112, 5.2). One blank after the colon is not part of the value.
 */
export function readHeaderLines(text: string): HeaderLines {
  const fields: [name: string, value: string][] = []
  const lines: number[] = []
  const problems: { line: number; why: 'no-colon' | 'bad-name' }[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const content = raw.replace(/\r$/, '')
    const above = fields.at(-1)
    if (content.trim() === '') continue
    if (/^[ \t]/.test(content) && above) {
      above[1] += `\n${content}`
      continue
    }
    const colon = content.indexOf(':')
    const name = content.slice(0, colon)
    if (colon < 0) problems.push({ line: index + 1, why: 'no-colon' })
    else if (!token.test(name)) problems.push({ line: index + 1, why: 'bad-name' })
    else {
      fields.push([name, content.slice(colon + 1).replace(/^ /, '')])
      lines.push(index + 1)
    }
  }
  return { fields, lines, problems }
}
