// A built page on a plain static host: one that sets no headers of its own, or one that reads them from `_headers`.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer as createPlainServer } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** The folder that a build leaves. */
export const builtFolder = fileURLToPath(new URL('../dist', import.meta.url))

interface Site {
  /** What is served: the built page, unless another folder is named. */
  readonly folder?: string
  /** Whether the host heeds the file `_headers`, as Netlify and Cloudflare Pages do. */
  readonly headers?: boolean
  /** Without a certificate it speaks plain HTTP. */
  readonly tls?: { readonly key: string; readonly cert: string }
}

export async function startSite({ folder = builtFolder, headers = false, tls }: Site = {}) {
  const rules = headers ? readRules(await readFile(join(folder, '_headers'), 'utf8')) : []
  const server = tls ? createTlsServer(tls) : createPlainServer()
  server.on('request', async ({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url
    for (const { matches, fields } of rules)
      if (matches(url)) for (const [name, value] of fields) response.setHeader(name, value)
    try {
      const file = await readFile(join(site.folder, path))
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'image/svg+xml' }).end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  await once(server.listen(0), 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const site = {
    port,
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    /** Can be another one later: a newer build, deployed. */
    folder,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
  return site
}

/** Patterns at the beginning of a line, their headers indented below; a star at the end stands for anything. */
function readRules(text: string) {
  return text.split(/^(?=\S)/m).map((block) => {
    const [pattern = '', ...lines] = block.trim().split('\n')
    const fields = lines
      .map((line) => line.trim().split(/: (.*)/s))
      .map(([name = '', value = '']) => [name, value] as const)
    const matches = (url: string) => (pattern.endsWith('*') ? url.startsWith(pattern.slice(0, -1)) : url === pattern)
    return { matches, fields }
  })
}
