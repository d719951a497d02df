// The suite's vocabulary: the page in the words of its user, and what must hold in every spec.
import { test as base, expect, type Locator, type Page, type TestInfo } from 'playwright/test'
import { type Canary, canaries } from './canary.ts'
import { leaksInArtefacts, type Shift, Watch } from './watch.ts'

export { expect }

export type SignedFor = 'none' | 'cloudfront' | 'function-url'
export type SentTo = 'cloudfront' | 'function-url'
export type RegionName =
  | 'Request'
  | 'Evidence'
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
  /** The lines of an artefact that can be pointed at and focused. */
  lines(of: Artefact = 'Canonical request'): Locator {
    return this.artefact(of).locator('[data-line]')
  }
  line(text: string | RegExp, of: Artefact = 'Canonical request'): Locator {
    return this.lines(of).filter({ hasText: text })
  }
  /** The lines that are marked, because they or what they come from are pointed at. */
  pointed(): Locator {
    return this.artefact('Canonical request').locator('[data-line][data-pointed="true"]')
  }
  /** The stretches of the canonical request that are marked as differing from the other column. */
  differing(): Promise<string[]> {
    return this.artefact('Canonical request').locator('mark').allTextContents()
  }
  /** Where each line stands. */
  boxes(of: Artefact = 'Canonical request') {
    return this.lines(of).evaluateAll((lines) =>
      lines.map((line) => {
        const { top, height } = line.getBoundingClientRect()
        return { text: line.textContent ?? '', top: Math.round(top), height: Math.round(height) }
      }),
    )
  }
  async #text(name: Artefact): Promise<string> {
    return (await this.artefact(name).textContent()) ?? ''
  }
}

interface Opening {
  untouched?: boolean
  at?: string
}
export type Idea = readonly [title: string, look: (app: App) => Promise<unknown>]

export class App {
  readonly page: Page
  readonly watch: Watch
  /** Faults for which an idea of a visit has failed already. */
  readonly #told = new Set<string>()
  #size: { width: number; height: number } | null = null
  constructor(page: Page, watch: Watch) {
    this.page = page
    this.watch = watch
  }

  /** Opens the page and, unless it is to stay as it came, types the canary as the secret. */
  async open({ untouched = false, at = '/' }: Opening = {}) {
    this.#size = this.page.viewportSize()
    await this.page.goto(at)
    await expect(this.region('Verdict')).toBeVisible()
    await this.settled()
    if (!untouched) await this.enter('secret')
  }

  /** Nothing is running any more. Waited for in the page: polled from here, half a second may pass unnoticed. */
  async settled() {
    await expect(this.page.getByRole('main').or(this.page.locator('body')).first()).toBeVisible()
    const busy = () => this.page.evaluate(stillBusy, 5_000)
    // A page that is loaded anew meanwhile is asked anew.
    expect(await busy().catch(busy), 'what is still running').toEqual([])
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
    await field.selectText()
    await this.page.keyboard.insertText(text)
    await expect.poll(async () => (await field.inputValue()) === text, 'the field holds what was typed').toBe(true)
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

  /** What stands beside a field for those who cannot see that it stands there. */
  async remarks(name: string): Promise<string> {
    const ids = ((await this.field(name).getAttribute('aria-describedby')) ?? '').split(' ')
    const texts = await this.page.evaluate(
      (ids) => ids.map((id) => document.getElementById(id)?.textContent ?? ''),
      ids,
    )
    return texts.join(' ').trim()
  }
  /** The labels of the fields that are marked as what the pointed line was made from. */
  markedFields(): Promise<string[]> {
    return this.page
      .locator('[data-marked="true"]')
      .evaluateAll((frames) => frames.map((frame) => frame.querySelector('label')?.textContent ?? ''))
  }

  /** Visible form controls; the radio buttons of a group count once. */
  controls(): Promise<string[]> {
    return this.page.getByRole('document').evaluate((root) => {
      const inputs = [...root.querySelectorAll<HTMLInputElement>('input, select, textarea')]
      return [
        ...new Set(
          inputs.filter((input) => input.checkVisibility()).map(({ type, name, id }) => (type === 'radio' ? name : id)),
        ),
      ]
    })
  }
  /** The texts of visible buttons that are filled with the colour of the text around them. */
  filledButtons(): Promise<string[]> {
    return this.page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons
          .filter(
            (button) =>
              button.checkVisibility() &&
              getComputedStyle(button).backgroundColor === getComputedStyle(document.body).color,
          )
          .map((button) => button.textContent ?? ''),
      )
  }
  async secondView() {
    await this.page.getByRole('radio', { name: /^What you sent/ }).check()
  }
  /** The call that is picked, as `signed for > sent to`. */
  async pickedCell(): Promise<string> {
    for (const [signedFor, sentTo] of cells)
      if (await this.radio(signedFor, sentTo).isChecked()) return `${signedFor} > ${sentTo}`
    return 'none'
  }

  /** What the page says of the line that is pointed at. */
  explanation(): Locator {
    return this.page.getByRole('status', { name: 'About this line', exact: true })
  }
  /** The status that the picked cell would have with the fix that is pointed at. */
  previewedStatus(): Promise<string | null> {
    return this.region('Verdict').getAttribute('data-status')
  }
  /** The button turns through system, light and dark. */
  async chooseTheme(theme: 'light' | 'dark' | 'system') {
    for (let turn = 0; turn < 3; turn++) {
      if (await this.button(`Theme: ${theme}`).isVisible()) return
      await this.button(/^Theme: /).click()
    }
    await expect(this.button(`Theme: ${theme}`)).toBeVisible()
  }
  /** What reaches over the right edge of the window and cannot be scrolled to inside something that scrolls. */
  sticksOut(): Promise<string[]> {
    return this.page.evaluate(() => {
      const found = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []
      for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue
        const { right, left, width } = element.getBoundingClientRect()
        if (width <= 1 || (right <= innerWidth + 0.5 && left >= -0.5)) continue
        let scrolls = false
        for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
          if (/auto|scroll/.test(getComputedStyle(up).overflowX)) scrolls = true
        if (!scrolls) found.push(`${element.tagName.toLowerCase()} "${(element.textContent ?? '').slice(0, 40)}"`)
      }
      return found
    })
  }

  layoutShifts(): Promise<Shift[]> {
    return this.page.evaluate(() => (window as unknown as { layoutShifts: Shift[] }).layoutShifts)
  }

  /** What must hold in every spec: whatever is open, both canaries stand in their fields when the page is searched. */
  async expectSound(testInfo: TestInfo) {
    await this.page.keyboard.press('Escape')
    for (const canary of ['secret', 'token'] as const) {
      const field = this.field(canary === 'secret' ? 'Secret access key' : 'Session token')
      if (!(await field.isVisible())) {
        const edit = this.button('Edit credentials').or(this.button(/Edit$/)).first()
        if (await edit.isVisible()) await edit.click()
      }
      await expect(field, 'the field for a canary can be reached at the end of every spec').toBeVisible()
      await this.enter(canary)
    }
    await this.settled()
    const faults = [...(await this.watch.faults()), ...leaksInArtefacts(testInfo)]
    const news = faults.filter((fault) => !this.#told.has(fault))
    for (const fault of faults) this.#told.add(fault)
    expect(news, 'what must hold in every spec').toEqual([])
  }

  /**
   * Small ideas that share a visit. Each is a step with a title of its own, begins on the page as it was opened, and ends with
   * what must hold in every spec. One that fails neither hides nor spoils another: the page is opened anew after it. Ideas that
   * only look leave nothing to take back or to search: they see the page as no hand has touched it.
   */
  async visit(ideas: readonly Idea[], { onlyLooks = false, ...opening }: Opening & { onlyLooks?: boolean } = {}) {
    const failed: string[] = []
    // Each has the time that a test has.
    const { timeout } = test.info()
    test.setTimeout(timeout * ideas.length)
    let state: 'unopened' | 'used' | 'as opened' = 'unopened'
    const live = async (look: Idea[1]) => {
      if (state === 'unopened') await this.open(opening)
      if (state === 'used') await this.takeBack(opening)
      await look(this)
      if (!onlyLooks) await this.expectSound(test.info())
      state = onlyLooks ? 'as opened' : 'used'
    }
    for (const [title, look] of ideas)
      await test
        .step(title, () => live(look), { timeout })
        .catch((error: unknown) => {
          state = 'unopened'
          failed.push(`${title}\n${error instanceof Error ? error.stack : error}`)
        })
    if (failed.length > 0) throw new Error(failed.join('\n\n'))
  }

  /** Undoes every step, closes what is open, and enters what undoing leaves alone: then the page is as it was opened. */
  async takeBack({ untouched = false }: Opening = {}) {
    const sheet = this.page.locator('dialog[open]')
    if (await sheet.count()) await this.page.keyboard.press('Escape')
    if (this.#size) await this.page.setViewportSize(this.#size)
    await this.page.mouse.move(0, 0)
    await this.button('Undo')
      .first()
      .evaluate(async (undo: HTMLButtonElement) => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        getSelection()?.removeAllRanges()
        while (!undo.disabled) {
          undo.click()
          await new Promise((done) => setTimeout(done))
        }
      })
    await this.type(this.field('Secret access key'), untouched ? firstScreen.secretAccessKey : canaries.secret)
    await this.fill('Session token', '')
    await expect(this.button('Undo').first(), 'each idea begins with nothing to undo').toBeDisabled()
    await expect(sheet, 'each idea begins with nothing open').toHaveCount(0)
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
    await app.expectSound(testInfo)
  },
})

/** What is busy, once nothing is or the time is over. */
async function stillBusy(milliseconds: number): Promise<string[]> {
  const end = performance.now() + milliseconds
  for (;;) {
    const busy = [...document.querySelectorAll('[aria-busy="true"]')]
    if (busy.length === 0 || performance.now() > end)
      return busy.map((element) => element.getAttribute('aria-label') ?? element.tagName)
    await new Promise((done) => setTimeout(done, 10))
  }
}
