import { readHostField } from '../core/exchange/hostField.ts'
import type { Paste } from '../core/exchange/paste/readPaste.ts'
import { readPaste } from '../core/exchange/paste/readPaste.ts'
import { endpointOf } from '../core/hosts/endpoint.ts'
import type { Field } from '../core/http/message.ts'
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
  readonly filled: readonly FieldId[]
  /** The answer that was pasted along. */
  readonly answer: { readonly status: number | undefined; readonly body: string } | undefined
}

/** Reads a text and says what it would fill in; nothing is changed yet. */
export function effectOfPaste(text: string, inputs: Inputs): PasteEffect {
  const paste = readPaste(text)
  const { request, response } = paste.evidence
  const [credentials] = paste.credentials
  const setup = changedOnly(setupOfPaste(paste), inputs)
  const edit: Partial<Inputs> = {
    ...(request?.method ? { method: request.method } : {}),
    ...(request?.url === undefined ? {} : placesOf(request.url, request.headers ?? [], inputs)),
    ...(request?.headers ? { headers: headerText(request.headers) } : {}),
    ...(request ? { body: request.body ?? '' } : {}),
    ...setup,
    ...(credentials ? { accessKeyId: credentials.accessKeyId } : {}),
  }
  const secrets: readonly FieldId[] = credentials
    ? ['secret', ...(credentials.sessionToken ? (['sessionToken'] as const) : [])]
    : []
  const edited = (Object.keys(edit) as (keyof typeof edit)[]).filter(
    (name): name is Exclude<typeof name, 'attempt'> => name !== 'attempt',
  )
  return {
    formats: paste.formats,
    notes: paste.notes,
    edit,
    setup,
    secret: credentials?.secretAccessKey,
    sessionToken: credentials ? (credentials.sessionToken ?? '') : undefined,
    filled: [...edited, ...secrets],
    answer: response && { status: response.status, body: response.body ?? '' },
  }
}

/** What a set-up changes: most of its settings are mostly as they were. */
const changedOnly = (edit: Partial<Inputs>, inputs: Inputs): Partial<Inputs> =>
  Object.fromEntries(
    Object.entries(edit).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(inputs[name as keyof Inputs]),
    ),
  )

/** Where a pasted URL goes: a Function URL's host to its field, any other to CloudFront's; path and query to theirs. */
function placesOf(url: string, headers: readonly Field[], inputs: Inputs): Partial<Inputs> {
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(url)
  const given = headers.find(([name]) => /^(host|:authority)$/i.test(name))?.[1] ?? ''
  const { host, path, query } = readHostField(absolute ? url : `https://${given || inputs.cloudFrontHost}${url}`)
  const isFunctionUrl = endpointOf(host)?.because === 'host-function-url'
  return {
    ...(host === '' ? {} : isFunctionUrl ? { functionUrlHost: host } : { cloudFrontHost: host }),
    path: path ?? '/',
    query: withoutSignature(query ?? ''),
    attempt: isFunctionUrl
      ? { signFor: 'function-url', sendTo: 'function-url' }
      : { signFor: 'cloudfront', sendTo: 'cloudfront' },
  }
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
