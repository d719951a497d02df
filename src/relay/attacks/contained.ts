// Requests that are sent as they are, because somebody may have to see what comes of them: they arrive as one request, at
// the host of the URL, and open nothing else.
import type { RelayRequest } from '../protocol.ts'
import { soundHost } from './arena.ts'
import { summary } from './attempts.ts'
import type { Attempt, Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

type Try = Omit<Partial<RelayRequest>, 'url'> & { readonly target?: string }

const base64 = (text: string) => Buffer.from(text).toString('base64')
const second = `GET /second HTTP/1.1\r\nHost: ${soundHost}\r\n\r\n`
const field = (...headers: RelayRequest['headers']): Try => ({ headers })

const table: Readonly<Record<string, readonly Try[]>> = {
  'a second request as the body': [
    { method: 'POST', bodyBase64: base64(second) },
    { method: 'GET', bodyBase64: base64(second) },
    { method: 'HEAD', bodyBase64: base64(second) },
  ],
  'a chunked body without the header': [{ method: 'POST', bodyBase64: base64(`0\r\n\r\n${second}`) }],
  'a connection kept alive': [field(['Connection', 'keep-alive'], ['Keep-Alive', 'timeout=99'])],
  'headers that Connection names': [
    field(['Connection', 'close, X-Amz-Date, Authorization'], ['X-Amz-Date', '20150830T123600Z']),
    field(['Connection', 'Host']),
    field(['Connection', 'Content-Length']),
  ],
  'Upgrade to a socket': [
    field(['Connection', 'Upgrade'], ['Upgrade', 'websocket'], ['Sec-WebSocket-Key', 'AAAAAAAAAAAAAAAAAAAAAA==']),
  ],
  'Upgrade to HTTP/2': [field(['Connection', 'Upgrade, HTTP2-Settings'], ['Upgrade', 'h2c'], ['HTTP2-Settings', ''])],
  'Expect: 100-continue': [
    { method: 'POST', headers: [['Expect', '100-continue']], bodyBase64: base64(second) },
    field(['Expect', '100-continue']),
    field(['Expect', 'cow']),
  ],
  'TE and Trailer': [field(['TE', 'trailers, chunked'], ['Trailer', 'Host'])],
  'headers of proxies': [
    field(['Proxy-Connection', 'keep-alive'], ['Proxy-Authorization', 'Basic YTpi'], ['Max-Forwards', '0']),
  ],
  'headers that speak of another host': [
    field(['X-Forwarded-Host', '127.0.0.1'], ['Forwarded', 'host=127.0.0.1'], ['X-Original-URL', '/admin']),
    field(['Host', '127.0.0.1']),
    field(['Host', 'metadata.google.internal']),
  ],
  'an absolute target': [{ target: '/http://127.0.0.1/' }, { target: '/https://169.254.169.254/latest/meta-data/' }],
  'a target of two slashes': [{ target: '//127.0.0.1/' }, { target: '/\\127.0.0.1/' }],
  'a target that goes up': [{ target: '/../../etc/passwd' }, { target: '/%2e%2e/%2E%2E/' }],
  'a target with the end of the line': [{ target: '/ HTTP/1.1' }, { target: '/ HTTP/0.9' }, { target: '/a b' }],
  'line ends in percent': [{ target: '/%0d%0aHost:%20127.0.0.1' }, { target: '/?a=%0D%0A%0D%0A%00' }],
  'letters that are cut to line ends': [
    { target: '/\u010d\u010aHost:\u0120127.0.0.1' },
    field(['X-A', 'a\u010d\u010aX-B: c'], ['X-C', '\u560d\u560a']),
  ],
  'line ends of Unicode': [field(['X-A', 'a\u2028b\u2029c\u0085d']), { target: '/\u2028' }],
  'control characters in a value': [field(['X-A', '\x01\x08\x0b\x0c\x1b\x7f']), field(['X-A', '\t'])],
  'half a letter': [field(['X-A', '\ud800']), { target: '/\udfff' }],
  'the preface of HTTP/2': [{ method: 'PRI', target: '/*' }],
  'a target as long as it may be': [{ target: `/${'a'.repeat(4000)}` }, { target: `/${'a'.repeat(20_000)}` }],
  'very many headers': [field(...Array.from({ length: 3000 }, (_, index) => [`X-${index}`, 'a'] as const))],
  'a header of the relay’s own token': [field(['X-Relay-Token', 'a'], ['Sec-Fetch-Site', 'same-origin'])],
}

/** The strict host answers each request, or refuses to read it: more than one answer is another request. */
const arrivesAlone =
  ({ target = '/', ...request }: Try): Attempt =>
  async (arena) => {
    let arrived = 0
    const host = await arena.serves((_request, response) => {
      arrived += 1
      response.end('ok')
    })
    const before = arena.connected.length
    const { answer } = await arena.call({ ...request, url: `https://${host}${target}` })
    const opened = arena.connected.slice(before)
    if (answer.outcome === 'refused') return `refused for ${answer.reason}`
    if (opened.join() !== '127.0.0.1') return `connections to ${opened.join(', ')}`
    return arrived > 1 ? `${arrived} requests arrived (${summary(answer)})` : undefined
  }

export const contained: readonly Kind[] = kindsOf('what is sent and stays one request', table, (tries) =>
  tries.map(arrivesAlone),
)
