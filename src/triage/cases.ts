import { readFileSync } from 'node:fs'
import type { Evidence } from '../core/evidence/evidence.ts'
import type { CauseId } from '../core/words/causes.ts'

/** A reported failure: what its reporter had at hand, and the cause that was found. */
export interface TriageCase {
  readonly id: string
  readonly evidence: Evidence
  readonly cause: CauseId
  /** Causes that this evidence cannot tell apart from the cause. */
  readonly acceptable?: readonly CauseId[]
  readonly confirmed: boolean
  /** So little evidence that nobody could do better than guess: scored apart. */
  readonly thin?: boolean
}

/** Reads a file of cases. @throws Error naming what is wrong with the file. */
export function readCases(file: string): readonly TriageCase[] {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(read) || read.length === 0) throw new Error(`${file} holds no list of cases`)
  for (const [index, one] of read.entries())
    if (typeof one !== 'object' || one === null || !('evidence' in one) || !('cause' in one))
      throw new Error(`${file}: case ${index} has no evidence or no cause`)
  return read
}
