import { splitUrl } from '../http/url.ts'
import type { Caller } from '../words/lessons/answers.ts'
import type { Seen } from './seen.ts'
import { callerOf, lineOf, linesOf, sameKey } from './seen.ts'

/** What a lesson's change comes to, told from the call as the model makes it: every field given must hold. */
export interface Goal {
  readonly status?: number
  readonly refused?: true
  readonly check?: string
  readonly caller?: Caller
  /** The two columns' keys are not the same. */
  readonly otherKey?: true
  /** The line of this part is not what it was. */
  readonly lineChanged?: string
  /** The line of this part is what it was. */
  readonly lineKept?: string
  /** There is a line for a header that had none. */
  readonly newLine?: true
  /** Path or query on the wire is not what it was. */
  readonly targetChanged?: true
  /** The host that it is sent to is not what it was. */
  readonly hostChanged?: true
  /** The path's line is the path as it is on the wire. */
  readonly pathAsSent?: true
}

const pathOf = ({ request }: Seen): string => splitUrl(request.url).path
const queryOf = ({ request }: Seen): string => splitUrl(request.url).query ?? ''
const hostOf = ({ request }: Seen): string => request.url.split('/')[2] ?? ''

type Test = (goal: Goal, now: Seen, before: Seen) => boolean

const tests: { readonly [Name in keyof Goal]-?: Test } = {
  status: ({ status }, now) => now.delivered.decision.status === status,
  refused: (_, now) => now.delivered.decision.status >= 400,
  check: ({ check }, now) => now.delivered.decision.check === check,
  caller: ({ caller }, now) => callerOf(now) === caller,
  otherKey: (_, now) => !sameKey(now),
  lineChanged: ({ lineChanged = '' }, now, before) => lineOf(now, lineChanged) !== lineOf(before, lineChanged),
  lineKept: ({ lineKept = '' }, now, before) => lineOf(now, lineKept) === lineOf(before, lineKept),
  newLine: (_, now, before) => linesOf(now).some((id) => id.startsWith('header:') && !linesOf(before).includes(id)),
  targetChanged: (_, now, before) => pathOf(now) !== pathOf(before) || queryOf(now) !== queryOf(before),
  hostChanged: (_, now, before) => hostOf(now) !== hostOf(before),
  pathAsSent: (_, now) => lineOf(now, 'path') === pathOf(now),
}

/** Whether the change was made: `before` is the lesson's situation, `now` the page. */
export const isReached = (goal: Goal, now: Seen, before: Seen): boolean =>
  (Object.keys(goal) as (keyof Goal)[]).every((name) => tests[name](goal, now, before))
