import { expect, test } from 'vitest'
import { amzDate, parseAmzDate } from './amzDate.ts'

test.for<[string, string]>([
  ['2015-08-30T12:36:00Z', '20150830T123600Z'],
  ['2026-01-02T03:04:05.999Z', '20260102T030405Z'],
  ['2026-01-01T00:30:00+02:00', '20251231T223000Z'],
])('%s is %s', ([iso, text]) => expect(amzDate(new Date(iso))).toBe(text))

test.for(['20150830T123600Z', '19700101T000000Z', '20240229T235959Z'])('%s is read as it was written', (text) => {
  const date = parseAmzDate(text)
  expect(date && amzDate(date)).toBe(text)
})

test.for(['', '2015-08-30T12:36:00Z', '20150830T123600', '20230229T000000Z', '20151301T000000Z', '20150830T246000Z'])(
  '"%s" is no such time',
  (text) => expect(parseAmzDate(text)).toBeUndefined(),
)
