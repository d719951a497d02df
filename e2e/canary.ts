// A secret made for this run, and the spellings in which it could leak.
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All workers of a run share one seed, so that the artefacts of all tests can be searched at the end. */
process.env.COUNTERSIGN_CANARY ??= randomBytes(24).toString('hex')
const seed = (from: number) => `${process.env.COUNTERSIGN_CANARY}`.slice(from, from + 12)

export type Canary = 'secret' | 'token'

/** Shaped like the real things, with the characters that encodings change. */
export const canaries: Record<Canary, string> = {
  secret: `${seed(0)}/cAnArY+sEcReT+/${seed(12)}`,
  token: `IQoJ${seed(24)}//cAnArY+tOkEn+${seed(36)}==`,
}

/** The lab that the tests start knows the canary as the secret of this key. */
export const labAccessKeyId = `AKIA${createHash('sha256')
  .update(`id ${seed(0)}`)
  .digest('hex')
  .slice(0, 16)
  .toUpperCase()}`
export const labKey = `${labAccessKeyId}:${canaries.secret}`

/** The text, its two ends, and what is left of it in URLs, in base64 (at each of the three offsets) and in hex. */
function spellings(text: string): string[] {
  const base64 = [0, 1, 2].map((offset) => {
    const whole = Buffer.from(' '.repeat(offset) + text).toString('base64')
    return whole.slice(offset === 0 ? 0 : 4, -4)
  })
  const urlSafe = base64.map((each) => each.replaceAll('+', '-').replaceAll('/', '_'))
  const whole = [text, encodeURIComponent(text), Buffer.from(text).toString('hex')]
  return [...whole, text.slice(0, 12), text.slice(-12), ...base64, ...urlSafe]
}

/** Which canaries stand in a text. */
export function findCanaries(text: string, which: readonly Canary[] = ['secret', 'token']): Canary[] {
  return which.filter((canary) => spellings(canaries[canary]).some((spelling) => text.includes(spelling)))
}

/** The files below a folder in which a canary stands. */
export function filesWithCanary(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => findCanaries(readFileSync(file, 'latin1')).length > 0)
}
