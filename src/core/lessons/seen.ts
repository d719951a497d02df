// What a lesson looks at: one simulated call, and what can be told of it.
import type { Delivered } from '../delivery/delivery.ts'
import { compareParts } from '../evidence/compareParts.ts'
import type { HttpRequest } from '../http/message.ts'
import { credentialScopeText } from '../sigv4/credentialScope.ts'
import type { Part } from '../sigv4/part.ts'
import type { Trace } from '../sigv4/trace.ts'
import type { Caller } from '../words/lessons/answers.ts'
import type { SignFor } from './situation.ts'

/** One call as the model makes it: what was signed, what was sent, what came of it. */
export interface Seen {
  readonly signFor: SignFor
  /** The request as it was sent. */
  readonly request: HttpRequest
  readonly delivered: Delivered
  /** The same request, signed for either host. */
  readonly hosts: { readonly cloudfront: Trace; readonly 'function-url': Trace }
}

export type Step = 'canonical-request' | 'string-to-sign'

/** The two texts that are laid side by side. */
export type Between = 'hosts' | 'sent-and-rebuilt'

const textOf = { 'canonical-request': 'canonicalRequest', 'string-to-sign': 'stringToSign' } as const

/** What was signed; of an unsigned call, what would be for the Function URL. */
const signed = ({ hosts, signFor }: Seen): Trace => hosts[signFor === 'none' ? 'function-url' : signFor]

/** A line of what was signed, by the id of its part; undefined where there is none. */
export function lineOf(seen: Seen, id: string): string | undefined {
  const { canonicalRequest, stringToSign } = signed(seen)
  return [...canonicalRequest, ...stringToSign].find((part) => part.id === id)?.line
}

/** The ids of all lines of what was signed. */
export const linesOf = (seen: Seen): readonly string[] => signed(seen).canonicalRequest.map(({ id }) => id)

/** The lines in which the two texts differ; none where one of them is missing. */
export function differing(seen: Seen, between: Between, step: Step): readonly string[] {
  const [left, right] = pairOf(seen, between, step)
  if (!left || !right) return []
  return compareParts(left, right)
    .filter(({ same }) => !same)
    .map(({ id }) => id)
}

function pairOf(seen: Seen, between: Between, step: Step): readonly (readonly Part[] | undefined)[] {
  const text = textOf[step]
  if (between === 'hosts') return [seen.hosts.cloudfront[text], seen.hosts['function-url'][text]]
  return seen.signFor === 'none' ? [] : [signed(seen)[text], seen.delivered.decision.parts?.[text]]
}

/** What puts another's signature in place of the viewer's: CloudFront itself, or a function at its edge. */
const signedAnew: readonly string[] = ['oac-authorization', 'edge-function-signs']

/** Whom Lambda takes for the caller of a call that was let in. */
export function callerOf({ delivered: { decision, legs } }: Seen): Caller {
  if (decision.status >= 400 || !decision.expected) return 'nobody'
  const overwritten = legs.some(({ changes }) => changes.some(({ rule }) => signedAnew.includes(rule)))
  return overwritten ? 'cloudfront' : 'viewer'
}

/** Whether one key makes both columns' signatures: it depends on the secret and the scope alone. */
export const sameKey = ({ hosts }: Seen): boolean =>
  credentialScopeText(hosts.cloudfront.scope) === credentialScopeText(hosts['function-url'].scope)
