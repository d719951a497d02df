import type { Evidence, KnownRequest } from '../../core/evidence/evidence.ts'
import { defined } from '../../core/evidence/text/defined.ts'
import type { ReadText } from '../../core/exchange/evidence/read.ts'
import { readCanonical, readReceived, readResponse } from '../../core/exchange/evidence/read.ts'
import { requestText, responseText } from '../../core/exchange/evidence/write.ts'
import type { EvidenceField } from '../../core/words/evidence.ts'
import type { Inputs } from '../inputs.ts'
import { firstScreen } from '../inputs.ts'
import { memoLast } from '../memoLast.ts'
import type { Reading } from '../reading.ts'
import type { EvidenceInput } from './input.ts'
import { sameRequest } from './input.ts'

const readers = {
  response: memoLast(readResponse),
  serviceCanonicalRequest: memoLast((text: string) => readCanonical(text, 'service')),
  clientCanonicalRequest: memoLast((text: string) => readCanonical(text, 'client')),
  receivedRequest: memoLast(readReceived),
} as const satisfies Record<EvidenceField, (text: string) => ReadText<unknown>>

/** What is wrong or worth saying at a field. */
export const notesOf = (field: EvidenceField, text: string): ReadText<unknown>['notes'] => readers[field](text).notes

/** Whose request counts as the one that was sent. */
type RequestFrom = 'paste' | 'fields' | 'nobody'

/** Whose request counts: the paste's until its fields are edited, then the page's; the example's never does. */
export function requestFrom(inputs: Inputs): RequestFrom {
  const { pasted } = inputs.evidence
  if (pasted?.evidence.request && sameRequest(inputs, pasted.request)) return 'paste'
  return sameRequest(inputs, firstScreen) && inputs.cloudFrontHost === firstScreen.cloudFrontHost ? 'nobody' : 'fields'
}

/** The same with the request in the fields where nobody's counts: laid beside other views, the example's does no harm. */
export function comparableOf(inputs: Inputs, reading: Reading): Evidence {
  const evidence = evidenceOf(inputs, reading)
  return evidence.request ? evidence : { ...evidence, request: ownRequest(inputs, reading) }
}

/** Everything that is known of the failed call, as the triage takes it. */
export function evidenceOf(inputs: Inputs, reading: Reading): Evidence {
  const { evidence: given } = inputs
  const { pasted } = given
  const from = requestFrom(inputs)
  const { request, signedHost, signedHeaders, setup, clientStringToSign, serviceStringToSign } = pasted?.evidence ?? {}
  const kept = (field: EvidenceField): boolean => pasted?.texts[field] === given[field]
  return defined({
    request: from === 'paste' ? request : from === 'fields' ? ownRequest(inputs, reading) : undefined,
    signedHost: from === 'paste' ? signedHost : undefined,
    signedHeaders: from === 'paste' ? signedHeaders : undefined,
    setup,
    response: readers.response(given.response).value,
    serviceCanonicalRequest: readers.serviceCanonicalRequest(given.serviceCanonicalRequest).value,
    serviceStringToSign: kept('serviceCanonicalRequest') ? serviceStringToSign : undefined,
    clientCanonicalRequest: readers.clientCanonicalRequest(given.clientCanonicalRequest).value,
    clientStringToSign: kept('clientCanonicalRequest') ? clientStringToSign : undefined,
    receivedRequest: readers.receivedRequest(given.receivedRequest).value,
    symptoms: given.symptoms.length > 0 ? given.symptoms : undefined,
  })
}

const ownRequest = ({ attempt }: Inputs, { request, functionUrlHost }: Reading): KnownRequest => ({
  method: request.method,
  url:
    attempt.sendTo === 'cloudfront'
      ? request.url
      : request.url.replace(/^https:\/\/[^/?]*/, `https://${functionUrlHost}`),
  headers: request.headers,
  ...(typeof request.body === 'string' ? { body: request.body } : {}),
})

/** A paste's evidence as the texts of the fields; what it does not tell leaves its field empty. */
export const textsOf = (evidence: Evidence): Pick<EvidenceInput, EvidenceField> => ({
  response: evidence.response ? responseText(evidence.response) : '',
  serviceCanonicalRequest: evidence.serviceCanonicalRequest ?? '',
  clientCanonicalRequest: evidence.clientCanonicalRequest ?? '',
  receivedRequest: evidence.receivedRequest ? requestText(evidence.receivedRequest) : '',
})
