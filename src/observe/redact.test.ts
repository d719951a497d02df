// Whatever an answer repeats, no credential and nothing about the account stands in the results.
import { expect, test, vi } from 'vitest'
import type { Field, HttpRequest } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import { observe } from './observe.ts'
import { redactorFor } from './redact.ts'
import { summary } from './summary.ts'
import type { Target } from './target.ts'

vi.setConfig({ testTimeout: 60_000 })

const idEnd = 'CANARY'.repeat(3).slice(2)

const target: Target = {
  cloudFrontHost: 'dcanaryhost000.cloudfront.net',
  functionUrlHost: 'canaryurl00000000000000000000000.lambda-url.eu-west-1.on.aws',
  region: 'eu-west-1',
  credentials: {
    accessKeyId: `ASIA${idEnd}`,
    secretAccessKey: 'Canary/Secret+With/Every=Kind&Of"Character',
    sessionToken: 'CanaryToken/+==With&All"Kinds',
  },
  originRequestPolicy: 'AllViewerExceptHostHeader',
  cachePolicy: 'CachingDisabled',
  originAccessControl: 'none',
  corsOrigin: 'https://countersign.example',
  assume: {},
}
const { accessKeyId, secretAccessKey, sessionToken = '' } = target.credentials
const values = [accessKeyId, secretAccessKey, sessionToken, target.cloudFrontHost, target.functionUrlHost]
const others = [
  ...['123456789012', 'arn:aws:sts::123456789012:assumed-role/Canary/me', `AROA${idEnd}:me`, '203.0.113.200'],
  ...[
    '2001:db8:1:2:3:4:5:6',
    '2001:db8::77:1',
    '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
    'Root=1-5f0e-abcdef0123456789abcdef01',
  ],
  ...['server99canary.cloudfront.net', 'Xy_canary-canarycanarycanarycanarycanarycanarycanarycan==', '20261122T131500Z'],
]

/** All that came, and all that somebody could be known by, in the spellings that messages use. */
const repeated = (request: HttpRequest): string => {
  const spelled = values.flatMap((value) => [value, encodeURIComponent(value), Buffer.from(value).toString('base64')])
  return [request.url, ...request.headers.map(([name, value]) => `${name}: ${value}`), ...spelled, ...others].join(
    ' | ',
  )
}

const everyField = [
  ...['Content-Type', 'Location', 'Server', 'X-Cache', 'Access-Control-Allow-Origin', 'Set-Cookie', 'Via'],
  ...['x-amzn-ErrorType', 'x-amzn-RequestId', 'X-Amz-Cf-Id', 'X-Amzn-Trace-Id', 'X-Whatever'],
]

const bodies: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => JSON.stringify({ message: text }),
  (text) => JSON.stringify({ method: text, path: text, query: text, host: text, headers: { host: text, via: text } }),
  (text) => `<HTML>${text.repeat(3)}Request ID: ${text}`,
]

test.for([...bodies.keys(), 'failure'] as const)('answers that repeat everything (%s)', async (kind) => {
  const sent: string[] = []
  const observation = await observe({
    target,
    against: 'aws',
    run: 'runcanary',
    send: async (request) => {
      const text = repeated(request)
      sent.push(text)
      if (kind === 'failure') throw new Error(text)
      const headers = everyField.map((name): Field => [name, text])
      return { status: 403, headers, body: bytesOfText(bodies[kind]?.(text) ?? '') }
    },
  })
  const written = `${JSON.stringify(observation)}\n${summary(observation)}`
  const signatures = sent.flatMap((text) => text.match(/(?<=Signature=)[0-9a-f]{64}/g) ?? [])
  expect(signatures.length).toBeGreaterThan(30)
  const canaries = [...values.flatMap(spellings), ...others, ...signatures, 'runcanary']
  expect(canaries.filter((canary) => written.includes(canary))).toEqual([])
  expect(written).not.toMatch(/canary/i)
})

const spellings = (value: string): readonly string[] => [
  value,
  encodeURIComponent(value),
  JSON.stringify(value).slice(1, -1),
  Buffer.from(value).toString('base64'),
]

test('what says something of AWS is left as it is', () => {
  const redact = redactorFor({ ...target, run: 'run' })
  for (const text of [
    'Signature expired: it is now earlier than that (now - 5 min.)',
    "Credential should be scoped to correct service: 'lambda'. ",
    '/orders/caf%C3%A9?tag=a%2Bb&limit=10',
    'br,gzip',
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  ]) {
    expect(redact(text)).toBe(text)
  }
})
