// The main job in the system's Firefox, over WebDriver BiDi: the page opens, follows what is typed, and simulates a call.
// Where Playwright's own Firefox is installed, the whole suite runs in that one instead.
import { deepStrictEqual } from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { launch, type Page } from 'puppeteer-core'
import { signed } from '../src/core/sigv4/sign.ts'
import { findFirefox, hasPlaywrightFirefox } from './firefoxBinary.ts'
import { firstScreen } from './fixtures.ts'
import { startSite } from './site.ts'

const counts = { passed: 0, failed: 0, skipped: 0 }
if (hasPlaywrightFirefox()) console.log('Playwright’s own Firefox is installed: the end-to-end suite runs in that one.')
else await inSystemFirefox()
if (process.env.COUNTERSIGN_FIREFOX_REPORT)
  writeFileSync(process.env.COUNTERSIGN_FIREFOX_REPORT, JSON.stringify(counts))
process.exitCode = counts.failed > 0 ? 1 : 0

async function inSystemFirefox() {
  const executablePath = findFirefox()
  if (!executablePath) {
    counts.skipped++
    console.log(
      'Skipped: no Firefox here. `npx playwright install firefox` or `apt-get install firefox-esr` brings one.',
    )
    return
  }
  const site = await startSite({ headers: true })
  const browser = await launch({ browser: 'firefox', executablePath, headless: true })
  console.log(`The main job, not the suite, in ${await browser.version()} (${executablePath}), over WebDriver BiDi`)
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    await page.setViewport({ width: 1440, height: 900 })
    const wrong: string[] = []
    page.on('pageerror', (error) => wrong.push(`page error: ${error}`))
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && wrong.push(message.text()))
    page.on('request', (request) => request.url().startsWith(site.origin) || wrong.push(`request: ${request.url()}`))
    await page.exposeFunction('reportViolation', (what: string) => wrong.push(`CSP: ${what}`))
    await page.evaluateOnNewDocument(() =>
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        (window as unknown as { reportViolation(what: string): void }).reportViolation(
          `${effectiveDirective} stopped ${blockedURI}`,
        ),
      ),
    )
    await check('the page opens, and the verdict is there', async () => {
      await page.goto(site.origin)
      await verdict(page, '403', 'host-rewritten')
    })
    await check('both columns follow what is typed', () => typed(page))
    await check('a call that is signed for the other host is simulated', async () => {
      await page.locator('[data-signed-for="function-url"][data-sent-to="cloudfront"]').click()
      await verdict(page, '200')
    })
    await check('nothing was refused, thrown, or asked of others', async () => deepStrictEqual(wrong, []))
  } finally {
    await browser.close()
    site.close()
  }
}

async function check(what: string, run: () => Promise<void>) {
  try {
    await run()
    counts.passed++
    console.log(`  ✓ ${what}`)
  } catch (error) {
    counts.failed++
    console.log(`  ✗ ${what}: ${error instanceof Error ? error.message : error}`)
  }
}

/** Waits until the verdict has the status and, if one is named, the cause. */
async function verdict(page: Page, status: string, cause?: string) {
  const named = cause ? `[data-cause="${cause}"]` : ':not([data-cause])'
  await page.waitForSelector(`section[data-status="${status}"]${named}`)
}

/** Types a request, and reads the three texts of both columns. */
async function typed(page: Page) {
  const fields = { Path: '/orders/café/42', Query: 'b=2&a=1', Body: '{"n":1}', 'Signing time': '20261122T060000Z' }
  for (const [name, text] of Object.entries(fields)) {
    await page.evaluate((label) => {
      const labels = [...document.querySelectorAll('label')]
      const field = labels.find(({ textContent }) => textContent?.trim() === label)?.control
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
        throw new Error(`no field ${label}`)
      field.select()
    }, name)
    await page.keyboard.type(text)
  }
  const { accessKeyId, secretAccessKey, cloudFrontHost, functionUrlHost } = firstScreen
  for (const [column, host] of [
    ['Signed for CloudFront', cloudFrontHost],
    ['Signed for Function URL', functionUrlHost],
  ] as const) {
    const { canonicalRequest, stringToSign, signature } = signed(
      {
        method: 'POST',
        url: `https://${host}${fields.Path}?${fields.Query}`,
        headers: [['content-type', 'application/json']],
        body: fields.Body,
      },
      {
        credentials: { accessKeyId, secretAccessKey },
        region: 'us-east-1',
        service: 'lambda',
        date: new Date('2026-11-22T06:00:00Z'),
      },
    )
    const shown = await page.evaluate((name) => {
      const region = document.querySelector(`section[aria-label="${name}"]`)
      const texts = ['Canonical request', 'String to sign', 'Signature']
      return texts.map((label) => region?.querySelector(`[aria-label="${label}"]`)?.textContent)
    }, column)
    deepStrictEqual(shown, [canonicalRequest, stringToSign, signature])
  }
}
