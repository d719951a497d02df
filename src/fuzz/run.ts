import fc from 'fast-check'
import type { Diagnosis } from '../core/diagnosis/diagnosis.ts'
import { nextEvidence, triaged } from '../core/diagnosis/triage.ts'
import type { Format } from '../core/exchange/paste/format.ts'
import { readPaste } from '../core/exchange/paste/readPaste.ts'
import { canary, paste, standsAlone, withSecret } from './pastes.ts'

/** What became of the pastes. */
export interface Run {
  readonly pastes: number
  /** Made but not counted: their secret stood inside longer words alone. */
  readonly skipped: number
  /** Pastes that held a secret. */
  readonly withSecrets: number
  /** Pastes of which a cause was named. */
  readonly diagnosed: number
  /** In how many pastes each format was seen. */
  readonly formats: ReadonlyMap<Format, number>
  readonly milliseconds: number
  readonly slowest: { readonly milliseconds: number; readonly characters: number }
  /** What went wrong, with the smallest paste found that shows it. */
  readonly exceptions: readonly string[]
  readonly leaks: readonly string[]
}

/** What is made of a paste: `output` is all of it but the credentials. */
interface Read {
  readonly formats: readonly Format[]
  readonly diagnoses: readonly Diagnosis[]
  readonly output: string
}

/** Reads and triages as the page does. */
export function readAndTriage(text: string): Read {
  const { credentials: _, ...read } = readPaste(text)
  const diagnoses = triaged(read.evidence)
  const others = read.others.map((evidence) => triaged(evidence))
  const output = JSON.stringify([read, diagnoses, others, nextEvidence(read.evidence)])
  return { formats: read.formats, diagnoses, output }
}

class Leak extends Error {}

/** After a fault the rest of its batch is left out, so that other batches may show others. */
const batchSize = 1000

/** Makes so many pastes and has each of them read; the same seed makes the same ones. */
export function run(count: number, seed: number, read: (text: string) => Read = readAndTriage): Run {
  const formats = new Map<Format, number>()
  const exceptions: string[] = []
  const leaks: string[] = []
  let [pastes, skipped, withSecrets, diagnosed, milliseconds] = [0, 0, 0, 0, 0]
  let slowest = { milliseconds: 0, characters: 0 }

  const property = fc.property(paste, canary, (made, secret) => {
    const text = withSecret(made, secret)
    const holds = text.includes(secret)
    fc.pre(!holds || standsAlone(text, secret))
    const began = performance.now()
    const { formats: seen, diagnoses, output } = read(text)
    const took = performance.now() - began
    milliseconds += took
    if (took > slowest.milliseconds) slowest = { milliseconds: took, characters: text.length }
    for (const format of seen) formats.set(format, (formats.get(format) ?? 0) + 1)
    if (holds) withSecrets++
    if (diagnoses.length > 0) diagnosed++
    if (output.includes(secret) || output.includes(encodeURIComponent(secret))) throw new Leak('a secret in the output')
  })

  for (let batch = 0; batch * batchSize < count; batch++) {
    const numRuns = Math.min(batchSize, count - batch * batchSize)
    const found = fc.check(property, { seed: seed + batch, numRuns })
    pastes += found.numRuns
    skipped += found.numSkips
    if (!found.failed) continue
    const [made = '', secret = ''] = found.counterexample ?? []
    const error = found.errorInstance
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error ?? 'no paste could be made')
    const fault = `${told}\n    seed ${seed + batch}, paste ${JSON.stringify(withSecret(made, secret))}`
    if (error instanceof Leak) leaks.push(fault)
    else exceptions.push(fault)
  }
  return { pastes, skipped, withSecrets, diagnosed, formats, milliseconds, slowest, exceptions, leaks }
}
