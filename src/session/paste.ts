import { base64Bytes } from '../core/evidence/requestView.ts'
import type { Held } from '../core/exchange/evidence/withoutSecrets.ts'
import { withoutSecrets } from '../core/exchange/evidence/withoutSecrets.ts'
import { readHostField } from '../core/exchange/hostField.ts'
import { expiryIn } from '../core/exchange/paste/expiry.ts'
import type { Paste } from '../core/exchange/paste/readPaste.ts'
import { readPaste } from '../core/exchange/paste/readPaste.ts'
import { endpointOf } from '../core/hosts/endpoint.ts'
import type { Field } from '../core/http/message.ts'
import { fieldValue } from '../core/http/message.ts'
import { textsOf } from './evidence/compose.ts'
import type { EvidenceInput } from './evidence/input.ts'
import { hasEvidence, noEvidence, requestFields } from './evidence/input.ts'
import type { FieldId } from './fieldNotes.ts'
import type { Inputs } from './inputs.ts'
import { setupOfPaste } from './setupOfPaste.ts'

/** What a pasted text does to the page: the edit, the secrets for the vault, and what to tell of it. */
export interface PasteEffect {
  readonly formats: Paste['formats']
  readonly notes: Paste['notes']
  readonly edit: Partial<Inputs>
  /** Of the edit, what concerns distribution and Function URL. */
  readonly setup: Partial<Inputs>
  readonly secret: string | undefined
  readonly sessionToken: string | undefined
  /** When they end, in milliseconds since 1970. */
  readonly expires: number | undefined
  readonly filled: readonly FieldId[]
  /** The answer that was pasted along. */
  /** The body where it is no text. */
  readonly bytes: Uint8Array | undefined
  readonly answer: { readonly status: number | undefined; readonly body: string } | undefined
}

/** Reads a text and says what it would fill in; nothing is changed yet. `vault`: what is held is taken out of the evidence. */
export function effectOfPaste(
  text: string,
  inputs: Inputs,
  vault: Held = { secret: '', sessionToken: '' },
): PasteEffect {
  const paste = readPaste(text)
  const { request, response } = paste.evidence
  const [credentials] = paste.credentials
  const setup = changedOnly(setupOfPaste(paste), inputs)
  const filledIn: Partial<Inputs> = {
    ...(request?.method ? { method: request.method } : {}),
    ...(request?.url === undefined ? {} : placesOf(request.url, request.headers ?? [], inputs)),
    ...(request?.headers ? { headers: headerText(request.headers) } : {}),
    ...(request ? { body: request.body ?? '' } : {}),
    ...rebuiltHost(paste.evidence),
    ...setup,
    ...(credentials ? { accessKeyId: credentials.accessKeyId } : {}),
  }
  const sessionToken = credentials?.sessionToken || fieldValue(request?.headers ?? [], 'x-amz-security-token')
  const told = evidenceOfPaste(paste, { ...inputs, ...filledIn }, [
    vault,
    { secret: credentials?.secretAccessKey ?? '', sessionToken: sessionToken ?? '' },
  ])
  const edit: Partial<Inputs> = { ...filledIn, ...(told ? { evidence: told } : {}) }
  const secrets: readonly FieldId[] = [
    ...(credentials ? (['secret'] as const) : []),
    ...(sessionToken ? (['sessionToken'] as const) : []),
  ]
  const edited = (Object.keys(edit) as (keyof typeof edit)[]).filter(
    (name): name is Exclude<typeof name, 'attempt'> =>
      name !== 'attempt' && (name !== 'evidence' || (told !== undefined && hasEvidence(told))),
  )
  return {
    formats: paste.formats,
    notes: paste.notes,
    edit,
    setup,
    secret: credentials?.secretAccessKey,
    sessionToken: sessionToken || (credentials ? '' : undefined),
    // Of several sets it would not be known whose end it is.
    expires: credentials?.sessionToken && paste.credentials.length === 1 ? expiryIn(text)?.getTime() : undefined,
    filled: [...edited, ...secrets],
    bytes: request?.bodyBase64 === undefined ? undefined : base64Bytes(request.bodyBase64),
    answer: response && { status: response.status, body: response.body ?? '' },
  }
}

/**
 * The evidence with what a paste tells of a failed call. A paste with request and answer is another call, and replaces what
 * stood there; one with either alone adds to it. Undefined: it tells nothing.
 */
function evidenceOfPaste({ evidence }: Paste, inputs: Inputs, held: readonly Held[]): EvidenceInput | undefined {
  const { request, setup, ...rest } = evidence
  const answered = Object.keys(rest).some((name) => name !== 'signedHost' && name !== 'signedHeaders')
  if (!answered && request === undefined) return undefined
  const whole = answered && request !== undefined
  const before = whole ? noEvidence : inputs.evidence
  const known = { ...before.pasted?.evidence, ...evidence }
  const given = textsOf(evidence)
  const clean = (text: string): string => withoutSecrets(text, held)
  const texts = {
    response: clean(given.response) || before.response,
    serviceCanonicalRequest: clean(given.serviceCanonicalRequest) || before.serviceCanonicalRequest,
    clientCanonicalRequest: clean(given.clientCanonicalRequest) || before.clientCanonicalRequest,
    receivedRequest: clean(given.receivedRequest) || before.receivedRequest,
  }
  return { ...texts, symptoms: before.symptoms, pasted: { evidence: known, texts, request: requestFields(inputs) } }
}

/** What a set-up changes: most of its settings are mostly as they were. */
const changedOnly = (edit: Partial<Inputs>, inputs: Inputs): Partial<Inputs> =>
  Object.fromEntries(
    Object.entries(edit).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(inputs[name as keyof Inputs]),
    ),
  )

/** Hosts that verify signatures themselves: Function URLs, and AWS's other services. */
function verifies(host: string): boolean {
  const endpoint = endpointOf(host)
  return endpoint !== undefined && endpoint.because !== 'host-cloudfront'
}

/** Where a pasted URL goes: the host of a verifier to the Function URL's field, any other to CloudFront's; path and query to theirs. */
function placesOf(url: string, headers: readonly Field[], inputs: Inputs): Partial<Inputs> {
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(url)
  const given = headers.find(([name]) => /^(host|:authority)$/i.test(name))?.[1] ?? ''
  const { host, path, query } = readHostField(absolute ? url : `https://${given || inputs.cloudFrontHost}${url}`)
  const straight = verifies(host)
  return {
    ...(host === '' ? {} : straight ? { functionUrlHost: host } : { cloudFrontHost: host }),
    path: path ?? '/',
    query: withoutSignature(query ?? ''),
    attempt: straight
      ? { signFor: 'function-url', sendTo: 'function-url' }
      : { signFor: 'cloudfront', sendTo: 'cloudfront' },
  }
}

/** The verifier's host, of which the service itself tells: in its canonical request, or in what arrived. */
function rebuiltHost({ serviceCanonicalRequest = '', receivedRequest }: Paste['evidence']): Partial<Inputs> {
  const told = [
    /^host:[ \t]*(\S+)$/im.exec(serviceCanonicalRequest)?.[1],
    fieldValue(receivedRequest?.headers ?? [], 'host'),
    receivedRequest?.url === undefined ? undefined : readHostField(receivedRequest.url).host,
  ]
  const host = told.find((one) => verifies(one ?? ''))
  return host === undefined ? {} : { functionUrlHost: host }
}

const signers =
  /^(host|:authority|:method|:path|:scheme|authorization|x-amz-date|x-amz-security-token|x-amz-content-sha256|content-length)$/i

/** The headers as lines, without those that the signer or the wire makes anew. */
const headerText = (headers: readonly Field[]): string =>
  headers
    .filter(([name]) => !signers.test(name))
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

/** A query without the parameters of a presigned URL. */
const withoutSignature = (query: string): string =>
  query
    .split('&')
    .filter(
      (piece) => !/^X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token)=/i.test(piece),
    )
    .join('&')
