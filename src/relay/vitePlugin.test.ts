// The two servers in which the relay is mounted, as Vite runs them.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createLogger, createServer, type InlineConfig, preview } from 'vite'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { ask } from './attacks/ask.ts'
import { parseRelayAnswer, parseToken, relayPath } from './protocol.ts'
import { headersFile, headersFor, policyInPage, senderPath, servedPatterns } from './securityHeaders.ts'
import { relayPlugin } from './vitePlugin.ts'

const root = mkdtempSync(join(tmpdir(), 'countersign-'))
mkdirSync(join(root, 'dist'))
for (const folder of ['', 'dist']) {
  writeFileSync(join(root, folder, 'index.html'), '<!doctype html><p>Countersign</p>')
  writeFileSync(join(root, folder, 'sender.html'), `<!doctype html><meta content="${policyInPage(senderPath)}">`)
}
afterAll(() => rmSync(root, { recursive: true }))

async function serving(
  kind: 'preview' | 'dev',
  host: string | boolean = '127.0.0.1',
  labOrigins: readonly string[] = [],
) {
  const said: string[] = []
  const customLogger = { ...createLogger('silent'), info: (text: string) => void said.push(text) }
  const server = { host, port: 0, ws: false as const }
  const config: InlineConfig = {
    root,
    configFile: false,
    customLogger,
    plugins: [relayPlugin({ labOrigins })],
    preview: { host, port: 0 },
    server,
  }
  const running = kind === 'preview' ? await preview(config) : await (await createServer(config)).listen()
  onTestFinished(() => running.close())
  const address = running.httpServer?.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    port,
    said,
    get: (path: string, headers: Readonly<Record<string, string>> = {}) =>
      ask(port, { path, headers: { host: `localhost:${port}`, ...headers } }),
  }
}

const lowerCase = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

test.for([
  { path: '/', status: 200 },
  { path: '/index.html', status: 200 },
  { path: senderPath, status: 200 },
  { path: '/nowhere.js', status: 404, accept: 'text/javascript' },
  { path: '/', status: 403, host: 'evil.example' },
  { path: '/', status: 403, host: 'a.localhost:4403' },
  { path: relayPath.token, status: 200 },
  { path: relayPath.token, status: 403, site: 'cross-site' },
  { path: relayPath.send, status: 405 },
])(
  'preview: $status for $path has every security header',
  async ({ path, status, host, accept = 'text/html', site = 'same-origin' }) => {
    const { get } = await serving('preview')
    const reply = await get(path, { accept, 'sec-fetch-site': site, ...(host && { host }) })
    expect(reply.status).toBe(status)
    expect(reply.headers).toMatchObject(lowerCase(headersFor(path)))
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin')
  },
)

test.for([
  { what: 'a header that is too long', lines: [`X-A: ${'a'.repeat(70_000)}`], status: 431 },
  { what: 'a line that is none', lines: ['a'], status: 400 },
  { what: 'an expectation that nobody knows', lines: ['Expect: more', 'Connection: close'], status: 417 },
])('preview: $what is answered with every security header', async ({ lines, status }) => {
  const { port } = await serving('preview')
  const socket = connect(port, '127.0.0.1')
  socket.write(['GET / HTTP/1.1', `Host: localhost:${port}`, ...lines, '', ''].join('\r\n'))
  const answer = await text(socket)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  for (const [name, value] of Object.entries(headersFor('/')))
    expect(answer.split('\r\n')).toContain(`${name}: ${value}`)
})

test('dev: the relay answers, and only what Vite needs is loosened', async () => {
  const { get, said } = await serving('dev')
  const page = await get('/', { accept: 'text/html' })
  expect(page.headers).toMatchObject(lowerCase(headersFor('/', { development: true })))
  expect(page.headers).not.toHaveProperty('access-control-allow-origin')
  expect(page.body).toContain('Countersign')
  expect(parseToken((await get(relayPath.token, { 'sec-fetch-site': 'same-origin' })).body)).toMatch(/^[\w-]{43}$/)
  expect((await get('/', { host: 'evil.example' })).status).toBe(403)
  expect(said.join()).toContain('Relay: on')
})

test('the token stands in no page', async () => {
  const { get } = await serving('preview')
  const token = parseToken((await get(relayPath.token, { 'sec-fetch-site': 'same-origin' })).body)
  expect((await get('/', { accept: 'text/html' })).body).not.toContain(token)
})

test.for([['0.0.0.0'], [true], ['::']] as const)('under --host (%s) the relay is off and says why', async ([host]) => {
  const { get, said } = await serving('preview', host)
  const reply = await get(relayPath.token, { 'sec-fetch-site': 'same-origin' })
  expect(parseRelayAnswer(reply.body)).toMatchObject({
    outcome: 'refused',
    reason: 'off',
    detail: expect.stringContaining('--host'),
  })
  expect(said.join()).toMatch(/Relay: off.*--host/)
})

test('the production policy allows nothing from elsewhere and nothing inline', () => {
  const policy = headersFor('/')['Content-Security-Policy']
  expect(policy).toMatch(/^default-src 'none'; /)
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types countersign-worker")
  expect(policy).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
})

test('the frame may call over TLS, the page may not, and only the page may hold the frame', () => {
  const policy = headersFor(senderPath)['Content-Security-Policy']
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; connect-src https:; .*frame-ancestors 'self'/)
  expect(policy).not.toMatch(/unsafe|\*|http:|data:|blob:/)
  expect(headersFor('/')['Content-Security-Policy']).toContain("connect-src 'self'; frame-src 'self'")
})

const lab = ['http://cf.localhost:4480', 'http://fn.localhost:4481']

test('the worker that keeps the page may fetch its files and do nothing else', () => {
  expect(headersFor('/offline.js')['Content-Security-Policy']).toMatch(
    /^default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'$/,
  )
})

test.for(['preview', 'dev'] as const)('%s with a lab: the frame alone may call it', async (kind) => {
  const { get } = await serving(kind, '127.0.0.1', lab)
  const frame = await get(`${senderPath}?again`)
  expect(frame.headers['content-security-policy']).toContain(`connect-src https: ${lab.join(' ')}`)
  if (kind === 'preview') expect(frame.body).toContain(`connect-src https: ${lab.join(' ')}; `)
  const page = await get('/', { accept: 'text/html' })
  expect(page.headers['content-security-policy']).not.toContain('cf.localhost')
})

test('a worker reaches nobody, not even its own server', () => {
  const policy = headersFor('/workers/search.worker-a.js')['Content-Security-Policy']
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(policy).not.toMatch(/connect-src|unsafe|https?:|\*|data:|blob:/)
})

test('the calculator reaches nobody either, and has no frame', () => {
  expect(policyInPage('/', { calculator: true })).toContain("connect-src 'none'; frame-src 'none'")
  expect(headersFile({ calculator: true })).not.toMatch(/sender|connect-src '?[^'n]/)
})

test.for(['/', senderPath])('what a built %s says of itself is what its headers say', (path) => {
  const header = headersFor(path)['Content-Security-Policy'] ?? ''
  expect(policyInPage(path)).toBe(header.replace(/ frame-ancestors '\w+';/, ''))
})

test('static hosts: every file that is built has exactly one policy', () => {
  const kept = readdirSync(new URL('../../public', import.meta.url)).filter((file) => file !== '_headers')
  const files = [
    '/',
    '/index.html',
    senderPath,
    '/assets/a.js',
    '/assets/later/b.js',
    '/workers/c.js',
    '/offline.js',
    ...kept.map((file) => `/${file}`),
  ]
  const matches = (file: string) =>
    servedPatterns.filter((pattern) =>
      pattern.endsWith('*') ? file.startsWith(pattern.slice(0, -1)) : file === pattern,
    )
  for (const file of files) expect(matches(file), file).toHaveLength(1)
})

test('static hosts say the same', () => expect(headersFile()).toMatchFileSnapshot('../../public/_headers'))
