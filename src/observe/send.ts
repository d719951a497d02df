import { request as httpsRequest } from 'node:https'
import type { Field, HttpRequest, HttpResponse } from '../core/http/message.ts'
import { bodyBytes, fieldValue } from '../core/http/message.ts'
import { hostOfUrl, splitUrl } from '../core/http/url.ts'

/** Sends one request and waits for its answer. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** Where to connect instead of where the host's name leads: a port of this machine, and whose certificates to believe. */
export interface Stand {
  readonly portOf: (host: string) => number
  readonly ca: string
}

const patience = 30_000
const longestAnswer = 1_000_000

/**
 * By HTTPS and HTTP/1.1, target and fields as they are given, in their order; a missing Host is put in front. Rejects
 * where no answer comes, with the code of the failure.
 */
export const sender =
  (stand?: Stand): Send =>
  (request) =>
    new Promise((resolve, reject) => {
      const host = hostOfUrl(request.url)
      const body = bodyBytes(request)
      const given: readonly Field[] = [
        ...(fieldValue(request.headers, 'host') === undefined ? [['Host', host] as const] : []),
        ...request.headers,
        ...(body.length > 0 ? [['Content-Length', String(body.length)] as const] : []),
      ]
      const sent = httpsRequest(
        {
          host: stand ? '127.0.0.1' : host,
          servername: host,
          port: stand?.portOf(host) ?? 443,
          ...(stand ? { ca: stand.ca } : {}),
          method: request.method,
          path: splitUrl(request.url).target,
          headers: given.flat(),
          agent: false,
          signal: AbortSignal.timeout(patience),
        },
        (answer) => {
          const chunks: Buffer[] = []
          let length = 0
          answer.on('data', (chunk: Buffer) => {
            length += chunk.length
            if (length > longestAnswer) answer.destroy(new Error('the answer is too long'))
            else chunks.push(chunk)
          })
          answer.on('error', reject)
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: pairs(answer.rawHeaders),
              body: Buffer.concat(chunks),
            }),
          )
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })

const pairs = (flat: readonly string[]): readonly Field[] =>
  flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1] ?? ''] as const] : []))
