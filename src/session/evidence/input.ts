import type { Evidence } from '../../core/evidence/evidence.ts'
import type { EvidenceField } from '../../core/words/evidence.ts'
import type { SymptomId } from '../../core/words/symptoms.ts'
import type { Attachment } from '../attachment.ts'

/** What is known of a real failed call: texts as they stand in their fields, without secrets. */
export interface EvidenceInput extends Readonly<Record<EvidenceField, string>> {
  readonly symptoms: readonly SymptomId[]
  /** What a paste told besides: the request with its own signature, the strings to sign, the set-up. */
  readonly pasted: Pasted | undefined
}

/** A paste's exchange, and how the page's fields stood when it was filled in: an edit of them makes its request old. */
interface Pasted {
  readonly evidence: Evidence
  readonly texts: Readonly<Record<EvidenceField, string>>
  readonly request: RequestFields
}

/** The fields of the page that make up a request. */
export interface RequestFields {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly headers: string
  readonly body: string | Attachment
}

export const noEvidence: EvidenceInput = {
  response: '',
  serviceCanonicalRequest: '',
  clientCanonicalRequest: '',
  receivedRequest: '',
  symptoms: [],
  pasted: undefined,
}

/** Whether anything is known of a real call; a request alone is none. */
export const hasEvidence = ({ symptoms, pasted: _, ...texts }: EvidenceInput): boolean =>
  symptoms.length > 0 || Object.values(texts).some((text) => text.trim() !== '')

/** The fields of a request out of all inputs. */
export const requestFields = ({ method, path, query, headers, body }: RequestFields): RequestFields => ({
  method,
  path,
  query,
  headers,
  body,
})

/** Whether two requests are typed alike. */
export const sameRequest = (one: RequestFields, other: RequestFields): boolean =>
  JSON.stringify(requestFields(one)) === JSON.stringify(requestFields(other))

const signatureIn = /(?:^|[^a-z])Signature=[0-9a-f]{64}/i

/** Whether the request carries something like a signature, which can be searched for. */
export function maySearch({ evidence, headers, query }: RequestFields & { readonly evidence: EvidenceInput }): boolean {
  const { url = '', headers: pasted = [] } = evidence.pasted?.evidence.request ?? {}
  return [headers, query, url, ...pasted.map(([, value]) => value)].some((text) => signatureIn.test(text))
}
