import type { Choice } from '../choice.ts'
import type { Given } from '../given.ts'
import { headerChoice, plainHeaders } from './header.ts'
import { usualValues } from './usualValues.ts'

/** Another value of a signed header: a usual one, without what was appended on the way, with or without a charset. */
export const headerValues = (given: Given): readonly Choice[] =>
  plainHeaders(given).flatMap((name) => {
    const value = (given.base.get(`header:${name}`) ?? '').slice(name.length + 1)
    const made = (to: string, id: 'header-other-value' | 'header-shorter' | 'header-case', rare = false) =>
      headerChoice(given, name, {
        id,
        cause: id === 'header-case' ? 'header-canonicalisation' : 'header-changed-in-transit',
        lines: [`${name}:${to}`],
        rare,
      })
    return [
      ...prefixes(value).map((to) => made(to, 'header-shorter')),
      ...suffixes(value).map((to) => made(to, 'header-other-value', true)),
      ...charsets(name, value).map((to) => made(to, 'header-other-value')),
      ...usualValues(name, given).map((to, index) => made(to, 'header-other-value', index > 1)),
      made(value.toLowerCase(), 'header-case'),
    ]
  })

/** A list without its last items, as it was before proxies appended theirs. */
function prefixes(value: string): readonly string[] {
  const items = value.split(',')
  return items.slice(1, 6).map((_, index) =>
    items
      .slice(0, index + 1)
      .join(',')
      .trimEnd(),
  )
}

/** A list without its first items. */
function suffixes(value: string): readonly string[] {
  const items = value.split(',')
  return items.slice(1, 6).map((_, index) =>
    items
      .slice(index + 1)
      .join(',')
      .trimStart(),
  )
}

/** A media type alone, and with the charset in each common spelling. */
function charsets(name: string, value: string): readonly string[] {
  if (name !== 'content-type' || value === '') return []
  const type = value.replace(/\s*;.*$/, '')
  const spellings = ['; charset=utf-8', ';charset=utf-8', '; charset=UTF-8', ';charset=UTF-8']
  return [type, ...spellings.map((spelling) => type + spelling)]
}
