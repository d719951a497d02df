// Runs the measures in a browser: their page is built as the product is, and served under its content security policy.
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromium } from 'playwright'
import { build } from 'vite'
import { findChromium } from '../../e2e/chromium.ts'
import { headersFor } from '../relay/securityHeaders.ts'
import type { Row } from './measure.ts'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }

/** A browser with the measures loaded, or undefined where there is none. */
export async function openChromium() {
  const executablePath = findChromium()
  if (executablePath === undefined) return undefined
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-'))
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
  const server = createServer(async ({ url = '/' }, response) => {
    try {
      const file = await readFile(join(folder, url))
      const { 'Content-Security-Policy': policy = '' } = headersFor('/')
      response
        .writeHead(200, { 'Content-Type': types[extname(url)] ?? '', 'Content-Security-Policy': policy })
        .end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(error))
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()))
  await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/page.html`)
  return {
    run: (name: string): Promise<readonly Row[]> =>
      page.evaluate((called) => Reflect.get(globalThis, 'bench')(called), name),
    close: async () => {
      await browser.close()
      server.close()
      await rm(folder, { recursive: true })
    },
  }
}
