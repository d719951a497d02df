import type { ReportFacts } from '../../core/exchange/takeAlong/report/facts.ts'
import { factsOfCall, factsOfEvidence } from '../../core/exchange/takeAlong/report/facts.ts'
import { report } from '../../core/exchange/takeAlong/report/report.ts'
import { partsText } from '../../core/sigv4/part.ts'
import { attemptColumns, hostColumns } from '../columns.ts'
import { hasEvidence } from '../evidence/input.ts'
import type { EvidenceVerdict } from '../evidence/verdict.ts'
import { hostOf } from '../reading.ts'
import { setupEntered } from '../setupCount.ts'
import type { Verdict } from '../verdict.ts'
import type { View } from '../view.ts'

/** What the page shows, as a report for a ticket: of the real call where evidence of one is looked at, else of the picked attempt. */
export function reportText(view: View, verdict: Verdict, found: EvidenceVerdict, simulationOnly: boolean): string {
  const ofEvidence = hasEvidence(view.inputs.evidence) && !simulationOnly
  return report(ofEvidence ? evidenceFacts(view, found) : callFacts(view, verdict))
}

const evidenceFacts = (view: View, { evidence, answer, status, diagnosis, others }: EvidenceVerdict): ReportFacts =>
  factsOfEvidence(evidence, {
    answer: { ...answer, ...(status === undefined ? {} : { status }) },
    diagnoses: diagnosis ? [diagnosis, ...others] : others,
    route: setupEntered(view.inputs) ? view.route : undefined,
  })

function callFacts(view: View, { call, old, diagnosis, others, certainty }: Verdict): ReportFacts {
  const cell = call?.cell ?? view.picked
  const { signFor } = cell.attempt
  const outcome = call?.outcome.outcome === 'answered' ? call.outcome : undefined
  // Of a real call the model's certainty says nothing: the page's own is told.
  const real = diagnosis && [
    { ...diagnosis, about: 'evidence' as const, certainty: certainty ?? 'possible' },
    ...others,
  ]
  return factsOfCall({
    request: cell.request,
    route: view.route,
    delivery: cell.delivery,
    signedFor: signFor === 'none' ? undefined : hostOf(view.reading, signFor),
    canonicalRequests: old ? rebuilt(cell) : sidesOf(view),
    ...(call && outcome ? { answered: { at: call.at, response: outcome.response, diagnoses: real ?? [] } } : {}),
  })
}

/** What was signed and what was rebuilt; the two hosts' where the attempt has no two sides. */
function sidesOf(view: View) {
  const { left, right } = attemptColumns(view) ?? hostColumns(view)
  return [left, right].map(({ name, canonicalRequest }) => ({ title: name, text: partsText(canonicalRequest) }))
}

/** The inputs are others now: only what was made for the call itself still belongs to it. */
const rebuilt = ({ delivery }: View['picked']) => {
  const { expected } = delivery.decision
  return expected ? [{ title: 'What Lambda rebuilds', text: expected.canonicalRequest }] : []
}
