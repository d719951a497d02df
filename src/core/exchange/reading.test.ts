import { expect, test } from 'vitest'
import { amzDate } from '../sigv4/amzDate.ts'
import { readHeaderLines } from './headerLines.ts'
import { readHostField } from './hostField.ts'
import { keyProblems } from './keyProblems.ts'
import { maskedMessage, maskedQuery, maskedRequest, maskedValue } from './mask.ts'
import { readSigningTime } from './signingTime.ts'

test('header lines keep order, case, duplicates and blanks', () => {
  const { fields, lines } = readHeaderLines('B: 1\n\na:  two  \nB:3\r\nempty:')
  expect(fields).toEqual([
    ['B', '1'],
    ['a', ' two  '],
    ['B', '3'],
    ['empty', ''],
  ])
  expect(lines).toEqual([1, 3, 4, 5])
})

test('a line that starts with a blank continues the one above', () => {
  expect(readHeaderLines('a: 1\n  2\n\t3').fields).toEqual([['a', '1\n  2\n\t3']])
})

test('a line that is no header is named and left out', () => {
  const { fields, problems } = readHeaderLines('  lost\nno colon here\nbad name: 1\n: empty\nok: 1')
  expect(fields).toEqual([['ok', '1']])
  expect(problems).toEqual([
    { line: 1, why: 'no-colon' },
    { line: 2, why: 'no-colon' },
    { line: 3, why: 'bad-name' },
    { line: 4, why: 'bad-name' },
  ])
})

test.for([
  ['d1.cloudfront.net', { host: 'd1.cloudfront.net', problems: [] }],
  [' d1.cloudfront.net\n', { host: 'd1.cloudfront.net', problems: ['blanks'] }],
  ['https://d1.cloudfront.net/a/b?c=d', { host: 'd1.cloudfront.net', path: '/a/b', query: 'c=d', problems: ['url'] }],
  ['https://d1.cloudfront.net/', { host: 'd1.cloudfront.net', problems: ['url'] }],
  ['d1.cloudfront.net/a', { host: 'd1.cloudfront.net', path: '/a', problems: ['url'] }],
  ['https://user@localhost:8080/..//x', { host: 'localhost:8080', path: '/..//x', problems: ['url'] }],
  ['D1.CloudFront.NET', { host: 'D1.CloudFront.NET', problems: ['upper-case'] }],
  ['not a host', { host: 'not a host', problems: ['not-a-host'] }],
  ['', { host: '', problems: [] }],
] as const)('the host field reads %s', ([text, expected]) => {
  expect(readHostField(text)).toEqual(expected)
})

test.for([
  ['20261122T060000Z', '20261122T060000Z', 'basic'],
  [' 20261122T060000Z ', '20261122T060000Z', 'basic'],
  ['2026-11-22T06:00:00Z', '20261122T060000Z', 'iso'],
  ['2026-11-22T07:00:00+01:00', '20261122T060000Z', 'iso'],
  ['2026-11-22 06:00', '20261122T060000Z', 'iso'],
  ['2026-11-22', '20261122T000000Z', 'iso'],
  ['Sun, 22 Nov 2026 06:00:00 GMT', '20261122T060000Z', 'other'],
  ['1795327200', '20261122T060000Z', 'other'],
  ['1795327200000', '20261122T060000Z', 'other'],
] as const)('the signing time reads %s', ([text, expected, format]) => {
  const read = readSigningTime(text)
  expect(read.ok && [amzDate(read.date), read.format]).toEqual([expected, format])
})

test.for(['', 'tomorrow', '20261322T060000Z', '20260230T000000Z', '2026-11-22T25:00:00Z', '06:00', '22.11.2026', '-1'])(
  '%s is no signing time',
  (text) => {
    expect(readSigningTime(text)).toEqual({ ok: false })
  },
)

const akia = 'AKIAIOSFODNN7EXAMPLE'
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

test.for([
  [akia, secret, '', []],
  [` ${akia}`, secret, '', ['access-key-blanks']],
  [akia, `${secret}\n`, '', ['secret-blanks']],
  [akia, 'short', '', ['secret-length']],
  ['AIDACKCEVSQ6C2EXAMPLE', secret, '', ['unique-id']],
  ['AROACKCEVSQ6C2EXAMPLE', secret, '', ['unique-id']],
  ['lower-case', secret, '', ['access-key-shape']],
  ['ASIAIOSFODNN7EXAMPLE', secret, '', ['token-missing']],
  ['ASIAIOSFODNN7EXAMPLE', secret, 'token', []],
  ['ASIAIOSFODNN7EXAMPLE', secret, 'token ', ['token-blanks']],
  [akia, secret, 'token', ['token-unexpected']],
  ['AKIDEXAMPLE', secret, '', ['crossed-example']],
  [akia, secret.replace('/bPx', '+bPx'), '', ['crossed-example']],
  ['AKIDEXAMPLE', secret.replace('/bPx', '+bPx'), '', []],
  [akia, 'ab'.repeat(32), '', ['signing-key']],
  ['', '', '', []],
] as const)('the keys %s, …, %s raise what their shape tells', ([accessKeyId, given, sessionToken, expected]) => {
  expect(keyProblems({ accessKeyId, secret: given, sessionToken })).toEqual(expected)
})

const signature = '0123456789abcdef'.repeat(4)

test.for([
  ['Authorization', `AWS4-HMAC-SHA256 Credential=${akia}/x, SignedHeaders=host, Signature=${signature}`],
  ['authorization', `Bearer ${signature}`],
  ['X-Amz-Security-Token', signature],
  ['cookie', `session=${signature}`],
  ['x-api-key', signature],
])('%s is shown without its bearer', ([name = '', value = '']) => {
  expect(maskedValue(name, value)).not.toContain(signature)
})

test('a header that is no bearer is shown as it is', () => {
  expect(maskedValue('x-amz-content-sha256', signature)).toBe(signature)
})

test('a presigned URL and a message on the wire are shown without their bearers', () => {
  const url = `https://h/?X-Amz-Signature=${signature}&X-Amz-Security-Token=${signature}&a=1`
  const headers = [['Authorization', `AWS4-HMAC-SHA256 Credential=k, SignedHeaders=h, Signature=${signature}`]] as const
  expect(maskedQuery(url)).not.toContain(signature)
  expect(maskedQuery(url)).toContain('&a=1')
  expect(JSON.stringify(maskedRequest({ method: 'GET', url, headers }))).not.toContain(signature)
  const message = `GET ${url} HTTP/1.1\r\nHost: h\r\n${headers[0][0]}: ${headers[0][1]}\r\nCookie: a=${signature}\r\n\r\nbody:kept`
  expect(maskedMessage(message)).not.toContain(signature)
  expect(maskedMessage(message)).toContain('\r\n\r\nbody:kept')
})
