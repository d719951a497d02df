import { expect, test } from 'vitest'
import { predictDirect } from '../calls/predictDirect.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { signed } from '../core/sigv4/sign.ts'
import { plainText } from '../core/words/segment.ts'
import { directCauses, directForecast } from './direct.ts'

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const predict = (request: HttpRequest) =>
  predictDirect(signed(request, { credentials, region: 'us-east-1', service: 'lambda', date: new Date(0) }).request, {
    origin: 'http://localhost:4403',
  })
const post: HttpRequest = { method: 'POST', url: 'https://a.example/orders', headers: [], body: '{}' }

test('a call that loses a signed header: that comes first, and names the line', () => {
  const { notes, breaks, refused } = directForecast(predict({ ...post, headers: [['Date', 'today']] }))
  expect([notes[0]?.id, breaks, refused]).toEqual(['header-forbidden', true, false])
  expect(plainText(notes[0]?.breaks ?? [])).toBe(
    'The signature covers this, so it will not match: date is another line of the canonical request then.',
  )
})

test('a call that the browser refuses: that comes first', () => {
  const { notes, refused } = directForecast(predict({ ...post, method: 'TRACE', headers: [['Date', 'today']] }))
  expect([notes[0]?.id, refused]).toEqual(['method-forbidden', true])
})

test('what the other side must allow is said', () => {
  const { needs, breaks } = directForecast(predict(post))
  expect(breaks).toBe(false)
  expect(plainText(needs ?? [])).toBe(
    'Needed: origin http://localhost:4403, method POST, headers authorization, x-amz-content-sha256, x-amz-date.',
  )
})

test('a call without an answer has causes in words, every other outcome none', () => {
  const failed = {
    outcome: 'failed',
    reason: 'unreadable-cross-origin',
    detail: '',
    prediction: predict(post),
  } as const
  expect(directCauses(failed).map(({ id }) => id)).toContain('no-cors-headers')
  expect(directCauses(failed).every(({ happened, tryThis }) => happened !== '' && tryThis !== '')).toBe(true)
  expect(directCauses({ outcome: 'absent' })).toEqual([])
})
