import { expect, test } from 'vitest'
import { headerManner, hostManner, pathManner, payloadManner, queryManner } from './meaning.ts'

test.for([
  ['/a', '/a', undefined],
  ['', '/', undefined],
  ['/caf%C3%A9', '/caf%25C3%25A9', 'encoding'],
  ['/a b', '/a%20b', 'encoding'],
  ['/a%2Bb', '/a%20b', 'encoding'],
  ['/a/', '/a', 'slash'],
  ['/a//b', '/a/b', 'normalisation'],
  ['/a/./b/../c', '/a/c', 'normalisation'],
  ['/a?b=1', '/a', 'query-inside'],
  ['/stage/a', '/a', 'rewritten'],
] as const)('the path %s against %s: %s', ([signed, verified, manner]) => {
  expect(pathManner(signed, verified)).toBe(manner)
})

test.for([
  ['a=1', 'a=1', undefined],
  ['', 'a=1', 'left-out'],
  ['a=1', '', 'dropped'],
  ['b=2&a=1', 'a=1&b=2', 'order'],
  ['v', 'v=', 'no-equals'],
  ['a=1&b=c,d', 'a=1&b=c%2Cd', 'encoding'],
  ['q=a+b', 'q=a%20b', 'encoding'],
  ['id=2', 'id=1&id=2', 'collapsed'],
  ['a=1', 'a=1&b=2', 'left-out'],
  ['a=1&b=2', 'b=2', 'dropped'],
  ['a=1', 'b=2', 'other'],
] as const)('the query %s against %s: %s', ([signed, verified, manner]) => {
  expect(queryManner(signed, verified)).toBe(manner)
})

test.for([
  ['h', 'h', undefined],
  ['', 'h', 'empty'],
  ['H', 'h', 'case'],
  ['h:443', 'h', 'port'],
  ['h', 'h:9000', 'port'],
  ['h', 'other', 'other'],
] as const)('the host %s against %s: %s', ([signed, verified, manner]) => {
  expect(hostManner(signed, verified)).toBe(manner)
})

test.for([
  ['a', 'a', undefined],
  ['a  b', 'a b', 'blanks'],
  ['a, b', 'a,b', 'blanks'],
  ['a; b', 'a;b', 'other'],
  ['A', 'a', 'case'],
  ['a,b', 'b,a', 'order'],
  ['a,a', 'a', 'repeated'],
  ['a', '', 'removed'],
  [undefined, 'a', 'added'],
  ['sdk/1', 'sdk/1 proxied', 'appended'],
  ['identity', 'gzip', 'other'],
] as const)('the header %s against %s: %s', ([signed, verified, manner]) => {
  expect(headerManner(signed, verified)).toBe(manner)
})

test.for([
  ['a', 'a', undefined],
  ['UNSIGNED-PAYLOAD', 'a', 'unsigned'],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', 'a', 'streaming'],
  ['e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'a', 'empty'],
  ['b', 'a', 'other'],
] as const)('the payload %s against %s: %s', ([signed, verified, manner]) => {
  expect(payloadManner(signed, verified)).toBe(manner)
})
