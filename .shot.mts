import { chromium } from 'playwright'
import { preview } from 'vite'
const server = await preview({ root: '/tmp/speed', configFile: '/tmp/speed/vite.config.ts', preview: { port: 4998, strictPort: true }, build: { outDir: '/tmp/speed-prof' }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] })
for (const [w, scheme] of [[1440, 'light'], [1440, 'dark'], [390, 'light']] as const) {
  const page = await browser.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce' })
  page.on('pageerror', (e) => console.log('ERR', e.message)); page.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()))
  await page.goto('http://localhost:4998/')
  await page.waitForTimeout(1000)
  if (w === 390) await page.getByRole('button', { name: 'Edit request' }).first().click()
  await page.evaluate(() => { const l: unknown[] = []; new PerformanceObserver((x) => l.push(...x.getEntries().map((e: any) => [e.value, e.hadRecentInput, e.sources.map((s: any) => s.node?.className)]))).observe({ type: 'layout-shift', buffered: true }); Object.assign(globalThis, { shifts: l }) })
  const body = page.getByLabel('Body', { exact: true })
  console.log(w, scheme); page.setDefaultTimeout(8000); const before = await body.boundingBox()
  await body.fill('{"order":42,"items":["a","b"]},\n'.repeat(4000))
  await page.waitForTimeout(800)
  console.log(w, before, await body.boundingBox(), await page.evaluate(() => document.activeElement?.tagName), JSON.stringify(await page.evaluate(() => Reflect.get(globalThis, 'shifts'))))
  await body.scrollIntoViewIfNeeded()
  await page.screenshot({ path: `/tmp/speed-tools/a-${w}-${scheme}.png` })
  await page.getByRole('button', { name: 'First 4 kB' }).click()
  await page.waitForTimeout(300)
  await page.screenshot({ path: `/tmp/speed-tools/b-${w}-${scheme}.png` })
  await page.close()
}
await browser.close(); await server.close(); process.exit(0)
