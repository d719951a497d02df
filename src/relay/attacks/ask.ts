import { once } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import { request as send } from 'node:http'
import { text } from 'node:stream/consumers'

/** What is asked of a port of this machine. */
export interface Asked {
  readonly method?: string
  readonly path: string
  /** One that is undefined is left out. */
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly body?: string | Buffer
  readonly signal?: AbortSignal | undefined
}

/** What came back over HTTP. */
export interface Reply {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Any HTTP request to a port of this machine, over a connection of its own. */
export async function ask(port: number, { method = 'GET', path, headers = {}, body, signal }: Asked): Promise<Reply> {
  const given = Object.entries(headers).filter(([, value]) => value !== undefined)
  const request = send({
    port,
    host: '127.0.0.1',
    method,
    path,
    headers: Object.fromEntries(given),
    agent: false,
    ...(signal && { signal }),
  })
  request.end(body)
  const [response] = await once(request, 'response')
  return { status: response.statusCode, headers: response.headers, body: await text(response) }
}
