import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin, PreviewServer, ViteDevServer } from 'vite'
import { hasOwnHost } from './guard.ts'
import { createAbsentRelay, createRelay } from './handler.ts'
import type { LabName } from './options.ts'
import { developmentHeaders, securityHeaders } from './securityHeaders.ts'

/** Mounts the relay in Vite's two servers, and puts the security headers on everything that they answer. */
export function relayPlugin({ lab = [] }: { lab?: readonly LabName[] } = {}): Plugin {
  return {
    name: 'countersign-relay',
    config: () => ({ server: { cors: false }, preview: { cors: false } }),
    configureServer: (server) => mount(server, server.config.server.host, developmentHeaders, lab),
    configurePreviewServer: (server) => mount(server, server.config.preview.host, securityHeaders, lab),
  }
}

function mount(
  server: ViteDevServer | PreviewServer,
  host: string | boolean | undefined,
  headers: Readonly<Record<string, string>>,
  lab: readonly LabName[],
) {
  // Before Vite's own handlers, some of which answer without passing the request on.
  server.httpServer?.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
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
}

/** The relay runs only where nobody but this machine can reach it. */
function whyOff(host: string | boolean | undefined): string | undefined {
  const onLoopback = !host || host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(String(host))
  return onLoopback
    ? undefined
    : 'The page is served to more than this machine (--host); whoever reaches it could send calls.'
}
