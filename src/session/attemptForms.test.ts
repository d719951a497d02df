// One request in every form that people paste: no form differs from another in what matters, and every change is seen.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRead, readAttempt } from './attempt.ts'

interface Made {
  readonly method: string
  readonly path: string
  readonly query: readonly string[]
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/)
const piece = fc.constantFrom('a', 'caf%C3%A9', 'x%20y', '~', 'a.b', '%2F', '1')
const made: fc.Arbitrary<Made> = fc.record({
  method: fc.constantFrom('POST', 'PUT', 'PATCH'),
  path: fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `/${pieces.join('/')}`),
  query: fc.array(
    fc.tuple(word, piece).map(([name, value]) => `${name}=${value}`),
    { maxLength: 4 },
  ),
  headers: fc
    .uniqueArray(word, { maxLength: 3 })
    .map((names) => [
      ['content-type', 'application/json'] as const,
      ...names.map((name, at) => [`x-${name}`, `v ${at}`] as const),
    ]),
  body: fc.dictionary(word, fc.oneof(word, fc.integer())).map((value) => JSON.stringify(value)),
})

const target = ({ path, query }: Made, order: readonly string[] = query) =>
  order.length === 0 ? path : `${path}?${order.join('&')}`
const url = (request: Made) => `https://api.example.com${target(request)}`

const forms: Readonly<Record<string, (request: Made) => string>> = {
  curl: (request) =>
    `curl -X ${request.method} '${url(request)}' ${request.headers.map(([name, value]) => `-H '${name}: ${value}'`).join(' ')} --data-raw '${request.body}'`,
  raw: (request) =>
    `${request.method} ${target(request, request.query.toReversed())} HTTP/1.1\nHost: api.example.com\n${request.headers
      .toReversed()
      .map(([name, value]) => `${name.toUpperCase()}:   ${value} `)
      .join('\n')}\n\n${request.body}`,
  fetch: (request) =>
    `fetch(${JSON.stringify(url(request))}, ${JSON.stringify({ method: request.method, headers: Object.fromEntries(request.headers), body: request.body })})`,
  har: (request) =>
    JSON.stringify({
      log: {
        version: '1.2',
        creator: { name: 'x', version: '1' },
        entries: [
          {
            request: {
              method: request.method,
              url: url(request),
              httpVersion: 'HTTP/1.1',
              headers: [...request.headers, ['User-Agent', 'x'] as const].map(([name, value]) => ({ name, value })),
              queryString: [],
              postData: { mimeType: 'application/json', text: request.body },
            },
            response: { status: 0, statusText: '', headers: [], content: { size: 0, mimeType: '' } },
          },
        ],
      },
    }),
}
const names = Object.keys(forms)
const pairs = names.flatMap((one) => names.map((other) => [one, other] as const))

const mattering = (works: string, fails: string): readonly string[] | undefined =>
  compareRead(readAttempt(works, 'works'), readAttempt(fails, 'fails'))
    ?.differing.filter(({ state }) => state === 'signed' || state === 'maybe')
    .map(({ aspect, name = '' }) => `${aspect} ${name}`.trim())

const written = (form: string, request: Made): string => forms[form]?.(request) ?? ''

test.for(pairs)('%s and %s of one request', ([one, other]) => {
  fc.assert(
    fc.property(made, (request) => {
      expect(mattering(written(one, request), written(other, request))).toEqual([])
    }),
    { numRuns: 12, seed: 6 },
  )
})

const changes: readonly (readonly [aspect: string, change: (request: Made) => Made])[] = [
  ['method', (request) => ({ ...request, method: 'DELETE' })],
  ['path', (request) => ({ ...request, path: `${request.path}/more` })],
  ['path', (request) => ({ ...request, path: request.path.replace('/', '/%61') })],
  ['parameter zzzzzzzzz', (request) => ({ ...request, query: [...request.query, 'zzzzzzzzz=1'] })],
  ['header x-zzzzzzzzz', (request) => ({ ...request, headers: [...request.headers, ['x-zzzzzzzzz', '1']] })],
  ['body', (request) => ({ ...request, body: request.body.replace('{', '{ ') })],
]

test.for(changes)('a change of the %s is seen in every form, and nothing else', ([aspect, change]) => {
  fc.assert(
    fc.property(made, fc.constantFrom(...pairs), (request, [one, other]) => {
      expect(mattering(written(one, request), written(other, change(request)))).toEqual([aspect])
    }),
    { numRuns: 30, seed: 6 },
  )
})
