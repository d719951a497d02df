// Whatever can be explained has a page with a sentence, its source and how sure it is, and no page leads into nothing.
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { causeLinks } from '../../../core/words/causeLinks.ts'
import { causeIds, causeWords } from '../../../core/words/causes.ts'
import { ruleIds } from '../../../core/words/certainties.ts'
import { headerNames, headerRules } from '../../../core/words/headers.ts'
import { isLessonId } from '../../../core/words/lessons/lessons.ts'
import { policyCertainty, policyIds, policyWords } from '../../../core/words/policies.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import type { RuleWords } from '../../../core/words/segment.ts'
import { plainText } from '../../../core/words/segment.ts'
import type { Address } from '../../../session/address.ts'
import { addressText, readAddress } from '../../../session/address.ts'
import { ExplainDrawer } from './ExplainDrawer.tsx'
import type { Explained } from './explained.ts'

beforeAll(() => {
  // No dialog is open that a sheet would have to wait for.
  const document = { querySelector: () => null }
  Object.assign(globalThis, { document, location: { origin: 'http://localhost:4403', pathname: '/' } })
})

const pageOf = (address: Explained) => {
  const html = renderToStaticMarkup(<ExplainDrawer address={address} />)
  const text = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')
  const links = [...html.matchAll(/href="(#[^"]*)"/g)].map(([, hash = '']) => hash)
  return { html, text, links }
}

const isKnown = (address: Address | undefined): boolean => {
  switch (address?.kind) {
    case 'rule':
      return ruleIds.some((id) => id === address.id)
    case 'cause':
      return causeIds.some((id) => id === address.id)
    case 'policy':
      return policyIds.some((id) => id === address.id)
    case 'lesson':
      return isLessonId(address.id)
    case 'header':
      return headerNames.includes(address.id)
    default:
      return address?.kind === 'rules'
  }
}

type RuleSource = Pick<RuleWords, 'source' | 'certainty'>

const expectWhole = (address: Explained, sentence: string, { source, certainty }: RuleSource) => {
  const { html, text, links } = pageOf(address)
  expect(text).toContain(sentence)
  expect(html).toContain(`href="${source.url}"`)
  expect(html).toContain(`>${certainty}</span>`)
  expect(links.filter((link) => !isKnown(readAddress(link)))).toEqual([])
}

test.for(ruleIds)('rule %s', (id) =>
  expectWhole({ kind: 'rule', id }, plainText(ruleWords(id).sentence), ruleWords(id)),
)

test.for(causeIds)('cause %s', (id) => {
  expectWhole({ kind: 'cause', id }, causeWords(id).sentence, ruleWords(causeLinks(id).rules[0]))
})

test.for(policyIds)('policy %s', (id) => {
  const { sentence, source } = policyWords(id)
  expectWhole({ kind: 'policy', id }, plainText(sentence), { source, certainty: policyCertainty })
})

test.for([...headerNames, 'x-of-my-own'])('header %s', (id) => {
  const [rule = 'sigv4-header'] = headerRules(id)
  expectWhole({ kind: 'header', id }, plainText(ruleWords(rule).sentence), ruleWords(rule))
})

describe('what there is not', () => {
  test.for(['rule', 'cause', 'policy'] as const)('a %s of another name is said to be none, above the list', (kind) => {
    for (const id of ['of-another-name', 'constructor', '__proto__']) {
      const { text, links } = pageOf({ kind, id })
      expect(text).toContain(`There is no ${kind} named “${id}”`)
      expect(links.length).toBeGreaterThan(ruleIds.length + causeIds.length)
    }
  })

  test('nor is there a header of a name that no header can have', () => {
    expect(pageOf({ kind: 'header', id: 'x(y)' }).text).toContain('There is no header named “x(y)”')
  })
})

test('the list leads to every entry, once', () => {
  const { links } = pageOf({ kind: 'rules' })
  const all = [
    ...ruleIds.map((id) => addressText({ kind: 'rule', id })),
    ...causeIds.map((id) => addressText({ kind: 'cause', id })),
    ...policyIds.map((id) => addressText({ kind: 'policy', id })),
    ...headerNames.map((id) => addressText({ kind: 'header', id })),
  ]
  expect(links.toSorted()).toEqual(all.toSorted())
})
