// Who goes in the middle, takes all places, or never comes to the point; and names and connections that never come.
import { once } from 'node:events'
import { connect, createServer, Socket } from 'node:net'
import { parseRelayAnswer, relayPath } from '../protocol.ts'
import { type Arena, hastyLimits, message, openArena, soundHost } from './arena.ts'
import { newName, summary } from './attempts.ts'
import type { Attempt, Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

/** After whatever was done, the relay still answers its page. */
const stillAnswers =
  (attempt: Attempt): Attempt =>
  async (arena) => {
    const through = await attempt(arena)
    return through ?? (await answersAgain(arena))
  }

/** Room may be a moment late, and a busy machine slower than the bounds: it has several turns. */
async function answersAgain(arena: Arena): Promise<string | undefined> {
  for (let turn = 0; turn < 20; turn += 1)
    if (summary((await arena.call({})).answer) === 'answered 200') return undefined
  return 'afterwards it does not answer its page'
}

/** A call to this URL that the page gives up after so many milliseconds: the connection to the host goes with it. */
const cancelled =
  (after: number, urlOf: (arena: Arena) => Promise<string>): Attempt =>
  async (arena) => {
    const url = await urlOf(arena)
    const answered = await arena.call({ url }, AbortSignal.timeout(after)).catch(() => undefined)
    return answered === undefined ? undefined : 'a call that was given up was answered'
  }

const silent = async (arena: Arena) => `https://${await arena.plays(() => {})}/`
const unresolved = async ({ names }: Arena) => {
  const host = newName()
  names.set(host, () => new Promise(() => {}))
  return `https://${host}/`
}
const dripping = async (arena: Arena) => {
  const host = await arena.plays((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n')
    const timer = setInterval(() => socket.write('a'), 5)
    socket.on('close', () => clearInterval(timer))
  })
  return `https://${host}/`
}
const deafToTls = async (arena: Arena) => {
  const host = newName()
  const port = await arena.listening(createServer(() => {}))
  const address = `8.8.4.${arena.sinks.size + 1}`
  arena.sinks.set(address, port)
  arena.names.set(host, async () => [address])
  return `https://${host}/`
}

/** Writes the beginning of a call and hangs up, or stays. */
const partial =
  (bytes: number | 'head' | 'nearly all', then: 'goes' | 'resets' | 'stays'): Attempt =>
  async ({ port, headers, serves }) => {
    let arrived = 0
    const host = await serves((_request, response) => {
      arrived += 1
      response.end()
    })
    const body = message({ url: `https://${host}/` })
    const fields = Object.entries(headers).map((field) => field.join(': '))
    const head = [`POST ${relayPath.send} HTTP/1.1`, ...fields, `Content-Length: ${body.length}`, '', ''].join('\r\n')
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    const said: Buffer[] = []
    socket.on('data', (chunk) => said.push(chunk))
    await once(socket, 'connect')
    socket.write(bytes === 'head' ? head.slice(0, 60) : head + body.slice(0, bytes === 'nearly all' ? -1 : bytes))
    await new Promise((done) => setTimeout(done, 10))
    if (then === 'goes') socket.end()
    if (then === 'resets') socket.resetAndDestroy()
    await Promise.race([once(socket, 'close'), once(socket, 'data'), new Promise((done) => setTimeout(done, 400))])
    const told = Buffer.concat(said).toString().split('\r\n\r\n')[1] ?? ''
    socket.destroy()
    if (arrived > 0) return 'a call that was not whole was made'
    const answer = parseRelayAnswer(told)
    return answer && answer.outcome === 'answered' ? 'a call that was not whole was answered' : undefined
  }

/** More calls than there is room for: the host never has more than that at a time, and the relay works on. */
const crowd =
  (room: number, calls: number): Attempt =>
  async () => {
    const arena = await openArena({ limits: { ...hastyLimits, inFlight: room } })
    let now = 0
    let most = 0
    const host = await arena.plays((socket) => {
      now += 1
      most = Math.max(most, now)
      socket.on('close', () => {
        now -= 1
      })
    })
    try {
      await Promise.all(Array.from({ length: calls }, () => arena.call({ url: `https://${host}/` })))
      return most > room ? `${most} calls at a time, where ${room} have room` : await answersAgain(arena)
    } finally {
      arena.close()
    }
  }

/** A call that comes to this within the time that a call has. */
const comesTo =
  (expected: RegExp, urlOf: (arena: Arena) => Promise<string>): Attempt =>
  async (arena) => {
    const { answer } = await arena.call({ url: await urlOf(arena) })
    return expected.test(summary(answer)) ? undefined : `came to ${summary(answer)}`
  }

const unconnected: Attempt = async () => {
  const arena = await openArena({ resolve: async () => ['8.8.8.8'], connect: () => new Socket(), limits: hastyLimits })
  const attempt = comesTo(/^failed (unreachable|timeout)$/, async () => 'https://a.example/')
  return attempt(arena).finally(arena.close)
}

const table: Readonly<Record<string, readonly Attempt[]>> = {
  'goes while the name is looked up': [cancelled(30, unresolved)],
  'goes while TLS begins': [cancelled(40, deafToTls)],
  'goes while the host is silent': [cancelled(30, silent), cancelled(60, silent)],
  'goes within the answer': [cancelled(40, dripping)],
  'goes at once': [cancelled(0, silent), cancelled(1, dripping)],
  'goes within the head': [partial('head', 'goes'), partial('head', 'resets')],
  'goes before the body': [partial(0, 'goes'), partial(0, 'resets')],
  'goes within the body': [partial(20, 'goes'), partial('nearly all', 'resets')],
  'stays within the head': [partial('head', 'stays')],
  'stays within the body': [partial(0, 'stays'), partial(20, 'stays'), partial('nearly all', 'stays')],
  'comes as a crowd': [crowd(4, 40), crowd(1, 10)],
  'a name that is looked up for ever': [comesTo(/^failed (timeout|unreachable)$/, unresolved)],
  'TLS that never begins': [comesTo(/^failed (timeout|unreachable)$/, deafToTls)],
  'a connection that never stands': [unconnected],
  'a crowd of which every second goes': [
    async (arena) => {
      const url = await dripping(arena)
      const calls = Array.from({ length: 60 }, (_, index) =>
        arena.call(
          index % 2 ? { url } : { url: `https://${soundHost}/` },
          index % 2 ? AbortSignal.timeout(20) : undefined,
        ),
      )
      const settled = await Promise.allSettled(calls)
      const answered = settled.filter(({ status }) => status === 'fulfilled').length
      return answered === 30 ? undefined : `${answered} of 30 were answered`
    },
  ],
}

export const clients: readonly Kind[] = kindsOf('who comes and goes', table, (attempts) =>
  attempts.map(stillAnswers),
).map((kind) => ({ ...kind, slow: 'sends' as const }))
