import type { Leg, Route } from '../../../delivery/delivery.ts'
import type { Delivery, Diagnosis, Remedy } from '../../../diagnosis/diagnosis.ts'
import type { Answer } from '../../../evidence/answer.ts'
import type { Evidence, KnownRequest } from '../../../evidence/evidence.ts'
import { findingsOf } from '../../../evidence/findings.ts'
import { knownFields } from '../../../evidence/requestView.ts'
import type { HttpRequest, HttpResponse } from '../../../http/message.ts'
import { bodyText } from '../../../http/message.ts'
import { causeWords } from '../../../words/causes.ts'
import { checkLabel } from '../../../words/checkLabels.ts'
import { checkWords } from '../../../words/checks.ts'
import { evidenceHeadline } from '../../../words/evidenceHeadline.ts'
import { reportWords as words } from '../../../words/report.ts'

/** One of the texts that are held against each other. */
interface CanonicalText {
  readonly title: string
  readonly text: string
}

/** What a report tells. No credential is among it but what the requests and texts bear themselves, and that is left out. */
export interface ReportFacts {
  readonly title: string
  /** As it was sent; undefined where nobody knows it. */
  readonly request: HttpRequest | undefined
  readonly status: number | undefined
  /** Who answered, and why. */
  readonly decidedBy: string
  readonly known: keyof typeof words.known
  /** The host that the signature covers; undefined where none is known, or nothing is signed. */
  readonly signedFor: string | undefined
  /** When it was sent, or is taken to be. */
  readonly time: Date | undefined
  /** The set-up; undefined where nobody told it. */
  readonly route: Route | undefined
  /** The way as the model has it. */
  readonly legs: readonly Leg[]
  /** What was answered; undefined where nothing was, or nobody knows. */
  readonly answer: { readonly headers: HttpResponse['headers']; readonly text: string } | undefined
  readonly diagnoses: readonly Diagnosis<Remedy>[]
  readonly canonicalRequests: readonly CanonicalText[]
  /** Further requests of the evidence, whose bearers must not show either. */
  readonly otherRequests: readonly HttpRequest[]
}

/** A call as the model has it, and what really came of it where it was sent. */
export interface ReportedCall {
  readonly request: HttpRequest
  readonly route: Route
  readonly delivery: Delivery<Remedy>
  readonly signedFor: string | undefined
  readonly canonicalRequests: readonly CanonicalText[]
  readonly answered?: {
    readonly at: Date
    readonly response: HttpResponse
    /** What is known of its cause; nothing where it is not what the model foresaw. */
    readonly diagnoses: readonly Diagnosis<Remedy>[]
  }
}

/** The facts of a call of the page. */
export function factsOfCall(call: ReportedCall): ReportFacts {
  const { request, route, delivery, signedFor, canonicalRequests, answered } = call
  const { decision, legs } = delivery
  const diagnoses = answered?.diagnoses ?? delivery.diagnoses
  const status = answered?.response.status ?? decision.status
  const foreseen = status === decision.status
  const check = checkWords(decision.check)
  const why = diagnoses[0]
    ? causeWords(diagnoses[0].cause).title
    : foreseen
      ? checkLabel(decision.check)
      : words.notForeseen
  return {
    title: status === 0 ? why : `${status} ${why}`,
    request,
    status: status === 0 ? undefined : status,
    decidedBy: foreseen ? `${words.places[decision.by]}: ${check.reason}` : words.notForeseen,
    known: answered ? 'answered' : 'simulated',
    signedFor,
    time: answered?.at ?? route.now,
    route,
    legs,
    answer: answered && { headers: answered.response.headers, text: bodyText(answered.response) },
    diagnoses,
    canonicalRequests,
    otherRequests: [],
  }
}

/** The facts of a failed call of which evidence is known; `route` where somebody told the set-up. */
export function factsOfEvidence(
  evidence: Evidence,
  found: {
    readonly answer: Pick<Answer, 'kind' | 'by' | 'status'>
    readonly diagnoses: readonly Diagnosis[]
    readonly route: Route | undefined
  },
): ReportFacts {
  const { answer, diagnoses, route } = found
  const { signedHost, answer: read } = findingsOf(evidence)
  const headers = knownFields(evidence.response?.headers)
  const sides = [
    [words.client, evidence.clientCanonicalRequest],
    [words.service, evidence.serviceCanonicalRequest],
  ] as const
  return {
    title: evidenceHeadline(answer, answer.status, diagnoses[0]).replace(/\.$/, ''),
    request: evidence.request && asRequest(evidence.request),
    status: answer.status,
    decidedBy: evidenceHeadline(answer, answer.status, undefined),
    known: 'pasted',
    signedFor: signedHost,
    time: undefined,
    route,
    legs: [],
    answer: evidence.response && { headers, text: read.text },
    diagnoses,
    canonicalRequests: sides.flatMap(([title, text]) => (text === undefined ? [] : [{ title, text }])),
    otherRequests: evidence.receivedRequest ? [asRequest(evidence.receivedRequest)] : [],
  }
}

const asRequest = ({ method = '?', url = '/', headers, body }: KnownRequest): HttpRequest => ({
  method,
  url,
  headers: knownFields(headers),
  ...(body === undefined ? {} : { body }),
})
