import { chromium } from 'playwright'
import { writeFileSync } from 'node:fs'
import { preview } from 'vite'
const lines = (count: number, line: (i: number) => string, between: string) => Array.from({ length: count }, (_, i) => line(i)).join(between)
const body = '{"order":42,"items":["a","b"]},'.repeat(Math.ceil(6 * 1024 * 1024 / 31)).slice(0, 6*1024*1024)
const server = await preview({ root: '/tmp/speed', configFile: '/tmp/speed/vite.config.ts', preview: { port: 4999, strictPort: true }, build: { outDir: process.argv[2] ?? '/tmp/speed-prof' }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
page.on('pageerror', (e) => console.log('ERR', e.message))
await page.goto('http://localhost:4999/')
await page.waitForTimeout(1500)
const f = (n: string) => page.getByLabel(n, { exact: true })
const withBody = process.argv[4] !== 'nobody'
for (const [n, t] of [['Headers', lines(100, (i) => `x-meta-${i}: value ${i}`, '\n')], ['Query', lines(200, (i) => `tag-${i}=a%2Bb`, '&')], ...(withBody ? [['Body', body]] : [])] as [string, string][]) await f(n).fill(t)
await page.waitForTimeout(3000)
const cdp = await page.context().newCDPSession(page)
await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 500 })
const field = process.argv[3] ?? 'Path'
await f(field).focus(); await page.keyboard.press('Control+End')
await page.evaluate(() => { const l: number[] = []; new PerformanceObserver((x) => l.push(...x.getEntries().map((e) => e.duration))).observe({ type: 'longtask' }); Object.assign(globalThis, { l }) })
await cdp.send('Profiler.start')
await page.keyboard.type('orders', { delay: 80 })
await page.waitForTimeout(700)
const { profile } = await cdp.send('Profiler.stop')
console.log(await page.evaluate(() => Reflect.get(globalThis, 'l')))
const self = new Map<string, number>(), total = new Map<string, number>()
const nodes = new Map(profile.nodes.map((n: any) => [n.id, n])); const parent = new Map<number, number>()
for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id)
profile.samples!.forEach((id: number, i: number) => { const dt = profile.timeDeltas![i]! / 1000; const key = (n: any) => `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber + 1}`
  self.set(key(nodes.get(id)), (self.get(key(nodes.get(id))) ?? 0) + dt)
  const seen = new Set<string>(); for (let at: number | undefined = id; at !== undefined; at = parent.get(at)) { const k = key(nodes.get(at)); if (!seen.has(k)) { seen.add(k); total.set(k, (total.get(k) ?? 0) + dt) } } })
const top = (m: Map<string, number>, n: number) => [...m].sort((a, b) => b[1] - a[1]).slice(0, n).map(([k, v]) => `${v.toFixed(0).padStart(6)} ${k}`).join('\n')
console.log('SELF\n' + top(self, 22)); console.log('TOTAL\n' + top(total, 60))
await browser.close(); await server.close(); process.exit(0)
