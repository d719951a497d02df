// A mismatch where nobody knows what was signed: the request as it was sent is all there is.
import { expect, test } from 'vitest'
import type { HttpRequest } from '../http/message.ts'
import { trace } from '../sigv4/trace.ts'
import { plainText } from '../words/segment.ts'
import { credentials, get, now, routeWith, send, signedFor, urlHost } from './article.fixture.ts'
import { delivery } from './delivery.ts'

const own: HttpRequest = { ...get(urlHost), headers: [['x-own', 'one']] }
const signed = signedFor(urlHost, own, { contentSha256Header: false })
const isOwn = (name: string): boolean => name === 'x-own'

test('a header that is named as signed and is not there comes before the secret', () => {
  const without = { ...signed, headers: signed.headers.filter(([name]) => !isOwn(name)) }
  const { decision, diagnoses } = send(without)
  expect(decision.check).toBe('signature')
  expect(diagnoses.map(({ cause, certainty }) => `${cause} ${certainty}`)).toEqual([
    'header-changed-in-transit likely',
    'secret-wrong possible',
  ])
  expect(plainText(diagnoses[0]?.headline ?? [])).toBe('the signature covers the header x-own, and it did not arrive.')
})

test('that both sides signed the same is said only where it is known', () => {
  const other = {
    ...signed,
    headers: signed.headers.map(([name, value]) => [name, isOwn(name) ? 'two' : value] as const),
  }
  const [first, ...more] = send(other).diagnoses
  expect([first?.cause, first?.certainty, more.length]).toEqual(['secret-wrong', 'likely', 0])
  expect(plainText(first?.headline ?? [])).toBe('the secret is another one, or what was signed is not what was sent.')
  const known = delivery(signed, {
    ...routeWith({ functionUrl: { credentials: [{ ...credentials, secretAccessKey: 'another' }] } }),
    signedCanonicalRequest: trace(own, {
      credentials,
      region: 'us-east-1',
      service: 'lambda',
      date: now,
      contentSha256Header: false,
    })
      .canonicalRequest.map(({ line }) => line)
      .join('\n'),
  })
  expect(known.diagnoses[0]).toMatchObject({ cause: 'secret-wrong', certainty: 'proven' })
})

test('one parameter of twenty thousand is named', () => {
  const query = Array.from({ length: 20_000 }, (_, index) => `k${index}=v`).join('&')
  const large = signedFor(urlHost, { ...get(urlHost), url: `https://${urlHost}/?${query}` })
  const known = trace(
    { ...get(urlHost), url: `https://${urlHost}/?${query}` },
    { credentials, region: 'us-east-1', service: 'lambda', date: now },
  )
  const found = delivery(
    { ...large, url: large.url.replace('k7=v', 'k7=w') },
    { ...routeWith(), signedCanonicalRequest: known.canonicalRequest.map(({ line }) => line).join('\n') },
  )
  expect(found.diagnoses[0]).toMatchObject({ cause: 'query-dropped-in-transit', certainty: 'proven' })
})
