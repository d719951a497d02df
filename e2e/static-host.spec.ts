// The built page on a plain static host: no relay behind it, and it says so.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'playwright/test'
import { build, parseSync } from 'vite'
import { startSite } from './site.ts'

test('without a relay the page works, and the switch says why there are no such calls and what would bring them', async ({
  page,
}) => {
  const site = await startSite()
  await page.goto(site.origin)
  const verdict = page.getByRole('region', { name: 'Verdict', exact: true })
  await expect(verdict).toHaveAttribute('data-status', '403')
  await page.getByRole('radio', { name: 'Real, through the relay' }).check()
  const calls = page.getByRole('region', { name: 'Test calls', exact: true })
  await expect(calls).toContainText('There is no relay behind this page')
  await expect(calls).toContainText('npm start')
  await expect(calls.getByRole('button', { name: 'Send all six' })).toBeDisabled()
  site.close()
})

/** What can send, uttered in the code of a built file; names of members and of properties are none of it. */
function sendersIn(file: string): string[] {
  const found = new Set<string>()
  const visit = (value: unknown, isName = false): void => {
    if (Array.isArray(value)) for (const item of value) visit(item)
    if (typeof value !== 'object' || value === null || !('type' in value)) return
    const node = value as Record<string, unknown>
    if (node.type === 'Identifier' && !isName && powers.includes(String(node.name))) found.add(String(node.name))
    for (const [key, child] of Object.entries(node))
      visit(child, node.computed !== true && (key === 'property' || (key === 'key' && node.shorthand !== true)))
  }
  visit(parseSync(file, readFileSync(file, 'utf8')).program)
  return [...found]
}
const powers = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection']

const scriptsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file))

test('the calculator has nothing that sends, may reach nobody, and works', async ({ page }) => {
  test.slow()
  const folder = mkdtempSync(join(tmpdir(), 'countersign-calculator-'))
  const root = fileURLToPath(new URL('..', import.meta.url))
  await build({ root, mode: 'calculator', logLevel: 'error', build: { outDir: folder } })
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const scripts = scriptsIn(folder)
  expect(files.filter((file) => /sender/i.test(file))).toEqual([])
  expect(scripts.flatMap(sendersIn)).toEqual([])
  expect(scriptsIn(join(root, 'dist')).flatMap(sendersIn), 'the page itself has them').toContain('fetch')
  expect(
    scripts.filter((file) => /\/relay\/(send|token)|x-relay-token|sendBeacon/.test(readFileSync(file, 'utf8'))),
  ).toEqual([])

  const site = await startSite({ folder, headers: true })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  const response = await page.goto(site.origin)
  expect(response?.headers()['content-security-policy']).toContain("connect-src 'none'; frame-src 'none'")
  await expect(page.getByRole('region', { name: 'Verdict', exact: true })).toHaveAttribute('data-status', '403')
  await page.getByLabel('Path', { exact: true }).fill('/other')
  await expect(page.getByRole('region', { name: 'Signed for CloudFront' })).toContainText('/other')
  await expect(page.getByRole('radiogroup', { name: 'Way of calling' }).getByRole('radio')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^Send/ })).toHaveCount(0)
  expect(
    await page.evaluate(() =>
      fetch('/').then(
        () => 'sent',
        () => 'stopped',
      ),
    ),
  ).toBe('stopped')
  expect([...new Set(asked)]).toEqual([site.origin])
  site.close()
  rmSync(folder, { recursive: true })
})
