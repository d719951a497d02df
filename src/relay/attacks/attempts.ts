// The sorts of tries, each a function from what is tried to what of it got through.
import type { RefusalId } from '../../core/words/relay.ts'
import { parseRelayAnswer, type RelayRequest } from '../protocol.ts'
import { type Arena, bearer, publicAddresses } from './arena.ts'
import type { Attempt } from './kind.ts'

/** What got through, if the relay did anything but refuse for one of these reasons, before any connection. */
export const refused =
  (reasons: readonly RefusalId[], request: Partial<RelayRequest>): Attempt =>
  async (arena) => {
    const before = arena.connected.length
    const { answer } = await arena.call(request)
    return notRefused(arena, before, JSON.stringify(answer), reasons)
  }

/** A name that resolves to these addresses. Each try has a name of its own. */
export const resolved =
  (addresses: readonly string[]): Attempt =>
  async (arena) => {
    const host = newName()
    arena.names.set(host, async () => addresses)
    const through = await refused(['address'], { url: `https://${host}/` })(arena)
    arena.names.delete(host)
    return through
  }

/** A request to the relay's server that is turned away for one of these reasons. */
export const turnedAway =
  (reasons: readonly RefusalId[], asked: (arena: Arena) => Parameters<Arena['ask']>[0]): Attempt =>
  async (arena) => {
    const before = arena.connected.length
    const { status, headers, body } = await arena.ask(asked(arena))
    const shared = Object.keys(headers).find((name) => name.startsWith('access-control'))
    if (shared) return `the answer has ${shared}`
    if (body.includes(arena.token)) return 'the answer has the token'
    return body === '' && status >= 400 ? undefined : notRefused(arena, before, body, reasons)
  }

/** Bytes to the relay’s server that bring neither token nor answer. */
export const unheard =
  (bytes: (arena: Arena) => string | Buffer): Attempt =>
  async (arena) => {
    const said = await arena.raw(bytes(arena))
    if (said.includes(arena.token)) return 'the token was said'
    if (/"outcome":"answered"/.test(said)) return 'the call was made'
    return undefined
  }

/** What came of a call, in a few words: `answered 302`, `answered 200 size`, `failed timeout`, `refused address`. */
export const summary = (answer: Awaited<ReturnType<Arena['call']>>['answer']): string =>
  answer.outcome === 'answered'
    ? `answered ${answer.status}${answer.truncated ? ` ${answer.truncated}` : ''}`
    : `${answer.outcome} ${answer.reason}`

let named = 0
/** A name that nobody used before. */
export const newName = (): string => {
  named += 1
  return `n${named}.attack.example`
}

/** Whether the relay connected to anything since. */
function connections(arena: Arena, before: number): string | undefined {
  const opened = arena.connected.slice(before)
  return opened.length > 0 ? `a connection to ${opened.join(', ')}` : undefined
}

/** Whether the relay connected to an address that is none of the arena's public ones. */
export function strayConnection(arena: Arena): string | undefined {
  const allowed: readonly string[] = [...publicAddresses, ...arena.sinks.keys(), '127.0.0.1']
  const stray = arena.connected.find((address) => !allowed.includes(address))
  return stray === undefined ? undefined : `a connection to ${stray}`
}

function notRefused(arena: Arena, before: number, body: string, reasons: readonly RefusalId[]): string | undefined {
  const answer = parseRelayAnswer(body)
  if (body.includes(bearer)) return 'the bearer is repeated'
  if (answer?.outcome !== 'refused') return `not refused but ${answer ? summary(answer) : 'no envelope'}`
  if (!reasons.includes(answer.reason)) return `refused for ${answer.reason}`
  return connections(arena, before)
}
