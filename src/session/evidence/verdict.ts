import type { Diagnosis } from '../../core/diagnosis/diagnosis.ts'
import type { Known } from '../../core/diagnosis/modelled.ts'
import { nextEvidence, triaged } from '../../core/diagnosis/triage.ts'
import type { Answer } from '../../core/evidence/answer.ts'
import type { Evidence } from '../../core/evidence/evidence.ts'
import { findingsOf } from '../../core/evidence/findings.ts'
import type { CauseId } from '../../core/words/causes.ts'
import type { EvidenceField } from '../../core/words/evidence.ts'
import type { Inputs } from '../inputs.ts'
import { firstScreen } from '../inputs.ts'
import { memoLast } from '../memoLast.ts'
import { setupEntered } from '../setupCount.ts'
import type { View } from '../view.ts'
import { evidenceOf, requestFrom } from './compose.ts'

/** What the evidence says of the real call. Nothing of it is the model's, but for what raises a guess to likely. */
export interface EvidenceVerdict {
  readonly evidence: Evidence
  /** Undefined where none is known. */
  readonly status: number | undefined
  readonly answer: Pick<Answer, 'kind' | 'by'>
  readonly diagnosis: Diagnosis | undefined
  readonly others: readonly Diagnosis[]
  /** What would tell most, where no cause is sure. */
  readonly next: readonly string[]
  /** It stands in the fields as the paste brought it. */
  readonly asPasted: boolean
}

const noCauses: readonly CauseId[] = []

/** The verdict on the evidence; `reproduced` are the causes that a search for the signature found. */
export const evidenceVerdict = memoLast((view: View, reproduced: readonly CauseId[] = noCauses): EvidenceVerdict => {
  const { inputs, reading } = view
  const evidence = evidenceOf(inputs, reading)
  const { answer } = findingsOf(evidence)
  const [diagnosis, ...others] = triaged(evidence, { ...setupOf(view), reproduced })
  return {
    evidence,
    status: answer.status,
    answer,
    diagnosis,
    others,
    next: nextEvidence(evidence),
    asPasted: isAsPasted(inputs),
  }
})

function isAsPasted(inputs: Inputs): boolean {
  const { pasted, symptoms, ...texts } = inputs.evidence
  if (!pasted || symptoms.length > 0) return false
  const sameTexts = (Object.keys(pasted.texts) as EvidenceField[]).every(
    (field) => texts[field] === pasted.texts[field],
  )
  return sameTexts && (pasted.evidence.request === undefined || requestFrom(inputs) === 'paste')
}

/** The set-up counts where somebody entered one: the page's first says nothing of a real call. */
function setupOf({ inputs, route }: View): Known {
  const own =
    inputs.cloudFrontHost !== firstScreen.cloudFrontHost && inputs.functionUrlHost !== firstScreen.functionUrlHost
  if (!own || !setupEntered(inputs)) return {}
  return { functionUrl: route.functionUrl, ...(route.distribution ? { distribution: route.distribution } : {}) }
}
