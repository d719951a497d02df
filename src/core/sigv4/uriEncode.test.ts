import { expect, test } from 'vitest'
import { uriEncode, uriReencode } from './uriEncode.ts'

test.for<[string, string]>([
  ['AZaz09-._~', 'AZaz09-._~'],
  [' ', '%20'],
  ['+', '%2B'],
  ['/', '%2F'],
  ['%', '%25'],
  ["!'()*", '%21%27%28%29%2A'],
  ['é', '%C3%A9'],
  ['ሴ', '%E1%88%B4'],
  ['😀', '%F0%9F%98%80'],
  ['\0', '%00'],
  ['\ud800', '%EF%BF%BD'],
  ['a\udc00b', 'a%EF%BF%BDb'],
])('%j is encoded as %s', ([text, encoded]) => expect(uriEncode(text)).toBe(encoded))

test.for<[string, string, string]>([
  ['%7e', '~', 'an unreserved character stands for itself'],
  ['%2f', '%2F', 'hex digits become capitals'],
  ['%2F', '%2F', 'a decoded slash becomes an escape again'],
  ['a%20b', 'a%20b', 'a blank stays a blank'],
  ['a b', 'a%20b', 'and so does one that was not encoded'],
  ['a+b', 'a%2Bb', 'a plus is a plus'],
  ['%', '%25', 'a % that starts no escape is one'],
  ['%zz', '%25zz', 'as is this'],
  ['%4', '%254', 'and this'],
  ['%%41', '%25A', 'and the first of these'],
  ['%C3%A9', '%C3%A9', 'UTF-8 stays'],
  ['é', '%C3%A9', 'encoded or not'],
  ['%ff', '%FF', 'bytes that are not UTF-8 survive'],
  ['%25', '%25', 'an escaped % stays one'],
])('%s is decoded and encoded to %s: %s', ([text, encoded]) => expect(uriReencode(text)).toBe(encoded))

test.for(['%7e%2f%%zz+é', "!'()*", '\ud800%FF'])('doing it to %j again changes nothing', (text) => {
  const once = uriReencode(text)
  expect(uriReencode(once)).toBe(once)
})
