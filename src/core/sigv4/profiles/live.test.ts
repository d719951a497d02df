// The profiles against the clients themselves, over generated requests: the Authorization that they write, or that they
// refuse.
import { Sha256 } from '@aws-crypto/sha256-browser'
import { SignatureV4 } from '@smithy/signature-v4'
import { createSignedFetcher } from 'aws-sigv4-fetch'
import aws4 from 'aws4'
import { AwsV4Signer } from 'aws4fetch'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Field, HttpRequest } from '../../http/message.ts'
import { bodyBytes, fieldValue, fieldValues, withoutFields } from '../../http/message.ts'
import { splitUrl, withAuthority } from '../../http/url.ts'
import type { SignerId } from '../../words/signers.ts'
import { amzDate } from '../amzDate.ts'
import type { Credentials } from '../options.ts'
import { queryParameters } from '../queryParameters.ts'
import { oddRequest } from '../requests.fixture.ts'
import type { Profile } from './profile.ts'
import { profileOf } from './profiles.ts'
import type { SigningAs } from './signAs.ts'
import { signAs } from './signAs.ts'

interface Asked extends SigningAs {
  readonly credentials: Credentials
}
interface Sent {
  readonly authorization: string | undefined
  readonly target: string
}
type Client = (request: HttpRequest, asked: Asked) => Promise<Sent>

/** What is handed over: an authentication that is given is taken off, as the profiles have it. */
const handed = ({ headers }: HttpRequest): readonly Field[] =>
  withoutFields(headers, 'host', 'authorization', 'x-amz-date', 'x-amz-security-token')
const bodyOf = (request: HttpRequest): string | Uint8Array<ArrayBuffer> | undefined =>
  bodyBytes(request).length === 0
    ? undefined
    : typeof request.body === 'string'
      ? request.body
      : new Uint8Array(bodyBytes(request))
/** An object with names in lower case, of the values as a list or joined. */
const asObject = <T>(fields: readonly Field[], of: (values: readonly string[]) => T): Record<string, T> =>
  Object.fromEntries(
    [...new Set(fields.map(([name]) => name.toLowerCase()))].map((name) => [name, of(fieldValues(fields, name))]),
  )

const clients: Partial<Record<SignerId, Client>> = {
  async aws4(request, { credentials, region, service, date, host }) {
    const fields = handed(request)
    // It takes the time from `date` only where it is given none.
    const time = fieldValues(fields, 'date').join('') === '' ? { 'X-Amz-Date': amzDate(date) } : {}
    const headers = { ...asObject(fields, (values) => (values.length > 1 ? [...values] : (values[0] ?? ''))), ...time }
    const { target } = splitUrl(request.url)
    const body = bodyOf(request)
    const signed = aws4.sign(
      {
        host,
        path: target,
        method: request.method,
        service,
        region,
        headers: headers as Record<string, string>,
        body: body as string,
      },
      credentials,
    )
    return { authorization: String(signed.headers?.Authorization), target: (signed.path ?? '').replace(/\?$/, '') }
  },
  async aws4fetch(request, { credentials, region, service, date }) {
    const headers = handed(request).map(([name, value]): [string, string] => [name, value])
    const body = bodyOf(request)
    const { method, url } = request
    const signer = new AwsV4Signer({
      ...credentials,
      method,
      url,
      headers,
      region,
      service,
      datetime: amzDate(date),
      ...(body === undefined ? {} : { body }),
    })
    const signed = await signer.sign()
    const sent = new Request(signed.url, { method: signed.method, headers: signed.headers, body: body ?? null })
    return { authorization: sent.headers.get('authorization') ?? undefined, target: targetOf(sent.url) }
  },
  async 'aws-sigv4-fetch'(request, { credentials, region, service, date }) {
    vi.setSystemTime(date)
    let sent = new Request('https://none.example')
    const keep = async (input: unknown) => {
      if (input instanceof Request) sent = input
      return new Response()
    }
    const signedFetch = createSignedFetcher({ credentials, region, service, fetch: keep })
    const headers = handed(request).map(([name, value]): [string, string] => [name, value])
    await signedFetch(request.url, { method: request.method, headers, body: bodyOf(request) ?? null })
    return { authorization: sent.headers.get('authorization') ?? undefined, target: targetOf(sent.url) }
  },
  async smithy(request, { credentials, region, service, date, host }) {
    const { path, query } = splitUrl(request.url)
    const parameters = queryParameters(query)
    const names = [...new Set(parameters.map(({ name }) => name))]
    const bag = names.map((name) => [name, parameters.filter((one) => one.name === name).map(({ value }) => value)])
    const signer = new SignatureV4({ credentials, region, service, sha256: Sha256 })
    const signed = await signer.sign(
      {
        method: request.method,
        protocol: 'https:',
        hostname: host,
        path,
        query: Object.fromEntries(bag),
        headers: { host, ...asObject(handed(request), (values) => values.map((value) => value.trim()).join(',')) },
        body: bodyOf(request),
      },
      { signingDate: date },
    )
    return { authorization: signed.headers.authorization, target: targetOf(request.url) }
  },
}

/** A question mark with nothing after it is no matter. */
const targetOf = (url: string): string => splitUrl(url).target.replace(/\?$/, '')

/** aws-sigv4-fetch as it is installed here: with the signer of 5.7, where an ordinary installation brings 3.1. */
const installed: Partial<Record<SignerId, Profile>> = {
  'aws-sigv4-fetch': {
    ...profileOf('aws-sigv4-fetch'),
    query: { ...profileOf('aws-sigv4-fetch').query, order: 'usual' },
  },
}

/** White space that 5.7 does not collapse and 3.1 does; names that every JavaScript object has. */
const left = {
  headerValues: ['\u00a0', '\f'],
  headerNames: ['__proto__', 'constructor'],
  queries: ['__proto__', 'toString'],
  givenAuthentication: true,
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

test.for(Object.entries(clients))('%s', { timeout: 120_000 }, async ([id, client]) => {
  const profile = installed[id as SignerId] ?? profileOf(id as SignerId)
  const runs = 400
  let refused = 0
  const choice = fc.noBias(fc.gen()).map((make) => (below: number) => make(fc.nat, { max: below - 1 }))
  await fc.assert(
    fc.asyncProperty(choice, async (choose) => {
      const odd = oddRequest(choose, left)
      const { credentials, date } = odd.options
      const host = 'd111.cloudfront.net'
      const hashed: Field[] = choose(5) === 0 ? [['X-Amz-Content-SHA256', 'ab'.repeat(32)]] : []
      // To aws4 an empty one of these is none, and it adds a second.
      const headers = odd.request.headers.filter(([name, value]) => value !== '' || !/^content-/i.test(name))
      const url = withAuthority(odd.request.url, host)
      const request = { ...odd.request, url, headers: [...headers, ...hashed] }
      const asked = { credentials: credentials as Credentials, region: 'us-east-1', service: 'lambda', date, host }
      const ours = signAs(profile, request, asked)
      const theirs = await client(request, asked).catch((thrown: unknown) => thrown)
      if ('refuses' in ours) {
        refused += 1
        expect(theirs, JSON.stringify(request)).toBeInstanceOf(Error)
        return
      }
      expect(theirs, JSON.stringify(request)).not.toBeInstanceOf(Error)
      expect(theirs, JSON.stringify(request)).toEqual({
        authorization: fieldValue(ours.request.headers, 'authorization'),
        target: targetOf(ours.request.url),
      })
    }),
    { numRuns: runs, seed: 20_261_122 },
  )
  expect(refused).toBeLessThan(runs / 2)
  console.info(
    `${id}: ${runs} generated requests, ${runs - refused} signed as the client signs them, ${refused} refused as it refuses them`,
  )
})
