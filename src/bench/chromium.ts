// Runs the measures in a browser: their page is built as the product is, and served under its content security policy.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { findChromium } from '../../e2e/chromium.ts'
import type { Row } from './measure.ts'
import { serve } from './serve.ts'

/** A folder of its own for what is built, gone after `remove`. */
export async function temporaryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
  return { folder, remove: () => rm(folder, { recursive: true }) }
}

/** A page of a folder in a browser, or undefined where there is none. */
export async function openPage(folder: string, path: string) {
  const executablePath = findChromium()
  if (executablePath === undefined) return undefined
  const site = await serve(folder)
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  // Wide enough for every field to stand open.
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.on('pageerror', (error) => console.error(error))
  await page.goto(site.origin + path)
  return {
    page,
    close: async () => {
      await browser.close()
      site.close()
    },
  }
}

/** A browser with the measures loaded, or undefined where there is none. */
export async function openChromium() {
  const { folder, remove } = await temporaryFolder()
  const root = import.meta.dirname
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'page.html') },
    },
  })
  const opened = await openPage(folder, '/page.html')
  if (!opened) {
    await remove()
    return undefined
  }
  const { page, close } = opened
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  return {
    run: (name: string): Promise<readonly Row[]> =>
      page.evaluate((called) => Reflect.get(globalThis, 'bench')(called), name),
    close: async () => {
      await close()
      await remove()
    },
  }
}
