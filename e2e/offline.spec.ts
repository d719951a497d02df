// On a site of its own the page is kept: it opens without a network, and a newer build takes nothing away.
import { createHash, X509Certificate } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { labCertificates } from '../src/lab/certificates.ts'
import { labHosts } from '../src/lab/names.ts'
import { headersFor } from '../src/relay/securityHeaders.ts'
import { keptFiles, keptLine } from '../src/site/offlinePlugin.ts'
import { test as base, expect } from './fixtures.ts'
import { builtFolder, startSite } from './site.ts'

const certificates = await labCertificates()
const spki = new X509Certificate(certificates.ca).publicKey.export({ type: 'spki', format: 'der' })
/** The browser finds the name on this machine, and trusts whatever the lab's authority signed. */
const args = [
  `--host-resolver-rules=MAP ${labHosts.alias} 127.0.0.1`,
  `--ignore-certificate-errors-spki-list=${createHash('sha256').update(spki).digest('base64')}`,
]

type Site = Awaited<ReturnType<typeof startSite>>

const test = base.extend<{ site: Site }>({
  launchOptions: [
    ({ launchOptions }, use) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...args] }),
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads from it what a fixture needs.
  site: async ({}, use) => {
    const tls = { key: certificates.key, cert: `${certificates.cert}\n${certificates.ca}` }
    const site = await startSite({ tls, headers: true })
    await use(site)
    site.close()
  },
  baseURL: ({ site }, use) => use(`https://${labHosts.alias}:${site.port}`),
})

/** The worker has kept the page and answers for it. */
const kept = (page: Page) =>
  expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 20_000 })
    .toBe('activated')

/** The paths of all that is in Cache Storage, and in how many caches. */
const inCaches = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return {
      caches: names.length,
      paths: requests
        .flat()
        .map(({ url }) => url.slice(location.origin.length))
        .sort(),
    }
  })

const ownFiles = () => Object.keys(keptFiles(builtFolder)).sort()

/** The same page built anew: its HTML differs, and the piece for the lessons has another name. */
function newerBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'))
  cpSync(builtFolder, folder, { recursive: true })
  const change = (path: string, edit: (text: string) => string) =>
    writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), 'utf8')))
  change('index.html', (html) => html.replace('<body>', '<body data-build="newer">'))
  const lessons = readdirSync(join(folder, 'assets/later')).filter((name) => /^LessonList-.*\.js$/.test(name))
  for (const name of lessons) rmSync(join(folder, 'assets/later', name))
  change('offline.js', (code) => code.replace(/^.*/, () => keptLine(folder)))
  return folder
}

test('the page opens without a network, simulates all six calls, and has kept nothing but its own files', async ({
  app,
  page,
  site,
}) => {
  // A whole build is fetched.
  test.slow()
  await app.open()
  await kept(page)
  expect(await inCaches(page)).toEqual({ caches: 1, paths: ownFiles() })
  await app.fill('Path', '/mine')
  const statuses = await app.statuses()
  site.close()
  const answer = await page.reload()
  expect(answer?.headers()).toMatchObject({ 'content-security-policy': headersFor('/')['Content-Security-Policy'] })
  await app.settled()
  expect(await app.statuses()).toEqual(statuses)
  await app.expectVerdict({ status: '403', cause: 'host-rewritten' })
  await app.button('Lessons').click()
  await expect(page.getByRole('dialog', { name: 'Lessons' })).toBeVisible()
  expect((await inCaches(page)).paths).toEqual(ownFiles())
})

test('a newer build waits, says so, and leaves what was entered; a reload starts it', async ({ app, page, site }) => {
  // Two builds are fetched whole.
  test.slow()
  await app.open()
  await kept(page)
  await app.fill('Path', '/mine')
  await app.pick('function-url', 'cloudfront')
  await app.settled()
  const before = await app.layoutShifts()
  site.folder = newerBuild()
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  const note = page.getByRole('region', { name: 'New version', exact: true })
  await expect(note).toContainText('A new version is ready', { timeout: 20_000 })
  expect(await app.layoutShifts()).toEqual(before)
  await expect(app.field('Path')).toHaveValue('/mine')
  await app.expectVerdict({ status: '200' })
  await note.getByRole('button', { name: 'Close' }).click()
  // The host no longer has this piece, the page still has.
  await app.button('Lessons').click()
  await expect(page.getByRole('dialog', { name: 'Lessons' })).toBeVisible()
  await expect(page.locator('body')).not.toHaveAttribute('data-build')

  await page.reload()
  await expect(page.locator('body')).toHaveAttribute('data-build', 'newer')
  await app.settled()
  await expect.poll(async () => (await inCaches(page)).caches).toBe(1)
  await expect(note).toBeHidden()
  rmSync(site.folder, { recursive: true })
})

test('on loopback nothing is kept, over TLS neither', async ({ app, page, site, watch }) => {
  watch.mayCall.add(`https://localhost:${site.port}`)
  const came = page.waitForResponse(/Sheets-.*\.js$/)
  await app.open({ at: `https://localhost:${site.port}/` })
  await came
  await app.settled()
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect((await inCaches(page)).caches).toBe(0)
})
