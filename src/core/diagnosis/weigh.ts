import { isQuoted } from '../evidence/answer.ts'
import type { Findings } from '../evidence/findings.ts'
import type { AnswerKind } from '../evidence/messages.ts'
import type { SymptomId } from '../words/symptoms.ts'
import { symptomText } from '../words/symptoms.ts'
import { answerAgainst, answerSentence, symptomAgainst, symptomFor } from '../words/triageAnswers.ts'
import { triageReason } from '../words/triageReasons.ts'
import type { Model } from './modelled.ts'
import type { Clue, Rule } from './rules/rule.ts'

/** A rule's cause with all that speaks for and against it. */
export interface Weighed {
  readonly rule: Rule
  readonly points: number
  readonly proven: boolean
  /** Whether anything speaks for it at all. */
  readonly fits: boolean
  readonly because: readonly string[]
  readonly against: readonly string[]
}

/** How much a symptom speaks against a cause that does not explain it. */
const symptomWeights: Readonly<Record<SymptomId, number>> = {
  'get-works-post-fails': 4,
  'get-works-head-fails': 5,
  'direct-works-edge-fails': 3,
  'works-without-query': 4,
  'works-without-special-characters': 4,
  'works-without-extra-headers': 3,
  'works-with-another-client': 2,
  'works-with-long-lived-keys': 4,
  'works-with-other-credentials': 4,
  'fails-only-in-browser': 2.5,
  'fails-only-in-one-browser': 3,
  'fails-on-one-machine': 2.5,
  intermittent: 1.5,
  'stopped-working-after-time': 3,
  'fails-around-midnight-utc': 5,
  'fails-with-large-body': 4,
  'origin-not-reached': 2,
  'client-sees-no-response': 3,
}

/** How much an answer speaks against a cause that does not get it: what names a cause says most. */
const answerWeights: Readonly<Partial<Record<AnswerKind, number>>> = {
  none: 0,
  forbidden: 3,
  application: 3,
  'access-denied': 4,
  'edge-page': 5,
  'not-found': 4,
  mismatch: 7,
}
const namingAnswer = 9

/** Weighs one cause: its rule's clues, the answer, the symptoms. */
export function weigh(rule: Rule, findings: Findings, model: Model): Weighed {
  const answered = answerClue(rule, findings)
  const clues = [answered, ...symptomClues(rule, findings), ...rule.look(findings), ...modelClues(rule, model)].filter(
    (clue) => clue !== undefined,
  )
  const sum = clues.reduce((points, clue) => points + clue.points, rule.prior)
  const told = clues.filter((clue) => clue.points > 0 && clue !== answered).toSorted((a, b) => b.points - a.points)
  // Who answered, and what, comes before why.
  const pro = answered && answered.points >= 0 ? [answered, ...told] : told
  const contra = clues.filter(({ points }) => points < 0).toSorted((a, b) => a.points - b.points)
  const proven = pro.some(({ proof }) => proof === true) && !contra.some(({ points }) => points <= -3)
  const fits = proven || told.length > 0 || (answered?.points ?? 0) > 0
  return { rule, points: sum, proven, fits, because: sentences(pro), against: sentences(contra) }
}

const sentences = (clues: readonly Clue[]): readonly string[] => [...new Set(clues.map(({ why }) => why))]

function answerClue({ names = [], answers }: Rule, { answer }: Findings): Clue | undefined {
  const { kind, by } = answer
  if (kind === 'none') return undefined
  const why = answerSentence(by, kind)
  if (names.includes(kind)) return isQuoted(answer) ? { points: 6, why } : { points: 12, why, proof: true }
  const points = answers[kind]
  if (points !== undefined) return points < 0 ? { points, why: answerAgainst(kind) } : { points, why }
  return { points: -(answerWeights[kind] ?? namingAnswer), why: answerAgainst(kind) }
}

function symptomClues({ symptoms }: Rule, { symptoms: ticked }: Findings): readonly Clue[] {
  return [...ticked].map((id) => {
    const points = symptoms[id]
    if (points !== undefined) return { points, why: symptomFor(symptomText(id)) }
    return { points: -symptomWeights[id], why: symptomAgainst(symptomText(id)) }
  })
}

/** What the model makes of the set-up that the user entered: likely, and no proof of what happened. */
function modelClues({ cause }: Rule, { refusedFor, reproducedBy }: Model): readonly Clue[] {
  const place = refusedFor.indexOf(cause)
  return [
    ...(place < 0 ? [] : [{ points: place === 0 ? 5 : 2.5, why: triageReason('model-agrees') }]),
    ...(reproducedBy.includes(cause) ? [{ points: 8, why: triageReason('signature-reproduced') }] : []),
  ]
}
