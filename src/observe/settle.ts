// What the answers say of the open questions: under which variants would the model have given them?
import type { HttpRequest } from '../core/http/message.ts'
import {
  type Assumptions,
  assumed,
  type OpenQuestionId,
  openQuestionIds,
  variantsOf,
} from '../core/words/openQuestions.ts'
import { isSame, type Outcome, predicted } from './outcome.ts'
import type { Redact } from './redact.ts'
import type { Target } from './target.ts'

/** A call that was answered. */
export interface Answered {
  readonly id: string
  readonly request: HttpRequest
  readonly now: Date
  readonly observed: Outcome
}

/** What the answers say of one question. */
export interface Settled {
  readonly question: OpenQuestionId
  /** The variants that fit every answer that depends on them; none where the answers contradict all. */
  readonly fits: readonly string[]
  /** The calls whose answers depend on it. Without any, nothing was learned. */
  readonly calls: readonly string[]
}

/** What explains the answers best. */
export interface Explanation {
  readonly settled: readonly Settled[]
  /** The calls whose answers the model gives under the variants found. */
  readonly explained: readonly string[]
}

/** The model's answer to a call, for all that is assumed. */
type Model = (call: Answered, assume: Assumptions) => Outcome

/**
 * Looks for the variants that explain the most answers. Then a question is settled by those calls whose prediction
 * differs among its variants, all else as found.
 */
export function settle(answered: readonly Answered[], target: Target, redact: Redact): Explanation {
  const model = remembering((call, assume) => predicted(call.request, target, call.now, redact, assume))
  const assume = bestAssumptions(answered, target.assume, model)
  const settled = openQuestionIds.map((question): Settled => {
    const variants = variantsOf(question).map((variant) => ({ variant, under: { ...assume, [question]: variant } }))
    const telling = answered.filter((call) =>
      variants.some(({ under }) => !isSame(model(call, under), model(call, assume))),
    )
    const fitting = variants.filter(({ under }) => telling.every((call) => explains(call, under, model)))
    return { question, fits: fitting.map(({ variant }) => variant), calls: telling.map(({ id }) => id) }
  })
  return { settled, explained: answered.filter((call) => explains(call, assume, model)).map(({ id }) => id) }
}

const explains = (call: Answered, assume: Assumptions, model: Model): boolean =>
  isSame(model(call, assume), call.observed)

/** Lets each answer that is not explained yet propose variants; the proposal that explains the most is taken. */
function bestAssumptions(answered: readonly Answered[], given: Assumptions, model: Model): Assumptions {
  const counted = (assume: Assumptions) => ({
    assume,
    count: answered.filter((call) => explains(call, assume, model)).length,
  })
  let best = counted(given)
  for (let before = -1; before < best.count; ) {
    before = best.count
    for (const call of answered) {
      if (explains(call, best.assume, model)) continue
      for (const proposed of proposals(call, best.assume, model).map(counted)) {
        if (proposed.count > best.count) best = proposed
      }
    }
  }
  return best.assume
}

/** Assumptions that explain a call: one other variant, or two where the second matters only after the first. */
function proposals(call: Answered, assume: Assumptions, model: Model): readonly Assumptions[] {
  const first = changing(call, assume, model)
  const explaining = first.filter((one) => explains(call, one, model))
  if (explaining.length > 0) return explaining
  return first.flatMap((one) => changing(call, one, model)).filter((one) => explains(call, one, model))
}

/** The assumptions, one variant away, under which this call is answered differently. */
const changing = (call: Answered, assume: Assumptions, model: Model): readonly Assumptions[] =>
  openQuestionIds
    .flatMap((question) => variantsOf(question).map((variant) => ({ ...assume, [question]: variant })))
    .filter((other) => !isSame(model(call, other), model(call, assume)))

/** The model's answers, each computed once. */
function remembering(compute: Model): Model {
  const made = new Map<string, Outcome>()
  return (call, assume) => {
    const key = [call.id, ...openQuestionIds.map((question) => assumed(question, assume))].join()
    const outcome = made.get(key) ?? compute(call, assume)
    made.set(key, outcome)
    return outcome
  }
}
