import type { Evidence } from '../evidence/evidence.ts'
import type { Findings } from '../evidence/findings.ts'
import { findingsOf } from '../evidence/findings.ts'
import { fixWords } from '../words/fixes.ts'
import type { NextId } from '../words/triageNext.ts'
import { nextStep } from '../words/triageNext.ts'
import type { Diagnosis } from './diagnosis.ts'
import { fittingFixes } from './fittingFixes.ts'
import { fixAddition } from './fixAdditions.ts'
import type { Known } from './modelled.ts'
import { modelled } from './modelled.ts'
import { rules } from './rules/rules.ts'
import type { Weighed } from './weigh.ts'
import { weigh } from './weigh.ts'

/** How many causes are named at most. */
const most = 5
/** How far behind the first a cause may lie, in points. */
const behind = 9
/** From here on a cause is likely. */
const likely = 4

/**
 * The causes that fit the evidence, best first, at most five; none where nothing in it tells of a cause. The same evidence
 * gives the same answer; where two causes weigh the same, the catalogue's order decides.
 */
export function triaged(evidence: Evidence, known: Known = {}): readonly Diagnosis[] {
  const findings = findingsOf(evidence)
  const model = modelled(evidence, findings, known)
  const weighed = (succeeded(findings) ? [] : rules)
    .map((rule) => weigh(rule, findings, model))
    .filter(({ fits, points }) => fits && points > 0)
    .toSorted((a, b) => Number(b.proven) - Number(a.proven) || b.points - a.points)
  const first = weighed[0]?.points ?? 0
  return weighed
    .filter(({ points, proven }) => proven || points > first - behind)
    .slice(0, most)
    .map((one) => diagnosisOf(one, findings))
}

/** An answer of 2xx or 3xx without a symptom is no failure, unless a page of somebody else's stands in for it. */
const succeeded = ({ answer, symptoms }: Findings): boolean =>
  answer.status !== undefined &&
  answer.status >= 200 &&
  answer.status < 400 &&
  symptoms.size === 0 &&
  (answer.kind === 'none' || (answer.kind === 'application' && !/<(!doctype|html)\b/i.test(answer.text)))

const diagnosisOf = ({ rule, points, proven, because, against }: Weighed, findings: Findings): Diagnosis => ({
  cause: rule.cause,
  certainty: proven ? 'proven' : points >= likely ? 'likely' : 'possible',
  about: 'evidence',
  because: rule.explains ? [...because, { rule: rule.explains }] : because,
  against,
  next: proven ? [] : rule.next.filter((id) => !isKnown(id, findings)).map(nextStep),
  fixes: fittingFixes(rule.fixes, findings).map((id) => ({ id, ...fixWords(id), ...fixAddition(id, findings) })),
})

/**
 * What to find out first where the evidence names no cause, or none but guesses: what is missing of it, most telling
 * first.
 */
export const nextEvidence = (evidence: Evidence): readonly string[] => {
  const findings = findingsOf(evidence)
  return general.filter((id) => !isKnown(id, findings)).map(nextStep)
}

const general: readonly NextId[] = ['answer', 'control-call', 'service-strings', 'client-strings', 'received']

/** Whether the evidence holds what a step would bring. */
function isKnown(id: NextId, { answer, service, client, received }: Findings): boolean {
  if (id === 'answer') return answer.kind !== 'none'
  if (id === 'service-strings') return service !== undefined
  if (id === 'client-strings') return client !== undefined
  return id === 'received' && received !== undefined
}
