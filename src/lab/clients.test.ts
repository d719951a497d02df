// Signers that people use, as they are: the lab takes what they sign, and nothing that was changed afterwards.
import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { promisify } from 'node:util'
import { Sha256 } from '@aws-crypto/sha256-browser'
import { SignatureV4 } from '@smithy/signature-v4'
import { createSignedFetcher } from 'aws-sigv4-fetch'
import { sign as aws4 } from 'aws4'
import { AwsClient } from 'aws4fetch'
import { afterAll, describe, expect, test } from 'vitest'
import { splitUrl } from '../core/http/url.ts'
import type { Credentials } from '../core/sigv4/options.ts'
import { labRegion, localHosts } from './names.ts'
import { portOf, type TestLab, testLab } from './testHarness.ts'

interface Call {
  readonly method: string
  /** What is signed. */
  readonly url: string
  /** Where it goes, if not there. */
  readonly to?: string
  readonly body?: string
  /** The body that goes out, if it is not the signed one. */
  readonly sentBody?: string
}

/** Signs a call with one library and sends it as people do who use it; tells the status of the answer. */
type Client = (call: Call, credentials: Credentials) => Promise<number>

const scope = { region: labRegion, service: 'lambda' } as const
const json = { 'content-type': 'application/json' }
const headersFor = ({ body }: Call): Record<string, string> => (body === undefined ? {} : json)

/** By Node's own client, which sends any header that it is given. */
async function byNode({ method, url, to = url, body, sentBody = body }: Call, headers: Record<string, string>) {
  const { authority, target } = splitUrl(to)
  const [, port] = authority.split(':')
  const sent = httpRequest({
    host: '127.0.0.1',
    port,
    method,
    path: target,
    headers: { ...headers, host: authority },
    agent: false,
  })
  sent.end(sentBody)
  const [response] = await once(sent, 'response')
  response.resume()
  return response.statusCode
}

/** By `fetch`, with the headers of a request that is signed already. */
async function byFetch({ method, url, to = url, body, sentBody = body }: Call, { headers }: Request): Promise<number> {
  return (await fetch(to, { method, headers, ...(sentBody !== undefined && { body: sentBody }) })).status
}

const initOf = (call: Call) => ({
  method: call.method,
  headers: headersFor(call),
  ...(call.body !== undefined && { body: call.body }),
})
const isChanged = ({ to, sentBody }: Call) => to !== undefined || sentBody !== undefined

const clients: Readonly<Record<string, Client>> = {
  aws4: (call, credentials) => {
    const { authority, target } = splitUrl(call.url)
    const given = { ...scope, host: authority, path: target, method: call.method, body: call.body ?? '' }
    const { headers = {} } = aws4({ ...given, headers: headersFor(call) }, credentials)
    return byNode(call, Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])))
  },
  aws4fetch: async (call, credentials) => {
    const client = new AwsClient({ ...scope, ...credentials })
    if (!isChanged(call)) return (await client.fetch(call.url, initOf(call))).status
    return byFetch(call, await client.sign(call.url, initOf(call)))
  },
  'aws-sigv4-fetch': async (call, credentials) => {
    const through: typeof fetch = (input, init) => byFetch(call, new Request(input, init)).then(asResponse)
    const fetcher = createSignedFetcher({ ...scope, credentials, ...(isChanged(call) && { fetch: through }) })
    return (await fetcher(call.url, initOf(call))).status
  },
  '@smithy/signature-v4': async (call, credentials) => {
    const { authority, path, query } = splitUrl(call.url)
    const signer = new SignatureV4({ ...scope, credentials, sha256: Sha256 })
    const { headers } = await signer.sign({
      method: call.method,
      protocol: 'http:',
      hostname: authority,
      path,
      query: Object.fromEntries(new URLSearchParams(query)),
      headers: { ...headersFor(call), host: authority },
      body: call.body,
    })
    return byNode(call, headers)
  },
}
const asResponse = (status: number) => new Response(null, { status })

const hostsOf = (lab: TestLab) =>
  localHosts({ cloudFront: portOf(lab, 'cloudFront'), functionUrl: portOf(lab, 'functionUrl') })
const body = '{"order":42,"é":"✓"}'

/** `localhost`, because Node asks the system, which may know no name under it; the origin's name needs no asking. */
const calls: readonly (readonly [string, (hosts: ReturnType<typeof hostsOf>) => Call, number])[] = [
  ['the root', ({ functionUrl }) => ({ method: 'GET', url: `http://${functionUrl[1]}/` }), 200],
  [
    'an encoded path and query',
    ({ functionUrl }) => ({
      method: 'GET',
      url: `http://${functionUrl[1]}/orders/caf%C3%A9/a%20b?tag=a%2Bb&limit=10&flag=`,
    }),
    200,
  ],
  ['a body', ({ functionUrl }) => ({ method: 'POST', url: `http://${functionUrl[1]}/orders`, body }), 200],
  [
    'a method without a body',
    ({ functionUrl }) => ({ method: 'DELETE', url: `http://${functionUrl[1]}/orders/1` }),
    200,
  ],
  [
    'signed for the Function URL, by way of CloudFront',
    ({ functionUrl, cloudFront }) => ({
      method: 'POST',
      url: `http://${functionUrl[0]}/orders?limit=10`,
      to: `http://${cloudFront[1]}/orders?limit=10`,
      body,
    }),
    200,
  ],
  ['signed for CloudFront', ({ cloudFront }) => ({ method: 'POST', url: `http://${cloudFront[1]}/orders`, body }), 403],
  [
    'another body than was signed',
    ({ functionUrl }) => ({
      method: 'POST',
      url: `http://${functionUrl[1]}/orders`,
      body,
      sentBody: body.replace('42', '43'),
    }),
    403,
  ],
  [
    'another query than was signed',
    ({ functionUrl }) => ({
      method: 'GET',
      url: `http://${functionUrl[1]}/orders?limit=10`,
      to: `http://${functionUrl[1]}/orders?limit=11`,
    }),
    403,
  ],
]

let made = 0
for (const [name, client] of Object.entries(clients)) {
  describe(name, () => {
    test.for(calls)('%s', async ([, callFor, status]) => {
      const lab = await testLab()
      const call = callFor(hostsOf(lab))
      expect(await client(call, lab.keys.user)).toBe(status)
      expect(await client(call, lab.keys.role)).toBe(status)
      const wrong = { ...lab.keys.user, secretAccessKey: 'x'.repeat(40) }
      expect(await client(call, wrong)).toBe(403)
      made += 3
    })
  })
}
afterAll(() => console.log(`lab: ${made} calls by ${Object.keys(clients).length} libraries`))

/** Whether a command runs here. */
function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    console.log(`lab: ${command} ${args.join(' ')} does not run on this machine, its checks are skipped`)
    return false
  }
}

const run = promisify(execFile)
/** Starting Python takes its time on a busy machine. */
const patient = { timeout: 90_000 }

const botocore = `
import http.client, json, sys
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
given = json.loads(sys.argv[1])
key = Credentials(*given['key'])
statuses = []
for call in given['calls']:
    body = call.get('body', '')
    request = AWSRequest(call['method'], call['url'], {'content-type': 'application/json'}, body.encode())
    SigV4Auth(key, 'lambda', given['region']).add_auth(request)
    authority, slash, target = call.get('to', call['url'])[len('http://'):].partition('/')
    sent = http.client.HTTPConnection('127.0.0.1', int(authority.split(':')[1]), timeout=30)
    headers = {**dict(request.headers.items()), 'Host': authority}
    sent.request(call['method'], slash + target, call.get('sentBody', body).encode(), headers)
    statuses.append(sent.getresponse().status)
print(json.dumps(statuses))
`

test.skipIf(!runs('python3', '-c', 'import botocore'))('botocore makes the same calls', patient, async () => {
  const lab = await testLab()
  const { accessKeyId, secretAccessKey, sessionToken } = lab.keys.role
  const key = [accessKeyId, secretAccessKey, sessionToken]
  const given = { key, region: labRegion, calls: calls.map(([, callFor]) => callFor(hostsOf(lab))) }
  const { stdout } = await run('python3', ['-c', botocore, JSON.stringify(given)])
  expect(JSON.parse(stdout)).toEqual(calls.map(([, , status]) => status))
})

test.skipIf(!runs('aws', '--version'))(
  'the AWS CLI takes the lab for Lambda, and reads its refusals',
  patient,
  async () => {
    const log: string[] = []
    const lab = await testLab({ log: (line) => log.push(line) })
    const args = ['--endpoint-url', `http://${hostsOf(lab).functionUrl[1]}`, '--region', labRegion]
    const listFunctions = ({ accessKeyId, secretAccessKey }: Credentials) =>
      run('aws', ['lambda', 'list-functions', ...args], {
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
          AWS_CONFIG_FILE: '/dev/null',
          AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
          AWS_EC2_METADATA_DISABLED: 'true',
          AWS_MAX_ATTEMPTS: '1',
          AWS_PAGER: '',
          NO_PROXY: '*',
        },
      })
    const wrong = { ...lab.keys.user, secretAccessKey: 'x'.repeat(40) }
    await Promise.all([
      listFunctions(lab.keys.user),
      expect(listFunctions(wrong)).rejects.toThrow(/InvalidSignatureException.*does not match/s),
    ])
    expect(log).toContainEqual(expect.stringMatching(/GET \/2015-03-31\/functions.* -> 200 by function: ok/))
  },
)
