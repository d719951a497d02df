// Calls straight from the page, from the built page under its production policy: what arrives is what was predicted, each
// limit of browsers is as the table says, and what a page cannot know it does not claim.
import { examples, generousPreflight, harmless, readableAnswer } from '../src/calls/browserLimits.fixture.ts'
import { browserLimits } from '../src/calls/browserLimits.ts'
import { explainDirect } from '../src/calls/explainDirect.ts'
import { outcomeWords } from '../src/calls/outcomeWords.ts'
import { bodyText } from '../src/core/http/message.ts'
import { canaries, labAccessKeyId } from './canary.ts'
import { expectAsPredicted, fetchInFrame, requestOf, send, sendAndCancel, signCall, test } from './direct.ts'
import { cells, expect } from './fixtures.ts'
import { ports } from './ports.ts'
import { startSite } from './site.ts'

const effects = [...new Set(browserLimits.map(({ effect }) => effect))]

for (const effect of effects.filter((one) => one !== 'refuses')) {
  const limits = browserLimits.filter((limit) => limit.effect === effect)
  test(`what browsers do is as predicted: ${effect}, ${limits.length} limits`, async ({ app, service }) => {
    await app.open()
    for (const { id } of limits) await expectAsPredicted(app, service, id, examples[id])
  })
}

const refusing = browserLimits.filter(({ effect }) => effect === 'refuses')

test(`what browsers refuse is not tried, and would send nothing: ${refusing.length} limits`, async ({
  app,
  service,
}) => {
  app.watch.mayLog.push(/Failed to load resource/)
  await app.open()
  for (const { id } of refusing) {
    const request = requestOf(examples[id], service)
    expect(await send(app.page, request), id).toMatchObject({ outcome: 'refused', reason: id })
    // Here it is the page's policy that stops the call, which in a watched page is a fault: see the next test.
    if (id !== 'not-https') expect(await fetchInFrame(app.page, request), id).toMatch(/^TypeError/)
  }
  expect(service.arrived()).toEqual([])
})

test('the page can call nobody but its server; the frame nobody in the clear', async ({
  browser,
  baseURL,
  service,
}) => {
  const page = await browser.newPage({ ignoreHTTPSErrors: true })
  await page.goto(baseURL ?? '')
  const request = { method: 'GET', url: `https://127.0.0.1:${service.port}/`, headers: [] }
  expect(await fetchInFrame(page, request)).toBe('200')
  expect(await fetchInFrame(page, { ...request, url: request.url.replace('https', 'http') })).toMatch(/^TypeError/)
  expect(await page.evaluate((url) => fetch(url).catch(String), request.url)).toMatch(/^TypeError/)
  expect(service.arrived()).toHaveLength(1)
  await page.context().close()
})

const untouched = Object.entries(harmless)

test(`changes that a signature survives: ${untouched.length}`, async ({ app, service }) => {
  await app.open()
  for (const [, example] of untouched) await expectAsPredicted(app, service, example.meets, example)
})

test('the six calls to the lab, straight from the page, get the answers of the article', async ({ app }) => {
  const hosts = { cloudfront: `cf.localhost:${ports.lab[0]}`, 'function-url': `fn.localhost:${ports.lab[1]}` }
  for (const host of Object.values(hosts)) app.watch.mayCall.add(`http://${host}`)
  app.watch.mayLog.push(/Failed to load resource/)
  await app.open()
  const user = { accessKeyId: labAccessKeyId, secretAccessKey: canaries.secret }
  const statuses = []
  for (const [signFor, sendTo] of cells) {
    const order = { method: 'POST', url: `https://${hosts[sendTo]}/orders`, headers: [], body: '{"order":42}' }
    const signing = { credentials: user, region: 'eu-central-1', date: new Date() }
    const request = signFor === 'none' ? order : signCall(order, { ...signing, host: hosts[signFor] })
    const outcome = await send(app.page, request)
    statuses.push(outcome.outcome === 'answered' ? outcome.response.status : outcome.outcome)
  }
  expect(statuses).toEqual([403, 403, 403, 403, 200, 200])
})

test('bytes bring no Content-Type, a text would', async ({ app, service }) => {
  await app.open()
  const request = requestOf({ method: 'POST', body: '{}' }, service)
  await send(app.page, request)
  expect(service.arrived().map(({ headers }) => headers.filter(([name]) => /content-type/i.test(name)))).toEqual([[]])
  await fetchInFrame(app.page, request)
  const [text] = service.arrived()
  expect(text?.headers).toContainEqual(['Content-Type', 'text/plain;charset=UTF-8'])
})

test('signed in the query, a GET is sent without a preflight', async ({ app, service }) => {
  await app.open()
  const request = signCall(requestOf({}, service), { form: 'query' })
  expect(await send(app.page, request)).toMatchObject({ outcome: 'answered', response: { status: 200 } })
  expect(service.arrived().map(({ method }) => method)).toEqual(['GET'])
})

test('a refused preflight: the call is not sent, and that is what is explained', async ({ app, service }) => {
  app.watch.mayLog.push(/CORS policy/, /Failed to load resource/)
  await app.open()
  const no = { status: 403, headers: [['Content-Length', '0']] as const, body: new Uint8Array() }
  service.answers = { ...service.answers, preflight: no }
  const request = signCall(requestOf({ method: 'PUT', body: '{}' }, service))
  const outcome = await send(app.page, request, { preflight: no, response: readableAnswer })
  expect(service.arrived().map(({ method }) => method)).toEqual(['OPTIONS'])
  expect(explainDirect(outcome)[0]).toEqual({ id: 'preflight-refused', foreseen: true })
})

test('seven reasons that look alike to a page: none is claimed, none is "Failed to fetch"', async ({
  app,
  service,
  browser,
  baseURL,
}) => {
  app.watch.mayLog.push(/CORS policy/, /Failed to load resource/)
  for (const origin of ['https://localhost:9', 'https://127.0.0.1:1023', 'https://name.invalid'])
    app.watch.mayCall.add(origin)
  await app.open()
  const here = `https://127.0.0.1:${service.port}/`
  const noCors = { status: 403, headers: [['Content-Length', '0']] as const, body: new Uint8Array() }
  const reasons = [
    ['an answer that the page may not read', here, noCors],
    ['an answer that is not HTTP', here, 'garbage'],
    ['a connection closed before the answer', here, 'close'],
    ['a port where nobody listens', 'https://127.0.0.1:1023/', noCors],
    ['a port that browsers do not call', 'https://localhost:9/', noCors],
    ['a name that does not resolve', 'https://name.invalid/', noCors],
  ] as const
  const outcomes = []
  for (const [, url, response] of reasons) {
    service.answers = { preflight: generousPreflight, response }
    outcomes.push(await send(app.page, { method: 'GET', url, headers: [] }))
  }
  const strict = await browser.newPage({ ignoreHTTPSErrors: false })
  await strict.goto(baseURL ?? '')
  outcomes.push(await send(strict, { method: 'GET', url: here, headers: [] }))
  await strict.context().close()

  expect(outcomes).toHaveLength(7)
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ outcome: 'failed', reason: 'unreadable-cross-origin', detail: 'Failed to fetch' })
    expect(explainDirect(outcome).map(({ foreseen }) => foreseen)).not.toContain(true)
    expect(JSON.stringify(outcomeWords(outcome))).not.toContain('Failed to fetch')
  }
})

test('offline is known', async ({ app, service, context }) => {
  app.watch.mayLog.push(/Failed to load resource/)
  await app.open()
  await send(app.page, requestOf({}, service))
  await context.setOffline(true)
  expect(await send(app.page, requestOf({}, service))).toMatchObject({ outcome: 'failed', reason: 'offline' })
  await context.setOffline(false)
})

test('a call can be cancelled while it is under way', async ({ app, service }) => {
  await app.open()
  service.answers = { ...service.answers, response: 'silence' }
  const cancelled = sendAndCancel(app.page, requestOf({}, service))
  await expect.poll(() => service.waiting()).toBe(1)
  await app.page.evaluate(() => dispatchEvent(new Event('cancel-call')))
  expect(await cancelled).toEqual({ outcome: 'cancelled' })
  // The browser lets go of it, too: it is not the service that ends it.
  await expect.poll(() => service.waiting()).toBe(0)
})

test('a static host without headers: the page sends, and holds itself to the same policy', async ({
  browser,
  service,
}) => {
  const site = await startSite()
  const page = await browser.newPage({ ignoreHTTPSErrors: true })
  await page.goto(site.origin)
  const outcome = await send(page, signCall(requestOf({ method: 'POST', body: '{}' }, service)))
  expect(outcome.outcome === 'answered' && bodyText(outcome.response)).toBe('')
  expect(service.arrived().map(({ method }) => method)).toEqual(['OPTIONS', 'POST'])
  const url = `https://127.0.0.1:${service.port}/`
  expect(await page.evaluate((to) => fetch(to).catch(String), url)).toMatch(/^TypeError/)
  expect(service.arrived()).toEqual([])
  await page.context().close()
  site.close()
})

test('the frame takes orders from its own page alone', async ({ browser, baseURL, service }) => {
  const site = await startSite()
  const page = await browser.newPage({ ignoreHTTPSErrors: true })
  await page.goto(`${site.origin}/theme.js`)
  // Framed by another origin: under the headers it does not load, without them it loads and does not listen.
  for (const origin of [baseURL, site.origin.replace('127.0.0.1', 'localhost')]) {
    await page.evaluate(
      ([to, url]) =>
        new Promise((done) => {
          const frame = document.createElement('iframe')
          const order = { kind: 'send', id: 1, method: 'GET', url, headers: [] }
          frame.onload = () => {
            frame.contentWindow?.postMessage(order, '*')
            setTimeout(done, 500)
          }
          frame.src = `${to}/sender.html`
          document.documentElement.append(frame)
        }),
      [origin ?? '', `https://127.0.0.1:${service.port}/`] as const,
    )
  }
  expect(page.frames().filter((frame) => frame.url().endsWith('/sender.html'))).toHaveLength(1)
  expect(service.arrived()).toEqual([])
  await page.context().close()
  site.close()
})
