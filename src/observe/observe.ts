import type { HttpRequest } from '../core/http/message.ts'
import { splitUrl } from '../core/http/url.ts'
import { tokenOf } from '../core/sigv4/options.ts'
import { assumed } from '../core/words/openQuestions.ts'
import type { Call } from './call.ts'
import { calls } from './calls.ts'
import { keptBody, keptFields, reached } from './kept.ts'
import { assumedRules, isSame, type Outcome, outcomeOf, predicted } from './outcome.ts'
import { prepared } from './prepare.ts'
import { type Redact, redactorFor } from './redact.ts'
import type { CallResult, Observation, Verdict } from './result.ts'
import type { Send } from './send.ts'
import { type Answered, type Settled, settle } from './settle.ts'
import type { Target } from './target.ts'

interface Observing {
  readonly target: Target
  readonly against: Observation['against']
  /** Begins the path of every call, so that no cache answers with what an earlier run left there. */
  readonly run: string
  readonly send: Send
  /** Told of each call before it is sent. */
  readonly progress?: (call: Call) => void
}

/** The calls that make sense with these credentials. */
export const callsFor = ({ credentials }: Pick<Target, 'credentials'>): readonly Call[] =>
  calls.filter(({ needsToken }) => !needsToken || tokenOf(credentials) !== undefined)

/** Makes the calls one after the other and holds their answers against the model's. A call that fails is a result too. */
export async function observe({ target, against, run, send, progress }: Observing): Promise<Observation> {
  const redact = redactorFor({ ...target, run })
  const results: Omit<CallResult, 'explained'>[] = []
  const answered: Answered[] = []
  for (const call of callsFor(target)) {
    progress?.(call)
    const now = new Date()
    const request = prepared(call, target, { now, run })
    const prediction = predicted(request, target, now, redact)
    const answer = await answerTo(request, send, redact)
    const { observed } = answer
    if (observed.status > 0) answered.push({ id: call.id, request, now, observed })
    results.push({
      ...asked(call, request, redact),
      predicted: prediction,
      assumes: assumedRules(request, target, now),
      ...answer,
      agrees: isSame(prediction, observed),
    })
  }
  const { settled, explained } = settle(answered, target, redact)
  return {
    against,
    on: new Date().toISOString().slice(0, 10),
    setUp: setUpOf(target, redact),
    calls: results.map((result) => ({ ...result, explained: explained.includes(result.id) })),
    left: calls.filter((call) => !callsFor(target).includes(call)).map(({ id }) => id),
    questions: settled.map((found) => ({
      ...found,
      assumed: assumed(found.question, target.assume),
      verdict: verdictOf(found),
    })),
  }
}

const noAnswer: Outcome = { status: 0, by: 'function-url', cors: false }

async function answerTo(request: HttpRequest, send: Send, redact: Redact) {
  try {
    const response = await send(request)
    const arrived = reached(response, request, redact)
    return {
      observed: outcomeOf(response, redact),
      fields: keptFields(response, redact),
      ...(arrived ? { reached: arrived } : { body: keptBody(response, redact) }),
    }
  } catch (error) {
    const reason = error instanceof Error ? ('code' in error ? String(error.code) : error.message) : 'unknown'
    return { observed: noAnswer, failed: redact(reason) }
  }
}

const asked = ({ id, asks, signFor, sendTo, but, clock }: Call, request: HttpRequest, redact: Redact) => ({
  id,
  asks,
  signFor,
  sendTo,
  ...(but === undefined ? {} : { but }),
  ...(clock === undefined ? {} : { clockMinutes: clock }),
  method: request.method,
  target: redact(splitUrl(request.url).target),
})

const setUpOf = (target: Target, redact: Redact): Observation['setUp'] => ({
  region: target.region,
  originRequestPolicy: target.originRequestPolicy ?? 'none',
  cachePolicy: target.cachePolicy,
  originAccessControl: target.originAccessControl,
  cors: target.corsOrigin === undefined ? 'none' : redact(target.corsOrigin),
  sessionToken: tokenOf(target.credentials) !== undefined,
  assume: target.assume,
})

function verdictOf({ fits, calls: by }: Settled): Verdict {
  if (by.length === 0) return 'not asked'
  if (fits.length === 1) return 'observed'
  return fits.length === 0 ? 'none fits' : 'narrowed'
}
