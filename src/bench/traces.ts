// Both hosts' traces with their diff, as the page derives them at every key typed into the body, against the signers that
// browsers have, signing the same request twice. Each keeps its signing key.
import { Sha256 } from '@aws-crypto/sha256-browser'
import { SignatureV4 } from '@smithy/signature-v4'
import { AwsV4Signer } from 'aws4fetch'
import type { PartPair } from '../core/evidence/compareParts.ts'
import { compareParts } from '../core/evidence/compareParts.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { sha256Hex } from '../core/sigv4/hash.ts'
import type { SigningOptions } from '../core/sigv4/options.ts'
import { signingKeyOf, tracesFor } from '../core/sigv4/trace.ts'
import type { Measure } from './measure.ts'
import { sideBySide } from './measure.ts'
import { signer } from './searchRequest.ts'

/** Of the design, in Chromium. */
const atLeast = 4
const pieces = 200
/** Signings in a piece, so that each takes some milliseconds. */
const many = { ours: 100, others: 20 }

export const hosts = [
  'd111111abcdef8.cloudfront.net',
  '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws',
] as const
const scope = { date: '20261122', region: 'us-east-1', service: 'lambda' }
const date = new Date('2026-11-22T06:00:00Z')
export const options: SigningOptions = { ...scope, credentials: signer, date }

let typed = 0

/** A body that nobody has hashed yet. */
const nextBody = (): string => `{"order":${typed++}}`

export const requestWith = (body: string): HttpRequest => ({
  method: 'POST',
  url: `https://${hosts[0]}/orders/caf%C3%A9?tag=a%2Bb&limit=10`,
  headers: [['Content-Type', 'application/json']],
  body,
})

const key = signingKeyOf(signer, scope)
const keyKnown = key ? { signingKey: key } : {}

/** Two canonical requests and strings to sign, part by part, with their sources, and what differs between them. */
export function tracesAndDiff(request: HttpRequest): readonly (readonly PartPair[])[] {
  const known = { payloadHash: sha256Hex(request.body ?? ''), ...keyKnown }
  const [left, right] = tracesFor(hosts, request, options, known)
  return [
    compareParts(left.canonicalRequest, right.canonicalRequest),
    compareParts(left.stringToSign, right.stringToSign),
  ]
}

function ours(): number {
  let differing = 0
  for (let index = 0; index < many.ours; index += 1) {
    const [canonical = []] = tracesAndDiff(requestWith(nextBody()))
    differing += canonical.filter(({ same }) => !same).length
  }
  if (differing !== many.ours) throw new Error('the two differ in the host alone')
  return many.ours
}

const cache = new Map<string, ArrayBuffer>()

const byAws4fetch = (host: string, body: string): Promise<unknown> =>
  new AwsV4Signer({
    method: 'POST',
    url: `https://${host}/orders/caf%C3%A9?tag=a%2Bb&limit=10`,
    headers: { 'Content-Type': 'application/json' },
    body,
    ...signer,
    ...scope,
    datetime: '20261122T060000Z',
    cache,
  }).sign()

const sdk = new SignatureV4({ ...scope, credentials: signer, sha256: Sha256 })

const byAwsSdk = (hostname: string, body: string): Promise<unknown> =>
  sdk.sign(
    {
      method: 'POST',
      protocol: 'https:',
      hostname,
      path: '/orders/caf%C3%A9',
      query: { tag: 'a+b', limit: '10' },
      headers: { host: hostname, 'content-type': 'application/json' },
      body,
    },
    { signingDate: date },
  )

type Sign = typeof byAwsSdk

const oneAfterTheOther = (sign: Sign) => async (): Promise<number> => {
  for (let index = 0; index < many.others; index += 1) {
    const body = nextBody()
    for (const host of hosts) await sign(host, body)
  }
  return many.others
}

const bothAtOnce = (sign: Sign) => async (): Promise<number> => {
  for (let index = 0; index < many.others; index += 1) {
    const body = nextBody()
    await Promise.all(hosts.map((host) => sign(host, body)))
  }
  return many.others
}

export const traces: Measure = {
  name: 'traces',
  run: async ({ name }) => {
    const rates = await sideBySide(
      {
        ours,
        aws4fetch: oneAfterTheOther(byAws4fetch),
        aws4fetchAtOnce: bothAtOnce(byAws4fetch),
        awsSdk: oneAfterTheOther(byAwsSdk),
        awsSdkAtOnce: bothAtOnce(byAwsSdk),
      },
      pieces,
      true,
    )
    const row = (other: string, rate: number) => ({
      what: `both traces with their diff, to ${other}`,
      measured: `${(rates.ours / rate).toFixed(2)} times (${rates.ours.toFixed(0)}/s to ${rate.toFixed(0)}/s)`,
      ...(name === 'Chromium'
        ? { budget: `at least ${atLeast} times`, kept: rates.ours >= atLeast * rate }
        : { budget: '' }),
    })
    return [
      row('aws4fetch signing twice', rates.aws4fetch),
      row('aws4fetch signing both at once', rates.aws4fetchAtOnce),
      row('the AWS SDK signing twice', rates.awsSdk),
      row('the AWS SDK signing both at once', rates.awsSdkAtOnce),
    ]
  },
}
