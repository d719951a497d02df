// What a cause lets expect of a call, and the few ways in which causes differ there.
import type { CauseId } from '../../words/causes.ts'
import type { AnswerKind, Thing } from '../../words/ladder.ts'
import type { LadderFacts } from './facts.ts'
import type { Shape } from './shape.ts'
import { isWhole } from './shape.ts'

/** The kinds of answer that fit; undefined where the cause says nothing of such a call. */
type Expected = readonly AnswerKind[] | undefined

/** A world in which one thing is wrong. */
export interface World {
  readonly cause: CauseId
  readonly applies?: (facts: LadderFacts) => boolean
  readonly expects: (shape: Shape, facts: LadderFacts) => Expected
  /** What two calls must differ in, alone, for a refusal beside a success to prove this cause. */
  readonly proof?: Thing
}

/** Nobody is in the way of a rightly signed call; a changed request may be one that the function does not know. */
export const passes = (shape: Shape, facts: LadderFacts): Expected =>
  isWhole(shape, facts) ? ['ok', 'verified'] : ['ok', 'verified', 'function']

/** What a call gets where nothing is wrong but its own signature. */
export const usual = (shape: Shape, facts: LadderFacts): Expected => {
  if (shape.signature === 'none') return ['forbidden']
  return shape.signature === 'function-url' ? passes(shape, facts) : ['mismatch']
}

export const isSigned = ({ signature }: Shape): boolean => signature !== 'none'
export const isRight = ({ signature }: Shape): boolean => signature === 'function-url'
export const throughEdge = ({ to }: Shape): boolean => to === 'cloudfront'
const viaEdge = ({ sendTo }: LadderFacts): boolean => sendTo === 'cloudfront'

/** Wrong wherever a signed call goes: Lambda says so in its own words. */
export const saidToAll = (cause: CauseId, kind: AnswerKind, applies?: World['applies']): World => ({
  cause,
  ...(applies ? { applies } : {}),
  expects: (shape, facts) => (isSigned(shape) ? [kind] : usual(shape, facts)),
})

/** The signer's own fault: a rightly meant signature does not match, wherever it goes, while this part is in the request. */
export const signedOtherwise = (cause: CauseId, proof: Thing | undefined, gone: (shape: Shape) => boolean): World => ({
  cause,
  ...(proof ? { proof } : {}),
  expects: (shape, facts) => (isRight(shape) && !gone(shape) ? ['mismatch'] : usual(shape, facts)),
})

/** Changed behind CloudFront: what passes straight does not match through it, while this part is in the request. */
export const changedOnTheWay = (cause: CauseId, proof: Thing, gone: (shape: Shape) => boolean): World => ({
  cause,
  proof,
  expects: (shape, facts) =>
    throughEdge(shape) && isRight(shape) && !gone(shape) ? ['mismatch'] : usual(shape, facts),
})

/** The same answer to everything that comes through CloudFront. */
export const allThroughEdge = (
  cause: CauseId,
  kinds: readonly AnswerKind[],
  inQuery: readonly AnswerKind[] = [],
): World => ({
  cause,
  applies: viaEdge,
  expects: (shape, facts) => {
    if (!throughEdge(shape)) return usual(shape, facts)
    return shape.form === 'query' ? [...kinds, ...inQuery] : kinds
  },
})

export const lacksQuery = ({ query }: Shape): boolean => query === 'none'
export const lacksHeaders = ({ headers }: Shape): boolean => headers === 'none'
/** A world that makes sense only of such calls. */
export const has =
  (what: (facts: LadderFacts) => boolean) =>
  (world: World): World => ({
    ...world,
    applies: (facts) => what(facts) && (world.applies?.(facts) ?? true),
  })
export const hasQuery = has(({ query }) => query !== '')
export const hasHeaders = has(({ headers }) => headers.length > 0)
export const hasBody = has(({ hasBody: some }) => some)
export const onEdge = has(viaEdge)
