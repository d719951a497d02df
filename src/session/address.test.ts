import { expect, test } from 'vitest'
import { addressText, readAddress } from './address.ts'

test.for([
  '#/lesson/unsigned',
  '#/rule/oac-token',
  '#/cause/host-rewritten',
  '#/compare',
  '#/print',
  '#s=1.q1YqS8wpTgUA',
])('%s is read and written', (text) => {
  const address = readAddress(text)
  expect(address && addressText(address)).toBe(text)
})

test.for([
  '',
  '#',
  '#/',
  '#/lesson',
  '#/lesson/',
  '#/lesson/a/b',
  '#/lesson/%41',
  '#/compare/x',
  '#/other/x',
  '#t=abc',
])('“%s” is no address', (text) => expect(readAddress(text)).toBeUndefined())
