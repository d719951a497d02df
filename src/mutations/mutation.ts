import type { Route } from '../core/delivery/delivery.ts'
import type { HttpRequest } from '../core/http/message.ts'
import type { Claim } from '../core/sigv4/claim.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { Choose } from './choose.ts'

/** A signed request that its Function URL accepts. */
export interface Subject {
  readonly request: HttpRequest
  readonly route: Route
  readonly claim: Claim
}

/** What became of it: another request, another verifier, or both. */
export interface Mutated {
  readonly request?: HttpRequest
  readonly route?: Partial<Route>
  /** What the first diagnosis must mention besides; in lower case. */
  readonly mentions?: string
}

/** One way to change one part; undefined where the subject has no such part. */
export interface Mutation {
  readonly what: string
  readonly change: (subject: Subject, choose: Choose) => Mutated | undefined
  /** The causes that name the part; none for a change that means nothing. */
  readonly causes: readonly CauseId[]
}
