// The suite's vocabulary: the page in the words of its user, and what must hold in every spec.
import { test as base, expect, type Locator, type Page } from 'playwright/test'
import { type Canary, canaries } from './canary.ts'
import { leaksInArtefacts, type Shift, Watch } from './watch.ts'

export { expect }

export type SignedFor = 'none' | 'cloudfront' | 'function-url'
export type SentTo = 'cloudfront' | 'function-url'
export type RegionName =
  | 'Request'
  | 'Hosts'
  | 'Credentials'
  | 'Distribution'
  | 'Verdict'
  | 'Way'
  | 'Test calls'
  | ColumnName
export type ColumnName = 'Signed for CloudFront' | 'Signed for Function URL' | 'What you sent' | 'What Lambda rebuilds'
type Artefact = 'Canonical request' | 'String to sign' | 'Signature'

export const cells: readonly [SignedFor, SentTo][] = [
  ['none', 'cloudfront'],
  ['none', 'function-url'],
  ['cloudfront', 'cloudfront'],
  ['cloudfront', 'function-url'],
  ['function-url', 'cloudfront'],
  ['function-url', 'function-url'],
]

export const firstScreen = {
  cloudFrontHost: 'd111111abcdef8.cloudfront.net',
  functionUrlHost: '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws',
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}

export class Column {
  readonly #region: Locator
  constructor(region: Locator) {
    this.#region = region
  }
  artefact(name: Artefact): Locator {
    return this.#region.getByLabel(name, { exact: true })
  }
  canonicalRequest = () => this.#text('Canonical request')
  stringToSign = () => this.#text('String to sign')
  signature = () => this.#text('Signature')
  /** The lines of the canonical request that can be pointed at or focused. */
  line(text: string | RegExp): Locator {
    return this.artefact('Canonical request').getByRole('button', { name: text })
  }
  async #text(name: Artefact): Promise<string> {
    return (await this.artefact(name).textContent()) ?? ''
  }
}

export class App {
  readonly page: Page
  readonly watch: Watch
  constructor(page: Page, watch: Watch) {
    this.page = page
    this.watch = watch
  }

  /** Opens the page and, unless it is to stay as it came, types the canary as the secret. */
  async open({ untouched = false, at = '/' }: { untouched?: boolean; at?: string } = {}) {
    await this.page.goto(at)
    await expect(this.region('Verdict')).toBeVisible()
    await this.settled()
    if (!untouched) await this.enter('secret')
  }

  /** Nothing is running any more. */
  async settled() {
    await expect(this.page.getByRole('main').or(this.page.locator('body')).first()).toBeVisible()
    await expect(this.page.locator('[aria-busy="true"]')).toHaveCount(0)
    await this.painted()
  }

  /** What was last changed has been drawn. */
  async painted() {
    await this.page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    )
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true })
  }
  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
  }
  region(name: RegionName): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }
  column(name: ColumnName): Column {
    return new Column(this.region(name))
  }

  async fill(name: string, text: string) {
    await this.field(name).fill(text)
  }
  async choose(select: string, option: string) {
    await this.field(select).selectOption({ label: option })
  }

  /** Types a canary so that it stands in no log of this runner. */
  async enter(canary: Canary) {
    const field = this.field(canary === 'secret' ? 'Secret access key' : 'Session token')
    await this.type(field, canaries[canary])
  }
  /** Replaces what a field holds, without naming it in a log. */
  async type(field: Locator, text: string) {
    await field.focus()
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.insertText(text)
    expect((await field.inputValue()) === text, 'the field holds what was typed').toBe(true)
  }

  /** The cell of the call matrix, by what it says of itself. */
  cell(signedFor: SignedFor, sentTo: SentTo): Locator {
    return this.region('Verdict').locator(`[data-signed-for="${signedFor}"][data-sent-to="${sentTo}"]`)
  }
  /** The statuses of all six cells, in the order of `cells`; a cell without one gives its outcome. */
  statuses(): Promise<(string | null)[]> {
    return Promise.all(
      cells.map(
        async ([signedFor, sentTo]) =>
          (await this.cell(signedFor, sentTo).getAttribute('data-status')) ??
          (await this.cell(signedFor, sentTo).getAttribute('data-outcome')),
      ),
    )
  }
  /** The radio button of a cell, wherever in or on the cell it stands. */
  radio(signedFor: SignedFor, sentTo: SentTo): Locator {
    const cell = this.cell(signedFor, sentTo)
    return this.page.getByRole('radio').and(cell).or(cell.getByRole('radio'))
  }
  async pick(signedFor: SignedFor, sentTo: SentTo) {
    await this.cell(signedFor, sentTo).click()
    await expect(this.radio(signedFor, sentTo)).toBeChecked()
  }

  async verdict(): Promise<{ status: string | null; cause: string | null; certainty: string | null }> {
    const verdict = this.region('Verdict')
    const read = (name: string) => verdict.getAttribute(`data-${name}`)
    return { status: await read('status'), cause: await read('cause'), certainty: await read('certainty') }
  }
  /** Waits until the verdict is this one. */
  async expectVerdict(expected: { status?: string; cause?: string; certainty?: string }) {
    await expect.poll(() => this.verdict()).toMatchObject(expected)
  }

  layoutShifts(): Promise<Shift[]> {
    return this.page.evaluate(() => (window as unknown as { layoutShifts: Shift[] }).layoutShifts)
  }
}

export const test = base.extend<{ watch: Watch; app: App }>({
  watch: [
    async ({ context, baseURL }, use) => {
      await use(await Watch.over(context, new URL(baseURL ?? '').origin))
    },
    { auto: true },
  ],
  app: async ({ page, watch }, use, testInfo) => {
    const app = new App(page, watch)
    await use(app)
    // Whatever the spec left open, both canaries stand in their fields when the page is searched.
    if (page.isClosed() || page.url() === 'about:blank') return
    await enterCanaries(app)
    expect([...(await watch.faults()), ...leaksInArtefacts(testInfo)], 'what must hold in every spec').toEqual([])
  },
})

async function enterCanaries(app: App) {
  await app.page.keyboard.press('Escape')
  for (const canary of ['secret', 'token'] as const) {
    const field = app.field(canary === 'secret' ? 'Secret access key' : 'Session token')
    if (!(await field.isVisible())) {
      const edit = app.button('Edit credentials').or(app.button(/Edit$/)).first()
      if (await edit.isVisible()) await edit.click()
    }
    await expect(field, 'the field for a canary can be reached at the end of every spec').toBeVisible()
    await app.enter(canary)
  }
  await app.settled()
}
