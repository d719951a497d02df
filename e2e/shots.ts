// `npm run shots` takes the pictures anew: the README's, the social card, the icons. `--check` only says which of the README's
// are older than the page, by the words on it.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright'
import { findChromium } from './chromium.ts'
import { startSite } from './site.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const record = file('shots/taken.json')
const only = process.argv.includes('--check') ? 'check' : 'take'

/** Each picture for the README, and the way to what it shows. */
const screens = {
  'first-screen': { colorScheme: 'light', at: '/', steps: async () => {} },
  lesson: {
    colorScheme: 'dark',
    at: '/#/lesson/cloudfront',
    steps: async (page: Page) => {
      const strip = page.getByRole('region', { name: 'Lesson', exact: true })
      await strip.getByRole('button', { name: 'host', exact: true }).click()
      await strip.getByRole('button', { name: 'See the line' }).click()
      await page.evaluate(() => scrollTo(0, 0))
    },
  },
} as const

/** The words on the page, as a name for them. */
const words = async (page: Page) => {
  const text = (await page.locator('body').textContent()) ?? ''
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-lcd-text'],
})
const site = await startSite()
try {
  const taken: Record<string, string> = {}
  for (const [name, { colorScheme, at, steps }] of Object.entries(screens)) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme, reducedMotion: 'reduce' })
    // Else everything that follows from the time would be another at each visit.
    await page.clock.setFixedTime('2026-11-22T06:00:00Z')
    await page.goto(`${site.origin}${at}`)
    await page.waitForLoadState('networkidle')
    await steps(page)
    await page.waitForLoadState('networkidle')
    taken[name] = await words(page)
    if (only === 'take') await page.screenshot({ path: file(`shots/${name}.png`) })
    await page.close()
  }
  if (only === 'take') {
    await takeOthers()
    writeFileSync(record, `${JSON.stringify(taken, null, 2)}\n`)
  } else {
    const before = JSON.parse(readFileSync(record, 'utf8'))
    const old = Object.keys(taken).filter((name) => taken[name] !== before[name])
    if (old.length > 0)
      console.log(`Older than the page: ${old.join(', ')}. \`npm run shots\` takes the pictures anew.`)
  }
} finally {
  site.close()
  await browser.close()
}

/** What stands in `public/`: the card, and the icons as platforms want them; on touch screens they are cut to any shape. */
async function takeOthers() {
  const page = await browser.newPage({ viewport: { width: 1200, height: 630 }, colorScheme: 'light' })
  await page.goto(new URL('shots/card.html', import.meta.url).href)
  await page.screenshot({ path: file('../public/social-card.png') })
  const mark = readFileSync(file('../public/favicon.svg'), 'base64')
  for (const [name, size, part, ground] of [
    ['icon-192', 192, 0.9, 'transparent'],
    ['icon-512', 512, 0.9, 'transparent'],
    ['icon-maskable', 512, 0.62, '#ffffff'],
    ['icon-touch', 180, 0.72, '#ffffff'],
  ] as const) {
    await page.setViewportSize({ width: size, height: size })
    const place = `margin:${(size * (1 - part)) / 2}px;display:block`
    await page.setContent(
      `<body style="margin:0;background:${ground};display:flow-root"><img width="${size * part}" style="${place}" src="data:image/svg+xml;base64,${mark}">`,
    )
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode())
    await page.screenshot({ path: file(`../public/${name}.png`), omitBackground: true })
  }
}
