// What explanations lead to, held against the model: the lines, changes and calls that they name are there.
import { describe, expect, test } from 'vitest'
import { headerRow } from '../../core/cloudfront/headerTable.ts'
import { cachePolicies, originRequestPolicies } from '../../core/cloudfront/managedPolicies.ts'
import { rules } from '../../core/diagnosis/rules/rules.ts'
import { lessonOf } from '../../core/lessons/lessons.ts'
import { causeLinks } from '../../core/words/causeLinks.ts'
import { causeIds } from '../../core/words/causes.ts'
import type { RuleId } from '../../core/words/certainties.ts'
import { ruleIds } from '../../core/words/certainties.ts'
import { headerNames, headerRules, isHeaderName } from '../../core/words/headers.ts'
import { lessonIds } from '../../core/words/lessons/lessons.ts'
import { hostColumns } from '../columns.ts'
import type { Inputs } from '../inputs.ts'
import { exampleSecret, firstScreen } from '../inputs.ts'
import { inputsOf, lessonInputs } from '../lessonInputs.ts'
import { otherHosts } from '../otherHosts.ts'
import { viewOf } from '../view.ts'
import { lineIdOf, readLineId } from './lineId.ts'
import { cellsRefusedFor, occurrencesOf, occurrencesOfHeader } from './occurrences.ts'
import { policyRules } from './policyRules.ts'
import { hasLine } from './showLine.ts'

const at = Date.UTC(2026, 10, 22, 6)
const view = (change: Partial<Inputs> = {}, token = '') =>
  viewOf({ ...firstScreen, ...change }, exampleSecret, token, at, true, otherHosts)

test('the rule of the host is met in both columns, in what CloudFront did, and where it was noticed', () => {
  const first = view()
  const { lines } = occurrencesOf('sigv4-header-host', first)
  expect(lines.map(({ column, text }) => `${column} ${text}`)).toEqual([
    `Signed for CloudFront host:${firstScreen.cloudFrontHost}`,
    `Signed for Function URL host:${firstScreen.functionUrlHost}`,
  ])
  const { changes } = occurrencesOf('cloudfront-host-set-to-origin', first)
  expect(changes.map(({ change, leg }) => [change.field, leg.from])).toEqual([['host', 'cloudfront']])
  expect(ruleIds.filter((rule) => occurrencesOf(rule, first).decides)).toEqual(['check-signature'])
  expect(occurrencesOfHeader('host', first).lines).toHaveLength(2)
  expect(occurrencesOfHeader('host', first).changes).toHaveLength(1)
})

test('a line that Lambda rebuilds otherwise than both columns have it is met too', () => {
  const { lines } = occurrencesOf('sigv4-query', view(lessonInputs(lessonOf('query-dropped').situation)))
  expect(lines.map(({ column }) => column)).toContain('What Lambda rebuilds')
})

test('a session token is met, and not shown', () => {
  const { lines } = occurrencesOf('sigv4-header-token', view({}, 'a token that nobody sees'))
  expect(lines.map(({ text }) => text)).toEqual(Array(2).fill('x-amz-security-token:[24 characters]'))
})

test('the calls that are refused for a cause are those that the verdict refuses for it', () => {
  const cells = cellsRefusedFor('host-rewritten', view())
  expect(cells.map(({ attempt }) => attempt)).toEqual([
    { signFor: 'cloudfront', sendTo: 'cloudfront' },
    { signFor: 'cloudfront', sendTo: 'function-url' },
  ])
  expect(cellsRefusedFor('clock-skew', view())).toEqual([])
})

describe('a line is found again by its id', () => {
  const columns = hostColumns(view())
  const ids = [...columns.canonicalRequest, ...columns.stringToSign].map(({ id }) => id)
  const kinds = ['hosts', 'sent-and-rebuilt'] as const
  const sides = ['left', 'right'] as const

  test.for(ids)('%s', (id) => {
    for (const kind of kinds)
      for (const side of sides) {
        const line = readLineId(lineIdOf(kind, { id, side }))
        expect(line).toMatchObject({ columns: kind, line: { id, side } })
        expect(line && hasLine(view(), line)).toBe(true)
      }
  })

  test('and one that is not there is not', () => {
    expect(readLineId('elsewhere-path')).toBeUndefined()
    const gone = readLineId('cloudfront-header:x-gone')
    expect(gone && hasLine(view(), gone)).toBe(false)
    const unsigned = view({ attempt: { signFor: 'none', sendTo: 'cloudfront' } })
    const sent = readLineId('sent-path')
    expect(sent && hasLine(unsigned, sent)).toBe(false)
  })
})

test.for(causeIds)('%s is explained by the rule that its diagnosis names', (cause) => {
  const { explains } = rules.find((rule) => rule.cause === cause) ?? {}
  if (explains) expect(causeLinks(cause).rules[0]).toBe(explains)
  expect(new Set(causeLinks(cause).rules).size).toBe(causeLinks(cause).rules.length)
})

// In the situation of a lesson or after its change, the call is refused for the cause.
test.for(lessonIds)('the lesson %s is named with the cause that can be seen in it, and with no other', (id) => {
  const { situation, edit } = lessonOf(id)
  const before = lessonInputs(situation)
  const shown = [before, edit === 'session-token' ? before : { ...before, ...inputsOf(edit) }]
  const causes = new Set(shown.map((inputs) => view(inputs).picked.delivery.diagnoses[0]?.cause))
  const named = causeIds.filter((cause) => causeLinks(cause).lessons?.includes(id))
  expect(named.toSorted()).toEqual([...causes].filter((cause) => cause !== undefined).toSorted())
})

test('each header of the list is one, and those without rules of their own are in CloudFront’s table', () => {
  expect(headerNames.filter((name) => !isHeaderName(name))).toEqual([])
  const asAnyOther = headerNames.filter(
    (name) => headerRules(name).length === 0 && JSON.stringify(headerRow(name)) === JSON.stringify(headerRow('x-any')),
  )
  expect(asAnyOther).toEqual(['content-type', 'origin'])
})

test.for<[policy: string, rules: readonly RuleId[]]>([
  ['AllViewer', ['check-host']],
  ['AllViewerExceptHostHeader', ['cloudfront-host-set-to-origin']],
  [
    'CORS-CustomOrigin',
    [
      'cloudfront-host-set-to-origin',
      'cloudfront-authorization-removed',
      'cloudfront-header-not-in-policy',
      'cloudfront-query',
      'cloudfront-cookies',
    ],
  ],
])('%s is told with the rules that decide under it', ([name, expected]) => {
  const managed = [...originRequestPolicies, ...cachePolicies].find((one) => one.name === name)
  expect(managed && policyRules(managed.policy)).toEqual(expected)
})
