import { expect, test } from 'vitest'
import type { Address } from './address.ts'
import { addressText, placeOf, readAddress } from './address.ts'

test.for([
  '#/lesson/unsigned',
  '#/rule/oac-token',
  '#/cause/host-rewritten',
  '#/policy/AllViewerAndCloudFrontHeaders-2022-06',
  '#/header/x-amz-date',
  '#/line/function-url-header:x~odd!name',
  '#/header/x-100%',
  '#/header/x-%25',
  `#/line/cloudfront-header:x-${'long'.repeat(100)}`,
  '#/compare',
  '#/print',
  '#/rules',
  '#s=1.q1YqS8wpTgUA',
])('%s is read and written', (text) => {
  const address = readAddress(text)
  expect(address && addressText(address)).toBe(text)
})

test('an escape in a name is its characters', () => {
  expect(readAddress('#/header/x-%41')).toEqual({ kind: 'header', id: 'x-%41' })
})

test.for([
  '',
  '#',
  '#/',
  '#/lesson',
  '#/lesson/',
  '#/lesson/a/b',
  '#/compare/x',
  '#/rules/x',
  '#/rule',
  '#/header/a b',
  '#/other/x',
  '#t=abc',
])('“%s” is no address', (text) => expect(readAddress(text)).toBeUndefined())

test.for<[before: Address | undefined, address: Address | undefined, place: string | undefined]>([
  [undefined, { kind: 'lesson', id: 'unsigned' }, '#/lesson/unsigned'],
  [{ kind: 'lesson', id: 'unsigned' }, { kind: 'rule', id: 'oac-token' }, '#/lesson/unsigned'],
  [{ kind: 'lesson', id: 'unsigned' }, undefined, undefined],
  [undefined, { kind: 'compare' }, undefined],
])('after %j, %j stands on %s', ([before, address, place]) => {
  const there = placeOf({ address, before })
  expect(there && addressText(there)).toBe(place)
})
