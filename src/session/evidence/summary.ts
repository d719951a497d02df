import { evidenceSummary } from '../../core/words/evidenceSummary.ts'
import type { EvidenceInput } from './input.ts'

/** The evidence in one line. */
export function summaryOf(evidence: EvidenceInput): string {
  const { response, symptoms } = evidence
  const status = /^\s*(?:HTTP\/\S+[ \t]+)?([1-5]\d\d)\b/.exec(response)?.[1]
  const given = (['serviceCanonicalRequest', 'clientCanonicalRequest', 'receivedRequest'] as const).filter(
    (field) => evidence[field].trim() !== '',
  )
  const known = [
    ...(response.trim() === '' ? [] : [[evidenceSummary.response, status].filter(Boolean).join(' ')]),
    ...given.map((field) => evidenceSummary[field]),
    ...(symptoms.length === 0 ? [] : [evidenceSummary.symptoms(symptoms.length)]),
  ]
  return known.length === 0 ? evidenceSummary.nothing : known.join(' · ')
}
