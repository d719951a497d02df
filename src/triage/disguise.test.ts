import { expect, test } from 'vitest'
import type { Evidence } from '../core/evidence/evidence.ts'
import { disguised } from './disguise.ts'

const evidence: Evidence = {
  request: {
    method: 'GET',
    url: 'https://orders.example.com/shop/caf%C3%A9?x=1',
    headers: [
      ['Host', 'orders.example.com'],
      ['X-A', '1'],
      ['X-A', '2'],
      ['X-Amz-Date', '20260102T030405Z'],
      ['Authorization', 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260102/us-east-1/lambda/aws4_request'],
    ],
  },
  clientCanonicalRequest:
    'GET\n/shop/caf%25C3%25A9\nx=1\nhost:orders.example.com\nx-amz-date:20260102T030405Z\n\nhost;x-amz-date\nabc',
  response: { status: 403, body: '{"message":"Missing Authentication Token"}' },
  setup: { service: 'lambda-url', between: ['cloudfront'] },
  symptoms: ['intermittent'],
}

test.for([1, 2, 3])('names are others, alike wherever they stand: seed %i', (seed) => {
  const { request, clientCanonicalRequest = '', response, ...rest } = disguised(evidence, seed)
  const host = /^https:\/\/([^/]+)/.exec(request?.url ?? '')?.[1] ?? ''
  expect(host).toMatch(/^[a-z]{6}\.[a-z]{7}\.com$/)
  expect(host).not.toBe('orders.example.com')
  expect(request?.headers?.find(([name]) => /^host$/i.test(name))?.[1]).toBe(host)
  expect(clientCanonicalRequest).toContain(`\nhost:${host}\n`)
  const [, path = ''] = clientCanonicalRequest.split('\n')
  expect(path).toMatch(/^\/[a-z]{4}\/[a-z]{3}%25C3%25A9$/)
  expect(`/${request?.url?.split('/').slice(3).join('/')}`).toBe(`${path.replaceAll('%25', '%')}?x=1`)
  const texts = JSON.stringify({ request, clientCanonicalRequest })
  expect(texts).not.toContain('20260102')
  expect(texts).not.toContain('AKIAIOSFODNN7EXAMPLE')
  const [date] = /\d{8}T030405Z/.exec(clientCanonicalRequest) ?? ['']
  expect(texts.split(date)).toHaveLength(3)
  expect(texts).toContain(`/${date.slice(0, 8)}/us-east-1/lambda/aws4_request`)
  expect(JSON.parse(response?.body ?? '')).toEqual({ message: 'Missing Authentication Token' })
  expect(response?.body).toContain('\n')
  expect(rest).toEqual({ setup: evidence.setup, symptoms: evidence.symptoms })
})

test('fields are shuffled, repeated ones among themselves are not', () => {
  const orders = [1, 2, 3, 4, 5].map((seed) => disguised(evidence, seed).request?.headers ?? [])
  expect(new Set(orders.map((fields) => fields.map(([name]) => name.toLowerCase()).join())).size).toBeGreaterThan(1)
  for (const fields of orders)
    expect(fields.filter(([name]) => /^x-a$/i.test(name)).map(([, value]) => value)).toEqual(['1', '2'])
})
