// How long a presigned URL is good: as its X-Amz-Expires says, and for five minutes where it has none.
import { sign as aws4 } from 'aws4'
import { AwsV4Signer } from 'aws4fetch'
import { expect, test } from 'vitest'
import { credentials, get, now, send, signedFor, urlHost } from '../diagnosis/article.fixture.ts'
import type { HttpRequest } from '../http/message.ts'

const datetime = '20261122T060000Z'
const lambda = { service: 'lambda', region: 'us-east-1', signQuery: true }

/** Clients that leave X-Amz-Expires out for any service but S3. */
const clients: Readonly<Record<string, () => Promise<string>>> = {
  aws4: async () => {
    const made = aws4({ ...lambda, host: urlHost, path: `/orders?X-Amz-Date=${datetime}` }, credentials)
    return `https://${urlHost}${made.path}`
  },
  aws4fetch: async () => {
    const signer = new AwsV4Signer({ ...lambda, ...credentials, url: `https://${urlHost}/orders`, datetime })
    return (await signer.sign()).url.href
  },
}

const after = (seconds: number, request: HttpRequest, assume = {}) =>
  send(request, { route: { now: new Date(now.getTime() + seconds * 1000), assume } }).decision.check

test.for(Object.keys(clients))('what %s presigns without an expiry is good for five minutes', async (client) => {
  const url = (await clients[client]?.()) ?? ''
  expect(url).not.toContain('X-Amz-Expires')
  const request = { ...get(urlHost), url }
  expect([after(0, request), after(300, request), after(301, request)]).toEqual(['ok', 'ok', 'date-expired'])
})

test('an expiry that is there counts, unless it is assumed not to', () => {
  const request = signedFor(urlHost, get(urlHost), { form: 'query', expiresIn: 60 })
  expect([after(60, request), after(61, request)]).toEqual(['ok', 'date-expired'])
  const ignored = { 'presigned-expiry': 'ignored' }
  expect([after(300, request, ignored), after(301, request, ignored)]).toEqual(['ok', 'date-expired'])
})

test.for(['0', '604801', '', '1e3', '-1', 'soon'])('an expiry of “%s” cannot be read', (expires) => {
  const { url, ...request } = signedFor(urlHost, get(urlHost), { form: 'query', expiresIn: 60 })
  expect(after(0, { ...request, url: url.replace('X-Amz-Expires=60', `X-Amz-Expires=${expires}`) })).toBe('date-format')
})
