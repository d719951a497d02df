import type { Attempt, AttemptView } from '../evidence/attempts/attempt.ts'
import { attemptView } from '../evidence/attempts/attemptView.ts'
import type { AttemptComparison } from '../evidence/attempts/compareAttempts.ts'
import { compareAttempts } from '../evidence/attempts/compareAttempts.ts'
import type { AttemptNoteId } from '../words/attempts.ts'
import type { CauseId } from '../words/causes.ts'
import type { Diagnosis } from './diagnosis.ts'
import { triaged } from './triage.ts'

/**
 * Why the one fails and the other does not, as sure as it can be told. A cause is what the failing attempt shows by itself; a
 * note is of the difference that leads the list.
 */
type AttemptReason =
  | { readonly kind: 'proven' | 'answer'; readonly cause: CauseId }
  | { readonly kind: 'only' | 'maybe' | 'around'; readonly note: AttemptNoteId }
  | { readonly kind: 'first'; readonly note: AttemptNoteId; readonly count: number }
  | { readonly kind: 'same' | 'little' }

/** What must be taken into account besides. */
type AttemptCaveat = 'unsigned' | 'refusedBoth' | 'answeredBoth'

export interface ComparedAttempts extends AttemptComparison {
  readonly reason: AttemptReason
  readonly caveats: readonly AttemptCaveat[]
  /** By their answers it is the other way round. */
  readonly swapped: boolean
}

/** Compares an attempt that works with one that fails, and says what that comes to. */
export function comparedAttempts(works: Attempt, fails: Attempt): ComparedAttempts {
  const [left, right] = [attemptView(works), attemptView(fails)]
  const comparison = compareAttempts(left, right)
  return {
    ...comparison,
    reason: reasonOf(comparison, ownCause(works, fails)),
    caveats: caveatsOf(left, right),
    swapped: refused(left) === true && refused(right) === false,
  }
}

/** What the failing one shows by itself. What the other would show as well with the same answer explains nothing. */
function ownCause({ evidence: works }: Attempt, { evidence: fails }: Attempt): Diagnosis | undefined {
  const [first] = triaged(fails)
  if (first?.certainty !== 'likely') return first
  const { response, serviceCanonicalRequest, symptoms } = fails
  if (!response && !serviceCanonicalRequest && !symptoms) return undefined
  return triaged({ ...works, ...(response ? { response } : {}) }).some(({ cause }) => cause === first.cause)
    ? undefined
    : first
}

function reasonOf({ differing, same }: AttemptComparison, diagnosis: Diagnosis | undefined): AttemptReason {
  if (diagnosis?.certainty === 'proven') return { kind: 'proven', cause: diagnosis.cause }
  const mayMatter = differing.filter(({ state }) => state === 'signed' || state === 'maybe')
  const [first] = mayMatter
  if (first && mayMatter.length === 1) return { kind: first.state === 'signed' ? 'only' : 'maybe', note: first.note }
  if (diagnosis?.certainty === 'likely') return { kind: 'answer', cause: diagnosis.cause }
  if (first) return { kind: 'first', note: first.note, count: mayMatter.length }
  const around = differing.find(({ state }) => state === 'around')
  if (around) return { kind: 'around', note: around.note }
  return { kind: same.length < enough ? 'little' : 'same' }
}

/** Method, host and path at least are known of two requests that are said to be the same. */
const enough = 3

function caveatsOf(left: AttemptView, right: AttemptView): readonly AttemptCaveat[] {
  const signed = [left, right].some(({ form, signedHeaders }) => (form ?? 'none') !== 'none' || signedHeaders)
  const [one, other] = [refused(left), refused(right)]
  return [
    ...(signed ? [] : (['unsigned'] as const)),
    ...(one === true && other === true ? (['refusedBoth'] as const) : []),
    ...(other === false && one !== true ? (['answeredBoth'] as const) : []),
  ]
}

const refused = ({ status }: AttemptView): boolean | undefined => (status === undefined ? undefined : status >= 400)
