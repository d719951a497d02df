import { expect, test } from 'vitest'
import { canonicalQueryString } from './canonicalQueryString.ts'
import { queryPieces } from './wire.ts'

test.for<[string, string, string]>([
  ['', '', 'nothing'],
  ['b=2&a=1', 'a=1&b=2', 'sorted by name'],
  ['a=2&a=1&a=10', 'a=1&a=10&a=2', 'then by value'],
  ['a=1&A=2&_=3&b=4', 'A=2&_=3&a=1&b=4', 'in the order of bytes'],
  ['é=1&z=2&Z=3', '%C3%A9=1&Z=3&z=2', 'of the encoded names'],
  ['a1=1&a=2', 'a=2&a1=1', 'a name before one that goes on'],
  ['a-=1&a=2', 'a=2&a-=1', 'whatever follows in the text'],
  ['flag', 'flag=', 'a name without a value'],
  ['=v&a=1', '=v&a=1', 'an empty name'],
  ['&&a=1&&', 'a=1', 'empty pieces'],
  ['=', '=', 'nothing but a sign'],
  ['a=b=c', 'a=b%3Dc', 'only the first = parts'],
  ['q=a+b', 'q=a%2Bb', 'a plus is a plus'],
  ['q=a%2bb', 'q=a%2Bb', 'encoded or not'],
  ['%61=%7E', 'a=~', 'unreserved characters stand for themselves'],
  ['q=%zz&x=%', 'q=%25zz&x=%25', 'escapes that are none'],
  ['q=%FF', 'q=%FF', 'bytes that are not UTF-8'],
  ['a;b=1', 'a%3Bb=1', 'a semicolon parts nothing'],
])('%s becomes %s: %s', ([query, expected]) => {
  expect(canonicalQueryString(queryPieces(query, 0)).text).toBe(expected)
})

test('the pieces come along in the order of the text', () => {
  const { pieces } = canonicalQueryString(queryPieces('b=2&&a=1', 10))
  expect(pieces).toEqual([
    { text: 'a=1', sources: [{ input: 'url', start: 15, end: 18 }] },
    { text: 'b=2', sources: [{ input: 'url', start: 10, end: 13 }] },
  ])
})
