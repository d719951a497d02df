// Every kind, one after the other, and what got through.
import type { Surroundings } from '../options.ts'
import { addresses } from './addresses.ts'
import { answers } from './answers.ts'
import { type Arena, bearer, hastyLimits, openArena, patientLimits } from './arena.ts'
import { strayConnection } from './attempts.ts'
import { authorities } from './authorities.ts'
import { clients } from './clients.ts'
import { contained } from './contained.ts'
import { doors } from './doors.ts'
import { json } from './json.ts'
import type { Kind } from './kind.ts'
import { raw } from './raw.ts'
import { requests } from './requests.ts'
import { served } from './served.ts'

/** All kinds of attacks. */
export const kinds: readonly Kind[] = [
  ...addresses,
  ...authorities,
  ...requests,
  ...contained,
  ...doors,
  ...json,
  ...raw,
  ...answers,
  ...clients,
  ...served,
]

/** What came of a run. */
export interface Found {
  readonly attempts: number
  /** What got through, as sentences with their kind. */
  readonly through: readonly string[]
}

/** Tries kinds once each, those that take their time beside each other. */
export async function attack(chosen: readonly Kind[]): Promise<Found> {
  const through: string[] = []
  const output = listenToOutput()
  const pick = (slow: Kind['slow']) => chosen.filter((kind) => kind.slow === slow)
  try {
    await against(pick(undefined), patientLimits, through, async (all, go) => {
      for (const kind of all) await go(kind)
    })
    for (const slow of ['sends', 'silent'] as const) {
      const atOnce: Order = async (all, go) => void (await Promise.all(all.map(go)))
      const arena = await against(pick(slow), hastyLimits, through, atOnce)
      if (slow === 'silent' && arena.connected.length > 0) through.push('bytes: a connection to a host')
    }
  } finally {
    if (output.stop().includes(bearer)) through.push('a bearer was logged')
  }
  return { attempts: chosen.reduce((sum, { attempts }) => sum + attempts.length, 0), through }
}

type Order = (all: readonly Kind[], go: (kind: Kind) => Promise<void>) => Promise<void>

/** One relay, these kinds, and what must be true of it afterwards. */
async function against(
  all: readonly Kind[],
  limits: Surroundings['limits'],
  through: string[],
  order: Order,
): Promise<Arena> {
  const arena = await openArena({ limits })
  try {
    await order(all, async ({ group, kind, attempts }) => {
      for (const attempt of attempts) {
        const found = await attempt(arena).catch((error: unknown) => `${error}`)
        if (found !== undefined) through.push(`${group}, ${kind}: ${found}`)
      }
    })
    if (arena.trapped() > 0) through.push(`${arena.trapped()} connections to where nobody may go`)
    const stray = strayConnection(arena)
    if (stray) through.push(stray)
    return arena
  } finally {
    arena.close()
  }
}

/** Everything that is written by this process from now on. */
function listenToOutput() {
  const written: string[] = []
  const streams = [process.stdout, process.stderr]
  const real = streams.map((stream) => stream.write)
  for (const stream of streams)
    stream.write = (chunk: string | Uint8Array) => {
      written.push(String(chunk))
      return true
    }
  return {
    stop: () => {
      streams.forEach((stream, index) => {
        const write = real[index]
        if (write) stream.write = write
      })
      return written.join('')
    },
  }
}
