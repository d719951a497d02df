import type { Evidence, KnownRequest, KnownResponse } from '../../evidence/evidence.ts'
import { defined } from '../../evidence/text/defined.ts'
import type { SigningStrings } from '../../evidence/text/serviceStrings.ts'
import { serviceStrings } from '../../evidence/text/serviceStrings.ts'
import type { Field } from '../../http/message.ts'
import { fieldValue } from '../../http/message.ts'
import { hostOfUrl, splitUrl } from '../../http/url.ts'
import { urlOf } from './httpMessage.ts'
import type { Piece } from './piece.ts'

/** An exchange while its pieces come in. A piece belongs to it as long as its own place is still free. */
export interface ExchangeDraft {
  request?: KnownRequest
  from?: 'command' | 'wire' | undefined
  /** The tool signs by itself, so the request is signed although no header says so. */
  signed?: boolean
  looseHeaders?: readonly Field[]
  response?: KnownResponse
  received?: KnownRequest
  client?: SigningStrings
  service?: SigningStrings
}

/** Puts the piece into the exchange; false where its place is taken, so that another exchange begins. */
export function take(draft: ExchangeDraft, piece: Piece): boolean {
  switch (piece.kind) {
    case 'request':
      return takeRequest(draft, piece)
    case 'request-headers':
      return takeHeaders(draft, piece.headers)
    case 'response':
      return takeResponse(draft, piece.response)
    case 'received':
      if (draft.received) return false
      draft.received = piece.request
      return true
    case 'client-strings':
      return takeStrings(draft, 'client', piece.strings)
    case 'service-strings':
      return takeStrings(draft, 'service', piece.strings)
    default:
      return true
  }
}

function takeRequest(draft: ExchangeDraft, { request, from, signed }: Extract<Piece, { kind: 'request' }>): boolean {
  if (draft.request === undefined) {
    const loose = draft.looseHeaders ?? []
    draft.request = loose.length > 0 ? { ...request, headers: [...(request.headers ?? []), ...loose] } : request
    draft.looseHeaders = []
  } else if (from === 'wire' && draft.from === 'command' && !draft.response) {
    // What the tool was told and what it sent are one request: the wire's word counts, the body is the command's.
    draft.request = onTheWire(draft.request, request)
  } else if (draft.request.method === undefined && request.method !== undefined && !draft.response) {
    draft.request = {
      ...draft.request,
      ...request,
      headers: [...(request.headers ?? []), ...(draft.request.headers ?? [])],
    }
  } else return false
  draft.from = from
  draft.signed = draft.signed === true || signed === true
  return true
}

function onTheWire(told: KnownRequest, sent: KnownRequest): KnownRequest {
  const { scheme, authority } = splitUrl(told.url ?? '')
  const target = splitUrl(sent.url ?? '').target
  return { ...told, ...sent, url: authority === '' ? (sent.url ?? '') : urlOf(target, authority, scheme) }
}

function takeHeaders(draft: ExchangeDraft, headers: readonly Field[]): boolean {
  const given = draft.request?.headers ?? draft.looseHeaders ?? []
  const repeated = headers.some(([name]) => fieldValue(given, name.toLowerCase()) !== undefined)
  if (repeated || draft.response) return false
  if (draft.request) draft.request = { ...draft.request, headers: [...given, ...headers] }
  else draft.looseHeaders = [...given, ...headers]
  return true
}

function takeResponse(draft: ExchangeDraft, response: KnownResponse): boolean {
  const given = draft.response
  const free = (name: keyof KnownResponse) => given?.[name] === undefined || response[name] === undefined
  if (given && !(free('status') && free('headers') && free('body') && free('bodyBase64'))) return false
  draft.response = { ...given, ...response }
  return true
}

function takeStrings(draft: ExchangeDraft, side: 'client' | 'service', strings: SigningStrings): boolean {
  const given = draft[side] ?? {}
  const free = (name: keyof SigningStrings) => given[name] === undefined || strings[name] === undefined
  if (!free('canonicalRequest') || !free('stringToSign')) return false
  draft[side] = { ...given, ...strings }
  return true
}

/** The exchange as evidence; strings that a response's body shows are lifted out of it as well. */
export function evidenceOf(draft: ExchangeDraft): Evidence {
  const request = draft.request ?? (draft.looseHeaders?.length ? { headers: draft.looseHeaders } : undefined)
  const lifted = draft.response?.body === undefined ? {} : serviceStrings(draft.response.body)
  const clientHost = /^host:[ \t]*(\S+)$/m.exec(draft.client?.canonicalRequest ?? '')?.[1]
  return defined({
    request,
    signedHost: clientHost === hostOf(request) ? undefined : clientHost,
    response: draft.response,
    receivedRequest: draft.received,
    clientCanonicalRequest: draft.client?.canonicalRequest,
    clientStringToSign: draft.client?.stringToSign,
    serviceCanonicalRequest: draft.service?.canonicalRequest ?? lifted.canonicalRequest,
    serviceStringToSign: draft.service?.stringToSign ?? lifted.stringToSign,
  })
}

/** The host that the wire names, as far as it is known. */
const hostOf = (request: KnownRequest | undefined): string | undefined =>
  fieldValue(request?.headers ?? [], 'host') ?? (hostOfUrl(request?.url ?? '') || undefined)
