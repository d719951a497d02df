// The relay where the page is served to more than this machine: there is none.
import { createAbsentRelay } from '../handler.ts'
import { relayPath } from '../protocol.ts'
import { whyOff } from '../vitePlugin.ts'
import { message, openArena } from './arena.ts'
import { turnedAway } from './attempts.ts'
import type { Attempt, Kind } from './kind.ts'
import { kindsOf } from './kind.ts'

const hosts: Readonly<Record<string, readonly (string | boolean)[]>> = {
  '--host': [true],
  '--host of every address': ['0.0.0.0', '::', '0', '[::]'],
  '--host of a network': ['192.168.1.20', '10.0.0.1', 'fe80::1', '::ffff:192.168.1.20'],
  '--host of a name': ['myhost.example', 'localhost.example', '127.0.0.1.example', 'example'],
}

/** Asked for the token and for a call by a page that does everything right. */
const absent =
  (host: string | boolean): Attempt =>
  async () => {
    const why = whyOff(host)
    if (why === undefined) return `the relay is on for ${host}`
    const arena = await openArena({}, createAbsentRelay(why))
    try {
      const tries = [
        turnedAway(['off'], () => ({ body: message() })),
        turnedAway(['off'], () => ({ method: 'GET', path: relayPath.token })),
      ]
      for (const attempt of tries) {
        const through = await attempt({ ...arena, token: 'none was told' })
        if (through) return through
      }
      return undefined
    } finally {
      arena.close()
    }
  }

export const served: readonly Kind[] = kindsOf('to whom it is served', hosts, (row) => row.map(absent))
