import type { Thing } from '../../words/ladder.ts'
import type { LadderFacts } from './facts.ts'
import type { Omitted, Rung } from './rungs.ts'

/** A call as the things that can be varied in it, so that two calls can be held against each other. */
export interface Shape extends Readonly<Record<Thing, string>> {
  readonly to: 'cloudfront' | 'function-url'
  readonly signature: 'cloudfront' | 'function-url' | 'none' | 'spoiled'
  readonly form: 'header' | 'query' | 'none'
  readonly method: 'given' | 'GET'
  readonly path: 'given' | '/'
  readonly query: 'given' | 'none'
  readonly headers: 'given' | 'none'
  readonly body: 'given' | 'none'
  readonly hash: 'given' | 'added' | 'own'
}

/** The shape of a rung; what the picked call has nothing of is `none` in every rung, so that leaving it out is no difference. */
export function shapeOf(rung: Rung, facts: LadderFacts): Shape {
  const signature = rung.sign === 'picked' ? facts.signFor : rung.sign
  const kept = (what: Omitted, has: boolean): 'given' | 'none' =>
    has && !rung.without?.includes(what) ? 'given' : 'none'
  const other = facts.form === 'header' ? 'query' : 'header'
  return {
    to: rung.to === 'picked' ? facts.sendTo : rung.to,
    signature,
    form: signature === 'none' ? 'none' : rung.otherForm ? other : facts.form,
    method: rung.get ? 'GET' : 'given',
    path: rung.plainPath ? '/' : 'given',
    query: kept('query', facts.query !== ''),
    headers: kept('headers', facts.headers.length > 0 || facts.givesHash),
    body: rung.get ? 'none' : kept('body', facts.hasBody),
    hash: rung.hash ?? 'given',
  }
}

const things: readonly Thing[] = ['to', 'signature', 'form', 'method', 'path', 'query', 'headers', 'body', 'hash']

/** The things in which two calls differ. Without a signature there is no place where it stands. */
export function differing(one: Shape, other: Shape): readonly Thing[] {
  const unsigned = one.signature === 'none' || other.signature === 'none'
  return things.filter((thing) => one[thing] !== other[thing] && !(thing === 'form' && unsigned))
}

/** Whether nothing of the request but its signature and its way is other than picked. */
export const isWhole = (shape: Shape, facts: LadderFacts): boolean =>
  shape.method === 'given' &&
  shape.path === 'given' &&
  (shape.query === 'given') === (facts.query !== '') &&
  (shape.headers === 'given') === (facts.headers.length > 0 || facts.givesHash) &&
  (shape.body === 'given') === facts.hasBody
