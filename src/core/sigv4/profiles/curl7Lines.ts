import type { Field } from '../../http/message.ts'
import type { SignerWay } from '../../words/signerWays.ts'
import { canonicalHeaderValue } from '../canonicalHeaders.ts'
import { compareText } from '../compareText.ts'
import type { Part } from '../part.ts'
import type { HeaderLines } from './headerLines.ts'

interface Line {
  readonly name: string
  readonly text: string
  readonly listed: string
  readonly at: number
}

/**
 * The lines of curl before 8: one for every field, sorted as whole lines, its name listed for each; a header without a
 * value stands as `name;`, as curl is told it.
 */
export function curl7Lines(fields: readonly Field[], host: string): HeaderLines {
  const lines = [['host', host] as const, ...fields].map(lineOf).toSorted((a, b) => compareText(a.text, b.text))
  const names = [...new Set(lines.map(({ name }) => name))]
  const ways = new Map<string, SignerWay[]>()
  const parts = names.map((name): Part => {
    const own = lines.filter((line) => line.name === name)
    const found: SignerWay[] = []
    if (own.some(({ text }) => text === `${name};`)) found.push('header-empty-as-given')
    if (own.length > 1) found.push('header-named-each')
    if (own.some(({ at }, index) => index > 0 && at < (own[index - 1]?.at ?? 0))) found.push('header-lines-sorted')
    if (found.length > 0) ways.set(name, found)
    return { id: `header:${name}`, line: own.map(({ text }) => text).join('\n'), rule: 'sigv4-header', sources: [] }
  })
  const misplaced = names.some((name, index) => index > 0 && compareText(names[index - 1] ?? '', name) > 0)
  const listWays = [...ways.values()].flat()
  return {
    parts,
    listed: lines.map(({ listed }) => listed),
    listWays: [...new Set(misplaced ? [...listWays, 'header-lines-sorted' as const] : listWays)],
    ways,
  }
}

function lineOf([given, value]: Field, at: number): Line {
  const name = given.toLowerCase()
  const canonical = canonicalHeaderValue(value)
  return canonical === ''
    ? { name, text: `${name};`, listed: `${name};`, at }
    : { name, text: `${name}:${canonical}`, listed: name, at }
}
