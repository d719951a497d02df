import type { Distribution } from '../cloudfront/distribution.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { findingsOf } from '../evidence/findings.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import type { Signer } from '../sigv4/options.ts'
import { fixWords } from '../words/fixes.ts'
import { nextStep } from '../words/triageNext.ts'
import type { Diagnosis } from './diagnosis.ts'
import { rules } from './rules/rules.ts'
import type { Weighed } from './weigh.ts'
import { weigh } from './weigh.ts'

/** What the user knows besides the evidence: the set-up, the keys, the time. */
export interface Known {
  readonly credentials?: Signer
  readonly distribution?: Distribution
  readonly functionUrl?: FunctionUrl
  readonly now?: Date
}

/** How many causes are named at most. */
const most = 5
/** Points below which a cause is not worth naming, and how far behind the first it may lie. */
const least = 0
const behind = 9
/** From here on a cause is likely: about one to eight against what is common. */
const likely = 4

/**
 * The causes that fit the evidence, best first, at most five; none where nothing in it tells of a cause. The same evidence
 * gives the same answer; where two causes weigh the same, the more common one stands first.
 */
export function triaged(evidence: Evidence, _known: Known = {}): readonly Diagnosis[] {
  const findings = findingsOf(evidence)
  const weighed = rules
    .map((rule) => weigh(rule, findings))
    .filter(({ because, points }) => because.length > 0 && points > least)
    .toSorted((a, b) => Number(b.proven) - Number(a.proven) || b.points - a.points)
  const [first] = weighed
  return weighed
    .filter(({ points, proven }) => proven || points > (first?.points ?? 0) - behind)
    .slice(0, most)
    .map(diagnosisOf)
}

const diagnosisOf = ({ rule, points, proven, because, against }: Weighed): Diagnosis => ({
  cause: rule.cause,
  certainty: proven ? 'proven' : points >= likely ? 'likely' : 'possible',
  about: 'evidence',
  because,
  against,
  next: proven ? [] : rule.next.map(nextStep),
  fixes: rule.fixes.map((id) => ({ id, ...fixWords(id) })),
})
