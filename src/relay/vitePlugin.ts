import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { hasOwnHost } from './guard.ts'
import { createAbsentRelay, createRelay } from './handler.ts'
import type { LabName } from './options.ts'
import { headersFor, policyInPage, type Served, senderPageWithLab, senderPath } from './securityHeaders.ts'

/**
 * Mounts the relay in Vite's two servers, puts the security headers on everything that they answer, and writes the policy
 * into the built pages for hosts that set no headers. `labOrigins` is where a browser may call the lab; `calculator` is
 * the build that sends nothing.
 */
export function relayPlugin({
  lab = [],
  labOrigins = [],
  calculator = false,
}: {
  lab?: readonly LabName[]
  labOrigins?: readonly string[]
  calculator?: boolean
} = {}): Plugin {
  return {
    name: 'countersign-relay',
    config: () => ({ server: { cors: false }, preview: { cors: false } }),
    configureServer: (server) => mount(server, server.config.server.host, { development: true, labOrigins }, lab),
    configurePreviewServer: (server) => mount(server, server.config.preview.host, { labOrigins }, lab),
    transformIndexHtml: (_html, { server, path }) => (server ? [] : [policyTag(path, { calculator })]),
  }
}

const policyTag = (path: string, served: Served) => ({
  tag: 'meta',
  attrs: { 'http-equiv': 'Content-Security-Policy', content: policyInPage(path, served) },
  injectTo: 'head-prepend' as const,
})

function mount(
  server: ViteDevServer | PreviewServer,
  host: string | boolean | undefined,
  served: Served,
  lab: readonly LabName[],
) {
  const { development = false, labOrigins = [] } = served
  // Before Vite's own handlers, some of which answer without passing the request on.
  server.httpServer?.prependListener('request', ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    const headers = headersFor(url.replace(/\?.*$/, ''), served)
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  })
  // What is no request that Node reads, or expects what it does not know, is answered before there is one.
  server.httpServer?.prependListener('clientError', answerUnread)
  server.httpServer?.prependListener('checkExpectation', ({ url = '' }: IncomingMessage, response: ServerResponse) => {
    response.writeHead(417, headersFor(url.replace(/\?.*$/, ''), served)).end()
  })
  const off = whyOff(host)
  server.config.logger.info(
    off ? `Relay: off. ${off}` : 'Relay: on, for pages of this server in a browser on this machine.',
  )
  if (off) {
    server.middlewares.use(createAbsentRelay(off))
    return
  }
  server.middlewares.use((request, response, next) => {
    if (hasOwnHost(request)) next()
    else
      response
        .writeHead(403, { 'Content-Type': 'text/plain' })
        .end('Open this page as http://localhost with its port.\n')
  })
  server.middlewares.use(createRelay({ lab }))
  if (labOrigins.length > 0 && !development) server.middlewares.use(senderPath, senderWithLab(server, labOrigins))
}

/** Vite's own answer, with the security headers: it leaves a socket alone that was answered. */
function answerUnread({ code }: Error & { readonly code?: string }, socket: Duplex) {
  if (code === 'ECONNRESET' || !socket.writable) return
  const status = code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  const fields = Object.entries(headersFor('/')).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status}\r\n${fields.join('')}Content-Length: 0\r\nConnection: close\r\n\r\n`)
}

/** The built frame with the lab in the policy that it says itself. The build knows no lab, and may be served elsewhere. */
function senderWithLab({ config: { root, build } }: ViteDevServer | PreviewServer, labOrigins: readonly string[]) {
  return async (_request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    try {
      const html = await readFile(join(root, build.outDir, senderPath), 'utf8')
      const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }
      response.writeHead(200, headers).end(senderPageWithLab(html, labOrigins))
    } catch (error) {
      next(error)
    }
  }
}

/** The relay runs only where nobody but this machine can reach it. */
export function whyOff(host: string | boolean | undefined): string | undefined {
  const onLoopback = !host || host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(String(host))
  return onLoopback
    ? undefined
    : 'The page is served to more than this machine (--host); whoever reaches it could send calls.'
}
