// The vocabulary of calls straight from the page.
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright/test'
import { type Example, generousPreflight, readableAnswer } from '../src/calls/browserLimits.fixture.ts'
import type { PlannedCall } from '../src/calls/browserLimits.ts'
import { explainDirect } from '../src/calls/explainDirect.ts'
import type { CallOutcome } from '../src/calls/outcome.ts'
import { predictDirect } from '../src/calls/predictDirect.ts'
import { delivery } from '../src/core/diagnosis/delivery.ts'
import { bodyText, type HttpRequest } from '../src/core/http/message.ts'
import { hostOfUrl, splitUrl } from '../src/core/http/url.ts'
import type { SigningOptions } from '../src/core/sigv4/options.ts'
import { signed } from '../src/core/sigv4/sign.ts'
import type { BrowserLimitId } from '../src/core/words/browser.ts'
import { type App, test as base, expect } from './fixtures.ts'
import { fieldOf, type Service, startService } from './service.ts'

export const test = base.extend<{ service: Service }>({
  // Its certificate is nobody's.
  ignoreHTTPSErrors: true,
  service: async ({ watch }, use) => {
    const service = await startService({ preflight: generousPreflight, response: readableAnswer })
    for (const name of ['localhost', '127.0.0.1']) watch.mayCall.add(`https://${name}:${service.port}`)
    await use(service)
    service.close()
  },
})

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const date = new Date('2026-11-22T06:00:00Z')
const region = 'us-east-1'

/** An example's request, to the service. */
export function requestOf(example: Example, { port }: Service): HttpRequest {
  const { method = 'GET', scheme = 'https', name = '127.0.0.1', target = '/', headers = [], body = '' } = example
  return { method, url: `${scheme}://${name}:${port}${target}`, headers, body }
}

export const signCall = (request: HttpRequest, options: Partial<SigningOptions> = {}): HttpRequest =>
  signed(request, { credentials, region, service: 'lambda', date, ...options }).request

/** The chunk of the built page that makes these calls. */
function chunk(): string {
  const name = readdirSync(new URL('../dist/assets/later/', import.meta.url)).find((file) =>
    /^direct-.*\.js$/.test(file),
  )
  return `/assets/later/${name}`
}

/** Sends with the built page's own code, and gives what came of it. */
export const send = (page: Page, request: HttpRequest, answers: PlannedCall['answers'] = {}): Promise<CallOutcome> =>
  page.evaluate(async ({ from, given, expected }) => (await import(from)).sendFromPage(given, { answers: expected }), {
    from: chunk(),
    given: request,
    expected: answers,
  })

/** Sends, and cancels at the page's event `cancel-call`. */
export const sendAndCancel = (page: Page, request: HttpRequest): Promise<CallOutcome> =>
  page.evaluate(
    async ({ from, given }) => {
      const controller = new AbortController()
      addEventListener('cancel-call', () => controller.abort(), { once: true })
      return (await import(from)).sendFromPage(given, { signal: controller.signal })
    },
    { from: chunk(), given: request },
  )

/** What `fetch` in the frame makes of a request, without the page's own checks: a status, or the error. */
export async function fetchInFrame(page: Page, { method, url, headers, body = '' }: HttpRequest): Promise<string> {
  await page.evaluate(
    () =>
      new Promise((done) => {
        const frame = document.createElement('iframe')
        frame.hidden = true
        frame.onload = done
        frame.src = '/sender.html'
        document.body.append(frame)
      }),
  )
  const frame = page.frames().findLast((one) => one.url().endsWith('/sender.html'))
  if (!frame) throw new Error('no frame')
  const init = { method, headers: headers.map(([name, value]) => [name, value] as [string, string]) }
  return frame.evaluate(
    async ({ to, options }) => {
      try {
        return String((await fetch(to, { ...options, credentials: 'omit' })).status)
      } catch (error) {
        return String(error)
      }
    },
    { to: url, options: { ...init, ...(body.length > 0 && { body: String(body) }) } },
  )
}

/** What a browser adds of its own. */
const added =
  /^(host|connection|content-length|pragma|cache-control|user-agent|accept|accept-language|accept-encoding|origin|sec-.*)$/

/** What arrives is what was predicted, and it verifies if and only if the prediction says so. */
export async function expectAsPredicted({ page, watch }: App, service: Service, id: BrowserLimitId, example: Example) {
  watch.mayLog.push(/CORS policy/, /Failed to load resource/, /wildcard/)
  const { preflight = generousPreflight, response = readableAnswer } = example
  service.answers = { preflight, response }
  const request = signCall(requestOf(example, service), example.signing)
  const prediction = predictDirect(request, { origin: new URL(page.url()).origin, answers: { preflight, response } })
  const met = prediction.foreseen.find((one) => one.id === id)
  expect(met, id).toMatchObject({ what: example.what ?? [], breaks: example.breaks ?? [] })

  const outcome = await send(page, request, { preflight, response })
  const [asked, arrived, ...more] = service.arrived()
  if (!asked || !arrived || !prediction.sent || more.length > 0) throw new Error(`${id}: not two requests`)
  for (const [name, value] of prediction.preflight?.headers ?? [])
    expect(fieldOf(asked, name.toLowerCase()), `${id}: ${name}`).toBe(value)
  expectArrived(arrived, prediction.sent, id)

  const breaks = prediction.foreseen.flatMap((one) => one.breaks)
  expect(isVerified(arrived), `${id} breaks ${breaks}`).toBe(breaks.length === 0)
  expect(outcome.outcome === 'answered', id).toBe(prediction.readable)
  if (outcome.outcome === 'answered') expectAnswer(outcome, id)
  else if (id === 'redirect-hidden') expect(outcome).toMatchObject({ outcome: 'failed', reason: 'redirect-hidden' })
  else expect(explainDirect(outcome)[0]).toEqual({ id: 'no-cors-headers', foreseen: true })
}

function expectArrived(arrived: HttpRequest, sent: HttpRequest, id: BrowserLimitId) {
  const names = sent.headers.map(([name]) => name)
  const own = arrived.headers.map(([name, value]) => [name.toLowerCase(), value] as const)
  const line = ({ method, url }: HttpRequest) => `${method} ${hostOfUrl(url)} ${splitUrl(url).target}`
  expect(line(arrived), id).toBe(line(sent))
  expect(Object.fromEntries(own.filter(([name]) => names.includes(name))), id).toEqual(Object.fromEntries(sent.headers))
  expect(bodyText(arrived), id).toBe(bodyText(sent))
  expect(
    own.map(([name]) => name).filter((name) => !names.includes(name) && !added.test(name)),
    id,
  ).toEqual([])
  for (const name of ['accept-encoding', 'cache-control', 'origin', 'pragma', 'sec-fetch-mode', 'user-agent'])
    expect(fieldOf(arrived, name), `${id}: ${name}`).not.toBe('')
  if (id === 'header-names-lower-cased') expect(arrived.headers.map(([name]) => name)).toContain('x-a')
}

function expectAnswer({ response, ...rest }: CallOutcome & { outcome: 'answered' }, id: BrowserLimitId) {
  if (id === 'answer-headers-hidden') {
    expect(response.headers.map(([name]) => name).sort()).toEqual(['cache-control', 'content-length', 'x-seen'])
  }
  if (id === 'body-decoded') expect(bodyText(response)).toBe('hello')
  for (const name of ['sent', 'address', 'httpVersion']) expect(rest).not.toHaveProperty(name)
}

/** Whether the verifier accepts what arrived. */
function isVerified(arrived: HttpRequest): boolean {
  const functionUrl = { host: hostOfUrl(arrived.url), region, authType: 'AWS_IAM', credentials: [credentials] } as const
  return delivery(arrived, { functionUrl, now: date }).decision.status === 200
}
