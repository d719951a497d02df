// A worker has the policy of its own answer, not the page's: each of them, wherever it is served, reaches nobody.
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { expect, type Page, test } from 'playwright/test'
import { startSite } from './site.ts'

const files = readdirSync(new URL('../dist/workers/', import.meta.url)).filter((file) => /\.worker-.*\.js$/.test(file))

/** Somebody else's server, which lets everybody in and keeps what it was asked for. */
async function startOther() {
  const asked = new Set<string>()
  const server = createServer(({ url = '' }, response) => {
    asked.add(url)
    response.writeHead(200, { 'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*' }).end('0')
  })
  server.on('upgrade', ({ url = '' }, socket) => {
    asked.add(url)
    socket.destroy()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const host = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { host, asked, close }
}

/** Starts a built worker as the page would, and tries in it every way to reach this host. What was refused is told. */
async function reach(page: Page, file: string, host: string): Promise<string[]> {
  // Built as a module, it runs as a classic script too, which can import scripts.
  const worker = await start(page, file)
  return worker.evaluate(tryEveryWay, host)
}

async function start(page: Page, file: string) {
  const begun = page.waitForEvent('worker')
  await page.evaluate((url) => {
    type Types = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
    const { trustedTypes } = window as unknown as { trustedTypes: Types }
    const policy = trustedTypes.createPolicy('countersign-worker', { createScriptURL: (given: string) => given })
    new Worker(policy.createScriptURL(url))
  }, `/workers/${file}`)
  return begun
}

async function tryEveryWay(host: string): Promise<string[]> {
  const either = (target: EventTarget, good: string) =>
    new Promise((done, fail) => {
      target.addEventListener(good, done)
      target.addEventListener('error', fail)
    })
  const ways: Record<string, () => unknown> = {
    fetch: () => fetch(`http://${host}/fetch`, { mode: 'no-cors' }),
    post: () => fetch(`http://${host}/post`, { method: 'POST', body: 'a', mode: 'no-cors', keepalive: true }),
    xhr: () => {
      const request = new XMLHttpRequest()
      request.open('GET', `http://${host}/xhr`)
      request.send()
      return either(request, 'load')
    },
    socket: () => either(new WebSocket(`ws://${host}/socket`), 'open'),
    events: () => either(new EventSource(`http://${host}/events`), 'open'),
    script: () => (self as unknown as { importScripts(url: string): void }).importScripts(`http://${host}/script`),
    own: async () => {
      const { status } = await fetch('/relay/token')
      return status
    },
  }
  const refused = await Promise.all(
    Object.entries(ways).map(async ([name, way]) => {
      try {
        await way()
        return []
      } catch {
        return [name]
      }
    }),
  )
  return refused.flat()
}

const everyWay = ['fetch', 'post', 'xhr', 'socket', 'events', 'script', 'own']

test('there are workers to look at', () => expect(files.length).toBeGreaterThan(0))

for (const file of files) {
  const name = file.replace(/\.worker-.*/, '')
  test(`the ${name} worker reaches nobody, behind the relay and on a static host, and only its headers see to that`, async ({
    browser,
    baseURL,
  }) => {
    const [other, heeding, plain] = await Promise.all([startOther(), startSite({ headers: true }), startSite()])
    const tryAt = async (origin: string) => {
      const page = await browser.newPage()
      await page.goto(`${origin}/favicon.svg`)
      await page.goto(origin)
      const refused = await reach(page, file, other.host)
      await page.close()
      return refused
    }
    for (const origin of [baseURL ?? '', heeding.origin]) expect(await tryAt(origin), origin).toEqual(everyWay)
    expect([...other.asked]).toEqual([])
    // Without the headers it does: the test can fail.
    await tryAt(plain.origin)
    expect([...other.asked].toSorted()).toEqual(['/events', '/fetch', '/post', '/script', '/socket', '/xhr'])
    for (const each of [other, heeding, plain]) each.close()
  })
}
