// The code that people take along, run as it stands: it signs for the Function URL, sends to CloudFront, and is let in.
import { execFile, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import type { TakeAlongOptions } from '../core/exchange/takeAlong/call.ts'
import { callOf } from '../core/exchange/takeAlong/call.ts'
import type { ClientId } from '../core/exchange/takeAlong/clients/clients.ts'
import { clientIds } from '../core/exchange/takeAlong/clients/clients.ts'
import { finishedRequest } from '../core/exchange/takeAlong/finished/finishedRequest.ts'
import { hashedRequest } from '../core/exchange/takeAlong/hashedRequest.ts'
import type { TakeAlong } from '../core/exchange/takeAlong/takeAlong.ts'
import { takeAlong } from '../core/exchange/takeAlong/takeAlong.ts'
import type { Field, HttpRequest } from '../core/http/message.ts'
import { bodyBytes, fieldValue } from '../core/http/message.ts'
import { withAuthority } from '../core/http/url.ts'
import type { Credentials } from '../core/sigv4/options.ts'
import { signed } from '../core/sigv4/sign.ts'
import { labRegion, localHosts } from './names.ts'
import { portOf, sendBytes, type TestLab, testLab, withDistribution } from './testHarness.ts'

const run = promisify(execFile)
/** Starting other languages takes its time on a busy machine. */
const patient = { timeout: 60_000 }

/** The clients whose code was sent here, and whose wire was looked at. */
const ran = new Set<ClientId>()
afterAll(() => {
  const missing = clientIds.filter((id) => !ran.has(id))
  console.log(
    `snippets: the code of ${ran.size} of ${clientIds.length} clients ran here${missing.length > 0 ? `, not of ${missing.join(', ')}` : ''}`,
  )
})

const folder = mkdtempSync(join(tmpdir(), 'countersign-snippets-'))
symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whether a command runs here. */
function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    console.log(`snippets: ${command} ${args.join(' ')} does not run on this machine, its checks are skipped`)
    return false
  }
}

interface Arrived {
  readonly method: string
  readonly target: string
  readonly headers: readonly Field[]
  readonly body: Buffer
  readonly status: number | undefined
}

/** Stands before the lab: keeps what arrives, by its `x-call`, and hands it on under the name that the lab knows. */
async function recorder(port: number, name: string) {
  const arrived = new Map<string, Arrived>()
  const server = createServer(async (message, response) => {
    const { method = '', url: target = '', rawHeaders } = message
    const headers = rawHeaders.flatMap((given, at): Field[] => (at % 2 ? [] : [[given, rawHeaders[at + 1] ?? '']]))
    const body = Buffer.concat(await message.toArray())
    const renamed = headers.flatMap(([given, value]) => [given, given.toLowerCase() === 'host' ? name : value])
    const onward = httpRequest({ host: '127.0.0.1', port, method, path: target, headers: renamed, agent: false })
    onward.end(body)
    const [answer] = await once(onward, 'response')
    arrived.set(fieldValue(headers, 'x-call') ?? '', { method, target, headers, body, status: answer.statusCode })
    response.writeHead(answer.statusCode)
    answer.pipe(response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return { arrived, host: `localhost:${typeof address === 'object' ? address?.port : ''}` }
}

const cookie = 'session="a b"; $HOME=`x`\\'

/** What the snippets may know of the machine: a key of the lab, and nothing else. */
const environment = ({ accessKeyId, secretAccessKey, sessionToken }: Credentials) => ({
  PATH: process.env.PATH,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: secretAccessKey,
  ...(sessionToken && { AWS_SESSION_TOKEN: sessionToken }),
  COOKIE: cookie,
  ...goHere,
})

/** Where Go keeps modules and what it made of them, as it says itself; nothing where there is none. */
const goHere = Object.fromEntries(
  ['GOPATH', 'GOCACHE', 'GO111MODULE', 'GOFLAGS'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }),
)

/** Node's fetch drops a Host header by itself and others send it, so it must not be handed one. */
const importAll = `const send = fetch
globalThis.fetch = (address, init) => {
  if (new Headers(init.headers).has('host')) throw new Error('the signed host would be sent')
  return send(address, init)
}
for (const file of process.argv.slice(1))
  try { await import(file) } catch (error) { console.log(file, error) }`

const execAll = `import os, sys
for file in sys.argv[1:]:
    os.chdir(os.path.dirname(file))
    exec(open(file).read(), {})`

/** How code of a language runs: the ending of its file, and the command for some of them. */
const runners: Readonly<Record<string, readonly [ending: string, (files: readonly string[]) => readonly string[][]]>> =
  {
    javascript: ['mjs', (files) => [['node', '--input-type=module', '--eval', importAll, ...files]]],
    bash: ['sh', (files) => files.map((file) => ['sh', file])],
    python: ['py', (files) => [['python3', '-c', execAll, ...files]]],
    ruby: ['rb', (files) => files.map((file) => ['ruby', file])],
    go: ['go', (files) => files.map((file) => ['go', 'run', file])],
    php: ['php', (files) => files.map((file) => ['php', file])],
  }

const hostsOf = (lab: TestLab) =>
  localHosts({ cloudFront: portOf(lab, 'cloudFront'), functionUrl: portOf(lab, 'functionUrl') })

let made = 0
function place(code: string, name: string, more: TakeAlong['files'] = []): string {
  const place = join(folder, String(made++))
  mkdirSync(place)
  for (const file of [...more, { name, bytes: code }]) writeFileSync(join(place, file.name), file.bytes)
  return join(place, name)
}

/** Runs files of one language; what they print. */
async function runFiles(language: string, files: readonly string[], credentials: Credentials): Promise<string> {
  const [, commands] = runners[language] ?? []
  const printed: string[] = []
  for (const [command = '', ...args] of commands?.(files) ?? []) {
    const cwd = dirname(files[printed.length] ?? '')
    const { stdout, stderr } = await run(command, args, { cwd, env: environment(credentials) }).catch((error) => error)
    printed.push(`${stdout}${stderr}`)
  }
  return printed.join('\n')
}

/** Runs one client's code for each request; tells what arrived at the host that was called, and what code warned of. */
async function runAll(
  lab: TestLab,
  id: ClientId,
  requests: readonly HttpRequest[],
  key: Credentials = lab.keys.role,
  how: Pick<TakeAlongOptions, 'expires'> = {},
) {
  const { cloudFront, functionUrl } = hostsOf(lab)
  const { arrived, host } = await recorder(portOf(lab, 'cloudFront'), cloudFront[0])
  const options = {
    region: labRegion,
    service: 'lambda',
    signFor: functionUrl[0],
    sendTo: host,
    sessionToken: key.sessionToken !== undefined,
    ...how,
  }
  const snippets = requests.map((request, index) => {
    const headers: readonly Field[] = [...request.headers, ['x-call', String(index)]]
    return codeFor(id, { ...request, headers, url: withAuthority(request.url, host) }, options)
  })
  const language = snippets[0]?.language ?? ''
  const files = snippets.map(({ code, files }) => place(code, `call.${runners[language]?.[0]}`, files))
  const printed = await runFiles(language, files, key)
  if (arrived.size > 0) ran.add(id)
  return { arrived, host, options, printed, cautions: snippets.map(({ cautions }) => cautions) }
}

function codeFor(id: ClientId, request: HttpRequest, options: TakeAlongOptions): TakeAlong {
  const found = takeAlong(request, options).find((one) => one.id === id)
  if (!found) throw new Error(`there is no code for ${id}`)
  return found
}

const article: HttpRequest = {
  method: 'POST',
  url: 'http://localhost/orders/caf%C3%A9?tag=a%2Bb&limit=10',
  headers: [['content-type', 'application/json']],
  body: '{"order":42}',
}

const nasty = [
  "'",
  '"',
  '`',
  '$HOME',
  '\\',
  '#{x}',
  '!',
  '%',
  '&',
  ';',
  '<',
  '>',
  '|',
  '*',
  '~',
  '{}',
  '\\n',
  '//',
  ' ',
]
const scraps = (...more: readonly string[]) =>
  fc.array(fc.constantFrom(...nasty, ...more, 'a', 'B', '7'), { maxLength: 6 }).map((parts) => parts.join(''))
const withoutMarks = (text: string) => text.replace(/[?#&=;%]/g, '')

const requests: fc.Arbitrary<HttpRequest> = fc
  .record({
    method: fc.constantFrom('POST', 'PUT', 'PATCH', 'DELETE', 'GET'),
    path: fc.array(scraps('é', '%C3%A9', '@', ':', '=', '(', ')', '😀'), { maxLength: 3 }),
    query: fc.array(fc.tuple(fc.constantFrom('tag', 'a', 'Ä'), scraps('é', '%2B', '%20', '/', '+')), { maxLength: 4 }),
    header: scraps('=', ':', '@x', '  ').map((text) => text.trim()),
    typed: fc.boolean(),
    body: scraps('\n', '\r\n', 'é', '\u2028', '\u202E', '😀', '@file', '=x', 'EOF\n'),
  })
  .map(({ method, path, query, header, typed, body }) => ({
    method,
    url: `http://localhost/${path.map((segment) => segment.replace(/[?#]/g, '')).join('/')}${query.length > 0 ? '?' : ''}${query.map(([name, value]) => `${name}=${withoutMarks(value)}`).join('&')}`,
    headers: [
      ...(typed ? [['Content-Type', 'text/plain'] as const] : []),
      ['X-Scraps', header],
      ['Cookie', 'never in the code'],
    ],
    ...(method === 'GET' ? {} : { body }),
  }))

/** Runs a client over many requests: what it is not warned of must arrive as it was asked for, and be let in. */
const emitsWhatWasAsked = (id: ClientId, key: 'user' | 'role', count = 10) =>
  fc.assert(
    fc.asyncProperty(fc.array(requests, { minLength: count, maxLength: count }), async (asked) => {
      const lab = await testLab()
      const { arrived, host, cautions, printed, options } = await runAll(lab, id, asked, lab.keys[key])
      expect(asked.length - cautions.filter((list) => list.length > 0).length).toBeGreaterThan(0)
      for (const [index, request] of asked.entries()) {
        if (cautions[index]?.length) continue
        const call = callOf(request, options)
        const found = arrived.get(String(index))
        expect({ ...found, printed: found ? '' : printed }).toMatchObject({
          method: request.method,
          target: call.target,
          body: Buffer.from(bodyBytes(request)),
          status: 200,
        })
        const sent = found?.headers ?? []
        expect(sent.filter(([name]) => name.toLowerCase() === 'host')).toEqual([[expect.any(String), host]])
        expect(fieldValue(sent, 'x-scraps')?.trim()).toBe(fieldValue(request.headers, 'X-Scraps'.toLowerCase()))
        expect(fieldValue(sent, 'cookie')).toBe(cookie)
      }
    }),
    { numRuns: 1, endOnFailure: true },
  )

/** Each with one kind of key: the user's has no token. */
test.for([
  ['aws-sigv4-fetch', 'role'],
  ['aws4fetch', 'user'],
  ['aws4', 'user'],
  ['smithy', 'role'],
] as const)('%s: signed for the Function URL with the key of a %s, sent to CloudFront', patient, ([id, key]) =>
  emitsWhatWasAsked(id, key),
)

const hasOpenssl = runs('openssl', 'version') && runs('curl', '--version')
test.skipIf(!hasOpenssl)('openssl and curl: the same', patient, () => emitsWhatWasAsked('openssl', 'role', 6))

const hasBotocore = runs('python3', '-c', 'import botocore')
test.skipIf(!hasBotocore)('botocore: the same', patient, () => emitsWhatWasAsked('botocore', 'user', 30))

/** What signs elsewhere runs where its tool is installed. */
const elsewhere: readonly (readonly [ClientId, readonly [string, ...string[]]])[] = [
  ['ruby', ['ruby', '-e', 'require "aws-sigv4"']],
  ['go', ['go', 'list', 'github.com/aws/aws-sdk-go-v2/aws/signer/v4']],
  ['php', ['php', '-r', 'require "vendor/autoload.php"; new Aws\\Signature\\SignatureV4("lambda", "us-east-1");']],
]
const installed = new Set(elsewhere.filter(([, check]) => runs(...check)).map(([id]) => id))

/** What arrived of a client's one call; it must have been let in, under the name that was called. */
async function letIn(id: ClientId, request: HttpRequest, how: Pick<TakeAlongOptions, 'expires'> = {}) {
  const lab = await testLab()
  const { arrived, host, printed } = await runAll(lab, id, [request], lab.keys.role, how)
  const found = arrived.get('0')
  expect([found?.status, fieldValue(found?.headers ?? [], 'host')], printed).toEqual([200, host])
  return found
}

for (const [id] of elsewhere)
  test.skipIf(!installed.has(id))(`${id}: signed for the Function URL, sent to CloudFront`, patient, () =>
    letIn(id, article),
  )

const presigners: readonly (readonly [ClientId, boolean])[] = [
  ['aws4fetch', true],
  ['aws4', true],
  ['smithy', true],
  ['botocore', hasBotocore],
  ['ruby', installed.has('ruby')],
  ['go', installed.has('go')],
]
for (const [id, here] of presigners)
  test.skipIf(!here)(`${id}: presigned for the Function URL, sent to CloudFront`, patient, async () => {
    const { body: _, ...bodiless } = article
    const found = await letIn(id, id === 'botocore' ? { ...bodiless, method: 'GET' } : article, { expires: 300 })
    expect(found?.target).toMatch(/[?&]X-Amz-Expires=300(&|$)/)
    expect(found?.target).toMatch(/[?&]X-Amz-Signature=[0-9a-f]{64}(&|$)/)
    expect(fieldValue(found?.headers ?? [], 'authorization')).toBeUndefined()
  })

const tricky: HttpRequest = {
  ...article,
  headers: [['x-scraps', nasty.join('')]],
  body: `${nasty.join('\n')}\u202Eé😀`,
}
const plainOptions = { region: labRegion, service: 'lambda', signFor: 'fn.example', sendTo: 'cf.example' }
const codes = (id: ClientId) =>
  [true, false].map((sessionToken) => codeFor(id, tricky, { ...plainOptions, sessionToken }).code)

test.skipIf(!runs('rustfmt', '--version'))('Rust: a parser reads the code', patient, async () => {
  for (const code of codes('rust')) await run('rustfmt', ['--edition', '2021', place(code, 'main.rs')])
})

test.skipIf(!runs('javac', '-version'))(
  'Java: a compiler finds nothing wrong but the missing SDK',
  patient,
  async () => {
    const args = ['-XDrawDiagnostics', '-Xmaxerrs', '1000', '-d', folder]
    const file = place(codes('java')[0] ?? '', 'SignedCall.java')
    const { stderr } = await run('javac', [...args, file]).catch((error) => error)
    const errors = String(stderr)
      .split('\n')
      .filter((line) => /compiler\.err/.test(line))
    expect(errors.length).toBeGreaterThan(0)
    expect(errors.filter((line) => !/compiler\.err\.(doesnt\.exist|cant\.resolve)/.test(line))).toEqual([])
  },
)

test.skipIf(!runs('php', '--version'))('PHP: a parser reads the code', patient, async () => {
  for (const code of codes('php')) await run('php', ['-l', place(code, 'call.php')])
})

/** curl signs since 7.75. */
const curlSigns = hasOpenssl && runs('sh', '-c', 'curl --help all | grep -q aws-sigv4')
test.skipIf(!curlSigns)('curl’s own signer: to the host that it signs for', patient, async () => {
  const lab = await testLab()
  const host = hostsOf(lab).functionUrl[1]
  const options = { region: labRegion, service: 'lambda', signFor: host, sendTo: host, sessionToken: true }
  const plain = { ...article, url: `http://${host}/orders?limit=10&tag=a` }
  const { code, cautions } = codeFor('curl', plain, options)
  const printed = await runFiles('bash', [place(code, 'call.sh')], lab.keys.role)
  ran.add('curl')
  expect([printed.trim().split('\n').at(-1), cautions], printed).toEqual(['200', []])
  expect(codeFor('curl', { ...article, url: `http://${host}/caf%C3%A9` }, options).cautions).toHaveLength(1)
})

test.skipIf(!hasOpenssl)(
  'the finished request as curl and as fetch(), for tools that cannot sign so',
  patient,
  async () => {
    const lab = await testLab()
    const { cloudFront, functionUrl } = hostsOf(lab)
    const request: HttpRequest = {
      ...article,
      url: withAuthority(article.url, cloudFront[1]),
      headers: [...article.headers, ['x-scraps', nasty.join('')]],
      body: nasty.join('\n'),
    }
    const credentials = lab.keys.role
    const options = { credentials, region: labRegion, service: 'lambda', host: functionUrl[0], date: new Date() }
    const forms = finishedRequest(signed(request, options).request)
    const byId = (wanted: string) => forms.find(({ id }) => id === wanted)?.code ?? ''
    const none = { accessKeyId: '', secretAccessKey: '' }
    const curl = `${byId('curl').trimEnd()} --silent --write-out ' %{http_code}'\n`
    expect(await runFiles('bash', [place(curl, 'call.sh')], none)).toMatch(/ 200$/)
    expect(await runFiles('javascript', [place(byId('javascript'), 'call.mjs')], none)).toMatch(/^200 /)
    const reply = await sendBytes(portOf(lab, 'cloudFront'), byId('http').replace('\r\n', '\r\nConnection: close\r\n'))
    expect(reply.status).toBe(200)
  },
)

test.skipIf(!hasOpenssl)('unsigned, with the body’s hash, where CloudFront signs', patient, async () => {
  const lab = await testLab({
    setup: withDistribution({
      originRequestPolicy: 'AllViewerExceptHostHeader',
      cachePolicy: 'CachingDisabled',
      originAccessControl: 'always',
    }),
  })
  const host = hostsOf(lab).cloudFront[1]
  const request = { ...tricky, url: withAuthority(article.url, host) }
  for (const { code, language } of hashedRequest(request, { sendTo: host })) {
    const [ending = ''] = runners[language] ?? []
    if (language === 'python' && !runs('python3', '--version')) continue
    const printed = await runFiles(language, [place(code, `call.${ending}`)], lab.keys.user)
    expect(printed).toMatch(/^200 |\n200\n/)
    const careless = code.replace('x-amz-content-sha256', 'x-hash')
    const refused = await runFiles(language, [place(careless, `call.${ending}`)], lab.keys.user)
    expect(refused).toMatch(/^403 |\n403\n/)
  }
})
