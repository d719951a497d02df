// Typing with the largest request that Lambda takes: the tasks that hold the page up for longer than 50 ms.
import type { Page } from 'playwright'
import { openPage } from './chromium.ts'
import { repeated } from './growing.ts'
import type { Row } from './measure.ts'
import type { ProductMeasure } from './product.ts'

const keys = 'orders-2026'
/** Milliseconds between two keys: someone who types fast. */
const delay = 80
const patience = 120_000

const lines = (count: number, line: (index: number) => string, between: string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(between)

const large: readonly (readonly [field: string, text: string])[] = [
  ['Headers', lines(100, (index) => `x-meta-${index}: value ${index}`, '\n')],
  ['Query', lines(200, (index) => `tag-${index}=a%2Bb`, '&')],
  ['Body', repeated('{"order":42,"items":["a","b"]},', 6 * 1024 * 1024)],
]

/** Lengths of the long tasks while something is done, in milliseconds; none is shorter than 50. */
async function longTasks(page: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const lengths: number[] = []
    const observer = new PerformanceObserver((list) =>
      lengths.push(...list.getEntries().map(({ duration }) => duration)),
    )
    observer.observe({ type: 'longtask' })
    Object.assign(globalThis, { lengths })
  })
  await act()
  // What is drawn after the last key counts as well.
  await page.waitForTimeout(500)
  return page.evaluate((): number[] => Reflect.get(globalThis, 'lengths'))
}

async function typingInto(page: Page, field: string): Promise<Row> {
  await page.getByLabel(field, { exact: true }).focus({ timeout: patience })
  await page.keyboard.press('Control+End')
  const lengths = await longTasks(page, () => page.keyboard.type(keys, { delay }))
  const longest = Math.max(0, ...lengths)
  return {
    what: `typing ${keys.length} keys into ${field}, with 6 MiB, 100 headers, 200 parameters`,
    measured:
      lengths.length === 0 ? 'no long task' : `${lengths.length} over 50 ms, the longest ${longest.toFixed(0)} ms`,
    budget: 'none over 50 ms',
    kept: lengths.length === 0,
  }
}

export const typing: ProductMeasure = {
  name: 'typing',
  run: async ({ folder }) => {
    const opened = await openPage(folder, '/index.html')
    if (!opened) return []
    const { page, close } = opened
    page.setDefaultTimeout(patience)
    const rows: Row[] = []
    for (const [field, text] of large) await page.getByLabel(field, { exact: true }).fill(text)
    for (const field of ['Path', 'Query', 'Headers', 'Body']) rows.push(await typingInto(page, field))
    await close()
    return rows
  },
}
