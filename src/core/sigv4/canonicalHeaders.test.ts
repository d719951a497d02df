import { expect, test } from 'vitest'
import { canonicalHeaderValue, canonicalHeaderValues } from './canonicalHeaders.ts'

test.for<[string, string]>([
  ['', ''],
  ['   ', ''],
  [' a ', 'a'],
  ['a   b', 'a b'],
  ['\ta\t \tb\t', 'a b'],
  ['"a   b"', '"a b"'],
  ['a\n  b\r\n\tc', 'a b c'],
  ['A', 'A'],
  ['a\u00a0\u00a0b', 'a\u00a0\u00a0b'],
  ['a\f\vb', 'a\f\vb'],
])('%j is signed as %j', ([value, canonical]) => expect(canonicalHeaderValue(value)).toBe(canonical))

test.for<[readonly string[], string]>([
  [[], ''],
  [['b', 'a'], 'b,a'],
  [[' b ', 'a  a'], 'b,a a'],
  [['', ''], ','],
  [['a, b', 'c'], 'a, b,c'],
])('%j are one value: %j', ([values, canonical]) => expect(canonicalHeaderValues(values)).toBe(canonical))
