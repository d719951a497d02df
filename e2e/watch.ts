// What must be true of every page in every spec, whatever it tests: no violation, no error, no unasked request, no leak.
import { existsSync, readFileSync } from 'node:fs'
import type { BrowserContext, ConsoleMessage, Download, Page, Request, TestInfo } from 'playwright/test'
import { type Canary, filesWithCanary, findCanaries } from './canary.ts'

export interface Shift {
  value: number
  what: string
}

/** Watches a context from before its first page on, and tells what was wrong at the end. */
export class Watch {
  readonly #context: BrowserContext
  readonly #origin: string
  readonly #faults: string[] = []
  readonly #addresses = new Set<string>()
  readonly #said: string[] = []
  readonly #requests: Request[] = []
  readonly #errors: string[] = []
  readonly #downloads: Promise<string>[] = []
  /** Origins beside the page's own that a spec has the page call on purpose. */
  readonly mayCall = new Set<string>()
  /** Console messages that a spec provokes on purpose. */
  readonly mayLog: RegExp[] = []

  private constructor(context: BrowserContext, origin: string) {
    this.#context = context
    this.#origin = origin
  }

  static async over(context: BrowserContext, origin: string): Promise<Watch> {
    const watch = new Watch(context, origin)
    await context.exposeBinding('reportViolation', (_source, what: string) => watch.#faults.push(`CSP: ${what}`))
    await context.addInitScript(listenInPage)
    context.on('console', (message) => watch.#heard(message))
    context.on('weberror', (error) => watch.#failed(error.error()))
    context.on('request', (request) => watch.#requested(request))
    context.on('page', (page) => watch.#opened(page))
    return watch
  }

  #opened(page: Page) {
    page.on('framenavigated', (frame) => this.#addresses.add(frame.url()))
    page.on('websocket', (socket) => this.#faults.push(`unasked socket to ${new URL(socket.url()).origin}`))
    page.on('download', (download) => this.#downloads.push(textOf(download)))
    page.on('crash', () => this.#faults.push('the page crashed'))
  }

  #heard(message: ConsoleMessage) {
    this.#said.push(message.text())
    const loud = ['error', 'warning', 'assert'].includes(message.type())
    if (loud && !this.mayLog.some((pattern) => pattern.test(message.text())))
      this.#faults.push(`console ${message.type()}: ${message.text()}`)
  }

  #failed({ message, stack = '' }: Error) {
    this.#errors.push(message, stack)
    this.#faults.push(`page error: ${message}`)
  }

  #requested(request: Request) {
    this.#requests.push(request)
    const { protocol, origin } = new URL(request.url())
    const own = origin === this.#origin || this.mayCall.has(origin) || protocol === 'blob:' || protocol === 'data:'
    if (!own) this.#faults.push(`unasked request to ${origin}`)
  }

  /** Everything wrong up to now, as sentences that never repeat a canary. */
  async faults(): Promise<string[]> {
    const leaks = (
      await Promise.all([this.#inAddresses(), this.#inStorage(), this.#inNetwork(), this.#inPages()])
    ).flat()
    const found = [
      ...this.#faults.map(withoutCanary),
      ...leaks,
      ...told('the console', this.#said),
      ...told('an error', this.#errors),
      ...told('a download', await Promise.all(this.#downloads)),
      ...(await this.#inClipboard()),
    ]
    return [...new Set(found)]
  }

  #inAddresses() {
    const now = this.#context.pages().flatMap((page) => page.frames().map((frame) => frame.url()))
    return told('an address', [...this.#addresses, ...now])
  }

  async #inStorage() {
    const state = await this.#context.storageState({ indexedDB: true })
    const found = told('storage', [JSON.stringify(state)])
    for (const page of this.#context.pages())
      for (const frame of page.frames()) found.push(...told('storage', [await frame.evaluate(storageInPage)]))
    return found
  }

  /** A token gets there where somebody copies a canonical request, which they see; the secret never does. */
  async #inClipboard() {
    const found: string[] = []
    for (const page of this.#context.pages())
      found.push(...told('the clipboard', [await page.evaluate(copied)], ['secret']))
    return found
  }

  async #inNetwork() {
    const found: string[] = []
    for (const request of this.#requests) {
      const headers = await request.allHeaders().catch(() => request.headers())
      const body = request.postDataBuffer()?.toString('latin1') ?? ''
      // The token goes to the relay inside a call that the user sends; the secret goes nowhere.
      const which: Canary[] = new URL(request.url()).pathname.startsWith('/relay') ? ['secret'] : ['secret', 'token']
      found.push(...told('a request', [request.url(), JSON.stringify(headers), body], which))
    }
    return found
  }

  async #inPages() {
    const found: string[] = []
    for (const page of this.#context.pages())
      for (const frame of page.frames()) {
        const { everywhere, outsideColumns } = await frame.evaluate(textInPage)
        found.push(...told('the page', [everywhere], ['secret']), ...told('the page', [outsideColumns], ['token']))
      }
    return found
  }
}

/** What a test leaves behind: the files in its folder, and what was attached to its report. */
export function leaksInArtefacts({ outputDir, attachments }: Pick<TestInfo, 'outputDir' | 'attachments'>): string[] {
  const files = existsSync(outputDir) ? filesWithCanary(outputDir) : []
  const bodies = attachments.filter(({ body }) => body && findCanaries(body.toString('latin1')).length > 0)
  return [...files, ...bodies.map(({ name }) => name)].map((name) => `a canary in the artefact ${name}`)
}

function told(where: string, texts: readonly string[], which?: readonly Canary[]): string[] {
  const found = new Set(texts.flatMap((text) => findCanaries(text, which)))
  return [...found].map((canary) => `the ${canary} in ${where}`)
}

/** The name of a file that was downloaded, and what is in it. */
async function textOf(download: Download): Promise<string> {
  const path = await download.path()
  return `${download.suggestedFilename()}\n${readFileSync(path, 'latin1')}`
}

const withoutCanary = (sentence: string) =>
  findCanaries(sentence).length > 0 ? `${sentence.slice(0, 12)}… (holds a canary)` : sentence

// From here on: functions that run in the page.

function listenInPage() {
  const report = (what: string) => (window as unknown as { reportViolation(what: string): void }).reportViolation(what)
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
    report(`${effectiveDirective} stopped ${blockedURI} (${sourceFile}:${lineNumber})`),
  )
  const shifts: { value: number; what: string }[] = []
  Object.defineProperty(window, 'layoutShifts', { value: shifts })
  const name = (node: Node | null) => {
    const element = node instanceof Element ? node : node?.parentElement
    return `${element?.tagName.toLowerCase()} "${(element?.textContent ?? '').trim().slice(0, 40)}"`
  }
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Node | null }[] }[])
      shifts.push({ value: entry.value, what: entry.sources.map(({ node }) => name(node)).join(', ') })
  }).observe({ type: 'layout-shift', buffered: true })
}

async function storageInPage() {
  const databases = await indexedDB.databases().catch(() => [])
  const cached = await contentsOfCaches().catch(() => [])
  const workers = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? []
  const scripts = workers.map(({ scope, active, installing }) => [scope, active?.scriptURL, installing?.scriptURL])
  const stored = [{ ...localStorage }, { ...sessionStorage }, databases, cached, scripts]
  return JSON.stringify([...stored, history.state, name, document.cookie])

  async function contentsOfCaches() {
    const names = await caches.keys()
    const all = await Promise.all(
      names.map(async (cacheName) => {
        const cache = await caches.open(cacheName)
        const requests = await cache.keys()
        const answers = requests.map(async (request) => [
          request.url,
          [...request.headers],
          await cache.match(request).then((answer) => answer?.text()),
        ])
        return [cacheName, await Promise.all(answers)]
      }),
    )
    return all
  }
}

/** Closed where the page is not in front. */
const copied = () => navigator.clipboard.readText().catch(() => '')

/** Every text, attribute and field value, but for the two fields that hold the canaries. */
function textInPage() {
  const secretFields = ['Secret access key', 'Session token']
  const isSecretField = (element: Element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? [...(element.labels ?? [])].some((label) => secretFields.includes((label.textContent ?? '').trim())) ||
        secretFields.includes(element.getAttribute('aria-label') ?? '')
      : false
  const columns = ['Signed for CloudFront', 'Signed for Function URL', 'What you sent', 'What Lambda rebuilds']
  const inColumn = (element: Element) => {
    for (let up: Element | null = element; up; up = up.parentElement) {
      const label = up.getAttribute('aria-labelledby')
      const name = label ? document.getElementById(label)?.textContent : up.getAttribute('aria-label')
      if (columns.includes((name ?? '').trim())) return true
    }
    return false
  }
  const everywhere: string[] = []
  const outsideColumns: string[] = []
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot)
      if (isSecretField(element)) continue
      const own = [...element.childNodes].filter((node) => node.nodeType !== Node.ELEMENT_NODE)
      const texts = [
        ...[...element.attributes].map(({ value }) => value),
        own.map((node) => node.textContent).join(''),
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
      ]
      everywhere.push(...texts)
      if (!inColumn(element)) outsideColumns.push(...texts)
    }
  }
  look(document)
  // Texts that are one text to a reader may stand in several nodes.
  everywhere.push(document.body?.textContent ?? '')
  return { everywhere: everywhere.join('\n'), outsideColumns: outsideColumns.join('\n') }
}
