// The built page on a plain static host that sets no headers of its own.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

export async function startSite() {
  const server = createServer(async ({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url
    try {
      const file = await readFile(new URL(`../dist${path}`, import.meta.url))
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
