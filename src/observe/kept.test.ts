import { expect, test } from 'vitest'
import type { HttpRequest } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import { keptFields, reached } from './kept.ts'

const sent: HttpRequest = {
  method: 'GET',
  url: 'https://cloudfront.example/a?b',
  headers: [
    ['User-Agent', 'one'],
    ['Accept', '*/*'],
    ['Authorization', 'AWS4-HMAC-SHA256'],
    ['Referer', 'https://page.example/'],
  ],
}
const redact = (text: string) => text.replaceAll('secret', '<secret>')
const answer = (body: unknown) => ({ status: 200, headers: [], body: bytesOfText(JSON.stringify(body)) })

test('each field that reached the function: as sent, changed, added, gone', () => {
  const headers = {
    'user-agent': 'Amazon CloudFront secret',
    accept: '*/*',
    authorization: '(16 characters)',
    'x-forwarded-for': '203.0.113.9',
  }
  const body = { method: 'GET', path: '/a', query: 'b', host: 'secret.example', headers }
  expect(reached(answer(body), sent, redact)).toEqual({
    method: 'GET',
    path: '/a',
    query: 'b',
    host: '<secret>.example',
    headers: [
      'user-agent (changed): Amazon CloudFront <secret>',
      'accept (as sent)',
      'authorization (as sent)',
      'x-forwarded-for (added)',
      'referer (gone)',
    ],
  })
})

test.for([null, 'text', [], {}, { path: 1 }])('%j is no answer of the function', (body) => {
  expect(reached(answer(body), sent, redact)).toBeUndefined()
})

test('of a field that tells nothing, only that it was there', () => {
  const response = { ...answer({}), headers: [['X-Cache', 'Miss'] as const, ['Via', 'secret'] as const] }
  expect(keptFields(response, redact)).toEqual([
    ['X-Cache', 'Miss'],
    ['Via', '<not kept>'],
  ])
})
