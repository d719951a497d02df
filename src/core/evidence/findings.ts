import type { SymptomId } from '../words/symptoms.ts'
import { symptomIds } from '../words/symptoms.ts'
import type { Answer } from './answer.ts'
import { answerOf } from './answer.ts'
import type { CanonicalView } from './canonicalView.ts'
import { canonicalView } from './canonicalView.ts'
import type { ClaimView } from './claimView.ts'
import { claimView } from './claimView.ts'
import type { Difference } from './difference.ts'
import { differencesOf, viewOfCanonical } from './difference.ts'
import type { Evidence } from './evidence.ts'
import { isRedacted } from './redacted.ts'
import type { RequestView } from './requestView.ts'
import { knownFields, requestView } from './requestView.ts'
import type { PathRisks, QueryRisks } from './risks.ts'
import { pathRisks, queryRisks } from './risks.ts'
import type { ScopeView } from './scopeView.ts'
import { scopeView } from './scopeView.ts'
import { canonicalOf, wireOf } from './sentViews.ts'
import type { SetupView } from './setupView.ts'
import { setupView } from './setupView.ts'
import { serviceStrings } from './text/serviceStrings.ts'

/** One failed call, read: everything that a cause can be told from, in one shape. What is not known is undefined. */
export interface Findings {
  readonly evidence: Evidence
  readonly request: RequestView
  readonly received: RequestView | undefined
  readonly claim: ClaimView
  /** The host that the client signed, where that is known for sure. */
  readonly signedHost: string | undefined
  /** Lower-case names that the client signed. */
  readonly signedNames: ReadonlySet<string> | undefined
  readonly answer: Answer
  readonly setup: SetupView
  readonly symptoms: ReadonlySet<SymptomId>
  readonly client: CanonicalView | undefined
  readonly service: CanonicalView | undefined
  readonly clientScope: ScopeView | undefined
  readonly serviceScope: ScopeView | undefined
  readonly path: PathRisks | undefined
  readonly query: QueryRisks | undefined
  /** The client's own canonical request against the service's. */
  readonly clientToService: readonly Difference[]
  /** What the rules make of the request as sent, against the service's canonical request. */
  readonly requestToService: readonly Difference[]
  /** The client's own canonical request against what the rules make of the request as sent. */
  readonly clientToRequest: readonly Difference[]
  /** The request as sent against the request as received. */
  readonly requestToReceived: readonly Difference[]
}

/** Reads evidence. Never fails: what is no evidence is not there. */
export function findingsOf(evidence: Evidence): Findings {
  const request = requestView(objectOr(evidence.request, {}))
  const received = evidence.receivedRequest ? requestView(objectOr(evidence.receivedRequest, {})) : undefined
  const response = objectOr(evidence.response, {})
  const client = canonicalOrNone(evidence.clientCanonicalRequest)
  const clientScope = scopeOrNone(evidence.clientStringToSign)
  const strings = { canonical: client, toSign: clientScope }
  const signedFor = claimView(evidence, request, strings).scope?.service
  const setup = setupView(objectOr(evidence.setup, {}), request.urlHost, knownFields(response.headers), signedFor)
  const answer = answerOf(response, setup)
  const lifted = answer.text === '' ? {} : serviceStrings(answer.text)
  const service = canonicalOrNone(evidence.serviceCanonicalRequest ?? lifted.canonicalRequest)
  const serviceScope = scopeOrNone(evidence.serviceStringToSign ?? lifted.stringToSign)
  const claim = claimView(evidence, claimant(request, received, setup), strings)
  const signedHost = signedHostOf(evidence, client)
  const names = claim.signedHeaders ?? service?.signedHeaders ?? (client ?? service)?.headers.map(([name]) => name)
  const clientView = client && withHost(viewOfCanonical(client), signedHost)
  const serviceView = service && viewOfCanonical(service)
  const sent = canonicalOf(request, setup.path)
  const signing = clientView ?? (signedHost === undefined ? undefined : withHost(nothing, signedHost))
  const path = client?.path ?? request.path
  const query = request.query ?? service?.query ?? client?.query
  return {
    evidence,
    request,
    received,
    claim,
    signedHost,
    signedNames: names && new Set(names.map((name) => name.toLowerCase())),
    answer,
    setup,
    symptoms: new Set(symptomIds.filter((id) => Array.isArray(evidence.symptoms) && evidence.symptoms.includes(id))),
    client,
    service,
    clientScope,
    serviceScope,
    path: path === undefined ? undefined : pathRisks(request.path ?? path),
    query: query === undefined ? undefined : queryRisks(query),
    clientToService: signing && serviceView ? differencesOf(signing, serviceView) : [],
    requestToService: serviceView ? differencesOf(sent, serviceView) : [],
    clientToRequest: clientView ? differencesOf(clientView, sent) : [],
    requestToReceived: received ? differencesOf(withHost(wireOf(request), signedHost), wireOf(received)) : [],
  }
}

const nothing = { headers: new Map<string, string>(), allHeaders: false }
const withHost = <V extends object>(view: V & { readonly host?: string | undefined }, host: string | undefined) => ({
  ...view,
  host: view.host ?? host,
})

/**
 * Where the client's own authentication is read: off its request; where that shows none, off what arrived, unless
 * something on the way signs.
 */
function claimant(request: RequestView, received: RequestView | undefined, setup: SetupView): RequestView {
  const shown = ({ headers, query = '' }: RequestView): boolean =>
    headers.some(([name]) => name.toLowerCase() === 'authorization') || /X-Amz-(Signature|Algorithm)=/i.test(query)
  const resigned = setup.cloudFrontSigns || setup.between.has('lambda-at-edge')
  return received && !resigned && !shown(request) && shown(received) ? received : request
}

/** What others hand in may be null, or no object. */
const objectOr = <T extends object>(given: T | undefined, otherwise: T): T =>
  typeof given === 'object' && given !== null ? given : otherwise
const canonicalOrNone = (text: unknown): CanonicalView | undefined =>
  typeof text === 'string' && text.trim() !== '' ? canonicalView(text) : undefined
const scopeOrNone = (text: unknown): ScopeView | undefined =>
  typeof text === 'string' && text.trim() !== '' ? scopeView(text) : undefined

function signedHostOf(evidence: Evidence, client: CanonicalView | undefined): string | undefined {
  const line = client?.headers.find(([name]) => name === 'host')?.[1].trim()
  if (line !== undefined && line !== '' && !isRedacted(line)) return line
  return typeof evidence.signedHost === 'string' && evidence.signedHost !== '' ? evidence.signedHost.trim() : undefined
}
