// The engine without the page: signing, delivering and diagnosing, in Node and in browsers alike.
import { checkDelivery } from './core/delivery/checkRoute.ts'
import type { Route } from './core/delivery/delivery.ts'
import { describedDelivery } from './core/diagnosis/describedDelivery.ts'
import type { Because, Delivery as Diagnosed, Diagnosis as Found } from './core/diagnosis/diagnosis.ts'
import type { Known } from './core/diagnosis/modelled.ts'
import { reproducedCauses } from './core/diagnosis/reproducedCauses.ts'
import type { SignatureMatch } from './core/diagnosis/search/search.ts'
import { searchSignature } from './core/diagnosis/search/search.ts'
import { triaged } from './core/diagnosis/triage.ts'
import type { Evidence } from './core/evidence/evidence.ts'
import { asService } from './core/functionUrl/services/asService.ts'
import { checkRequest, isNumber, isTexts, must, optional } from './core/http/arguments.ts'
import type { HttpRequest } from './core/http/message.ts'
import { checkSigner } from './core/sigv4/checkOptions.ts'
import type { Signer, SigningOptions } from './core/sigv4/options.ts'
import type { SigningTrace } from './core/sigv4/sign.ts'
import { signed } from './core/sigv4/sign.ts'
import { ruleWords } from './core/words/rules.ts'
import { plainText } from './core/words/segment.ts'

export type { Change } from './core/cloudfront/change.ts'
export type { Behavior, Distribution, EdgeSettings } from './core/cloudfront/distribution.ts'
export type { CachePolicy, Names, Policy } from './core/cloudfront/policy.ts'
export type { Decision, Leg, Place, Route } from './core/delivery/delivery.ts'
export type { Fix } from './core/diagnosis/diagnosis.ts'
export type { Deviation } from './core/diagnosis/search/choice.ts'
export type { Evidence } from './core/evidence/evidence.ts'
export type { Format } from './core/exchange/paste/format.ts'
export type { Paste } from './core/exchange/paste/readPaste.ts'
export { readPaste } from './core/exchange/paste/readPaste.ts'
export type { CorsSettings, FunctionUrl } from './core/functionUrl/functionUrl.ts'
export type { Field, HttpRequest, HttpResponse } from './core/http/message.ts'
export { bodyText } from './core/http/message.ts'
export type { Credentials, Signer, SigningOptions } from './core/sigv4/options.ts'
export type { SigningTrace } from './core/sigv4/sign.ts'
export type { CauseId } from './core/words/causes.ts'
export type { RuleId } from './core/words/certainties.ts'
export type { CheckId } from './core/words/checks.ts'
export type { Certainty } from './core/words/segment.ts'
export type { SymptomId } from './core/words/symptoms.ts'

/** A cause, how sure, why, and what to do; `because` as sentences. */
export type Diagnosis = Omit<Found, 'because'> & { readonly because: readonly string[] }

/** A request's way and its end, with diagnoses, most likely first; none where the answer is 200. */
export type Delivery = Omit<Diagnosed, 'diagnoses'> & { readonly diagnoses: readonly Diagnosis[] }

/** What `sign` made of a request, by the headers that it returned: known where no key can verify them. */
const canonicalRequests = new WeakMap<HttpRequest['headers'], string>()

/** Signs a request with Signature Version 4. Rejects with a TypeError that names the field for an unusable argument. */
export async function sign(request: HttpRequest, options: SigningOptions): Promise<SigningTrace> {
  const made = signed(request, options)
  canonicalRequests.set(made.request.headers, made.canonicalRequest)
  return made
}

/**
 * Takes a request along its way and says who answers what, and why. Rejects with a TypeError that names the field for an
 * unusable argument, never for a refused call.
 */
export async function deliver(request: HttpRequest, route: Route): Promise<Delivery> {
  checkDelivery(request, route)
  const remembered = route.signedCanonicalRequest ?? canonicalRequests.get(request.headers)
  const known = remembered === undefined ? route : { ...route, signedCanonicalRequest: remembered }
  const { diagnoses, ...delivered } = describedDelivery(request, asService(known))
  return { ...delivered, diagnoses: diagnoses.map(withSentences) }
}

/**
 * The causes that fit what is known of one failed call, best first, at most five; none where nothing tells of a cause.
 * `known` is what the user entered besides; with its credentials what the client signed is searched for, near at hand.
 * Never rejects: evidence is read as far as it can be.
 */
export async function triage(evidence: Evidence, known: Known = {}): Promise<readonly Diagnosis[]> {
  const reproduced = known.reproduced ?? reproducedCauses(evidence, known)
  return triaged(evidence, { ...known, reproduced }).map(withSentences)
}

const withSentences = (found: Found): Diagnosis => ({ ...found, because: found.because.map(becauseText) })

/** How `reproduce` is watched and stopped, and what else may have been signed. */
export interface ReproduceOptions {
  /** Stops the search soon after `aborted` has become true; nothing then counts as found. */
  readonly signal?: { readonly aborted: boolean }
  readonly onProgress?: (progress: { readonly tried: number; readonly total?: number }) => void
  /** Further hosts that the client may have signed for. */
  readonly hosts?: readonly string[]
  /** How many candidates are tried at most; enough for a usual request unless given. */
  readonly budget?: number
}

/** What `reproduce` came to; `tried` counts distinct combinations of canonical request, scope and key. */
export interface Reproduced {
  readonly tried: number
  readonly matches: readonly SignatureMatch[]
}

/**
 * Searches for what the client signed: which deviation, or which two or three, have the signature that the request
 * carries under this key. It proves what was signed, not what AWS holds or received. Gives the thread back now and then.
 * Without a signature or a key there is nothing to try. Rejects with a TypeError that names the field for an unusable
 * argument.
 */
export async function reproduce(
  request: HttpRequest,
  credentials: Signer,
  { signal, onProgress, hosts = [], budget }: ReproduceOptions = {},
): Promise<Reproduced> {
  checkRequest(request)
  checkSigner(credentials, 'credentials')
  must(isTexts(hosts), 'options.hosts', 'a list of texts')
  must(optional(budget, isNumber), 'options.budget', 'a number of candidates')
  const search = searchSignature(request, credentials, { hosts, ...(budget === undefined ? {} : { budget }) })
  let tried = 0
  for (let held = performance.now(), step = search.next(); ; step = search.next()) {
    tried = step.value.tried
    if (step.done) {
      onProgress?.({ tried, total: tried })
      return step.value
    }
    onProgress?.({ tried, total: step.value.total })
    if (performance.now() - held > longestHold) {
      await new Promise((resolve) => setTimeout(resolve))
      held = performance.now()
    }
    if (signal?.aborted) return { tried, matches: [] }
  }
}

/** Milliseconds: a frame and a half. */
const longestHold = 25

function becauseText(because: Because): string {
  if (typeof because === 'string') return because
  const { title, sentence } = ruleWords(because.rule)
  return `${title}: ${plainText(sentence)}`
}
