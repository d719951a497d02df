import { expect, test } from 'vitest'
import type { Part, PartId } from '../sigv4/part.ts'
import { compareParts } from './compareParts.ts'
import { differingRange } from './differingRange.ts'

const part = (id: PartId, line: string): Part => ({ id, line, rule: 'sigv4-header', sources: [] })

test('a line that only one side has stands where it belongs', () => {
  const left = [part('method', 'GET'), part('header:a', 'a:1'), part('header:c', 'c:3'), part('end-of-headers', '')]
  const right = [part('method', 'GET'), part('header:b', 'b:2'), part('header:c', 'c:4'), part('end-of-headers', '')]
  const pairs = compareParts(left, right).map(({ id, left, right, same }) => [id, left?.line, right?.line, same])
  expect(pairs).toEqual([
    ['method', 'GET', 'GET', true],
    ['header:a', 'a:1', undefined, false],
    ['header:b', undefined, 'b:2', false],
    ['header:c', 'c:3', 'c:4', false],
    ['end-of-headers', '', '', true],
  ])
})

test('every line of both sides is in the comparison once', () => {
  const left = ['a', 'c', 'e'].map((name) => part(`header:${name}`, name))
  const right = ['b', 'c', 'd', 'f'].map((name) => part(`header:${name}`, name))
  const pairs = compareParts(left, right)
  expect(pairs.flatMap(({ left }) => (left ? [left.line] : []))).toEqual(['a', 'c', 'e'])
  expect(pairs.flatMap(({ right }) => (right ? [right.line] : []))).toEqual(['b', 'c', 'd', 'f'])
})

test.for([
  ['host:d1.cloudfront.net', 'host:abc.lambda-url.on.aws', 'd1.cloudfront.net', 'abc.lambda-url.on.aws'],
  ['limit=10&tag=a', 'limit=20&tag=a', '10', '20'],
  ['', 'a=1', '', 'a=1'],
  ['a:1', 'a:1', '', ''],
  ['x:0ab4', 'x:0cd4', '0ab4', '0cd4'],
])('%s and %s differ in %s and %s', ([left = '', right = '', inLeft, inRight]) => {
  const range = differingRange(left, right)
  expect(left.slice(range.left.start, range.left.end)).toBe(inLeft)
  expect(right.slice(range.right.start, range.right.end)).toBe(inRight)
})
