// A built page on a plain static host: one that sets no headers of its own, or one that reads them from `_headers`.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

interface Site {
  /** What is served: the built page, unless another folder is named. */
  readonly folder?: string
  /** Whether the host heeds the file `_headers`, as Netlify and Cloudflare Pages do. */
  readonly headers?: boolean
}

export async function startSite({ folder, headers = false }: Site = {}) {
  const root = folder === undefined ? new URL('../dist/', import.meta.url) : pathToFileURL(`${folder}/`)
  const rules = headers ? readRules(await readFile(new URL('_headers', root), 'utf8')) : []
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url
    for (const { matches, fields } of rules)
      if (matches(url)) for (const [name, value] of fields) response.setHeader(name, value)
    try {
      const file = await readFile(new URL(`.${path}`, root))
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'image/svg+xml' }).end(file)
    } catch {
      response.writeHead(404).end()
    }
  })
  await once(server.listen(0), 'listening')
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
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
