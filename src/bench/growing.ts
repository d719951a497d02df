// Things that grow: requests, pastes and evidence of a size.

import { delivery } from '../core/diagnosis/delivery.ts'
import { triaged } from '../core/diagnosis/triage.ts'
import type { Evidence } from '../core/evidence/evidence.ts'
import { readPaste } from '../core/exchange/paste/readPaste.ts'
import { samples } from '../core/exchange/paste/samples.fixture.ts'
import type { Field, HttpRequest } from '../core/http/message.ts'
import { signed } from '../core/sigv4/sign.ts'
import { hosts, options, requestWith, tracesAndDiff } from './traces.ts'

/** One thing whose cost is measured at growing sizes: `prepare` is not, what it returns is. */
export interface Growing {
  readonly what: string
  readonly sizes: readonly number[]
  /** What it makes is held for long. */
  readonly holds?: true
  readonly prepare: (size: number) => () => unknown
}

/** The text, again and again, to this length. */
export const repeated = (text: string, size: number): string =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size)

const kilobytes = [1, 4, 16, 64, 256, 1024].map((kilo) => 1024 * kilo)
const upTo6MiB = [...kilobytes, 6 * 1024 * 1024]
const upTo2MB = [...kilobytes, 2_000_000]

const withBody = (size: number): HttpRequest => requestWith(repeated('{"order":42,"items":["äöü"]},', size))
const withHeaders = (count: number): HttpRequest => ({
  ...requestWith('{}'),
  headers: Array.from({ length: count }, (_, index): Field => [`X-Meta-${count - index}`, ` value  ${index} `]),
})
const withQuery = (count: number): HttpRequest => {
  const pairs = Array.from({ length: count }, (_, index) => `tag-${(index * 7919) % count}=a%2Bb+${index}`)
  return { ...requestWith('{}'), url: `https://${hosts[0]}/orders?${pairs.join('&')}` }
}

const route = {
  distribution: {
    host: hosts[0],
    originHost: hosts[1],
    behaviors: [{ pathPattern: '*', originRequestPolicy: 'AllViewerExceptHostHeader', cachePolicy: 'CachingDisabled' }],
  },
  functionUrl: { host: hosts[1], authType: 'AWS_IAM' as const, credentials: [options.credentials] },
  now: options.date,
}

const requests: readonly (readonly [string, readonly number[], (size: number) => HttpRequest])[] = [
  ['the bytes of the body', upTo6MiB, withBody],
  ['headers', [10, 30, 100, 300, 1000], withHeaders],
  ['query parameters', [10, 50, 200, 1000, 5000], withQuery],
]

const canonical = (size: number): string =>
  `GET\n/orders\n${repeated('tag=a%2Bb&', size)}\nhost:${hosts[0]}\nx-amz-date:20261122T060000Z\n\nhost;x-amz-date\n${'ab'.repeat(32)}`

/** A refusal in which every text is of this size, as far as it can be. */
const evidence = (size: number): Evidence => ({
  request: {
    method: 'GET',
    url: `https://${hosts[0]}/orders?${repeated('tag=a%2Bb&', size)}`,
    body: repeated('{"a":1} ', size),
  },
  clientCanonicalRequest: canonical(size),
  response: {
    status: 403,
    headers: [['Content-Type', 'application/json']],
    body: JSON.stringify({
      message: `The request signature we calculated does not match the signature you provided.\n\nThe Canonical String for this request should have been\n'${canonical(size).replace(hosts[0], hosts[1])}'\n`,
    }),
  },
  symptoms: ['get-works-post-fails'],
})

const exchange = samples.filter(({ formats }) => formats.some((format) => format === 'curl-verbose'))

/** Everything that is measured at growing sizes. */
export const growing: readonly Growing[] = [
  ...requests.flatMap(([what, sizes, make]): readonly Growing[] => [
    {
      what: `both traces with their diff, by ${what}`,
      holds: true,
      sizes,
      prepare: (size) => {
        const request = make(size)
        return () => tracesAndDiff(request)
      },
    },
    {
      what: `a delivery with its diagnosis, by ${what}`,
      holds: true,
      sizes,
      prepare: (size) => {
        const { request } = signed(make(size), options)
        return () => delivery(request, route)
      },
    },
  ]),
  {
    what: 'reading a paste, by its characters',
    holds: true,
    sizes: upTo2MB,
    prepare: (size) => {
      const text = repeated(`${exchange[0]?.text ?? ''}\n`, size)
      return () => readPaste(text)
    },
  },
  {
    what: 'reading a paste of everything in turn',
    sizes: upTo2MB.filter((size) => size > 50_000),
    prepare: (size) => {
      const text = repeated(samples.map((sample) => `${sample.text}\n`).join(''), size)
      return () => readPaste(text)
    },
  },
  {
    what: 'triage, by the characters of each of its texts',
    sizes: upTo2MB.slice(0, -2),
    prepare: (size) => {
      const told = evidence(size)
      return () => triaged(told)
    },
  },
]
