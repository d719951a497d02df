import { isBearer, lengthOf } from '../http/bearers.ts'
import type { Field, HttpRequest } from '../http/message.ts'
import { uriEncode } from '../sigv4/uriEncode.ts'
import { shortSignature } from './shortSignature.ts'

/** By their names alone, CORS's own headers are no bearers. */
const isHidden = (name: string): boolean => isBearer(name) && !/^access-control-/i.test(name)

/** A header's value as it may be shown: bearers are shortened or replaced by their length, the rest is as it is. */
export function maskedValue(name: string, value: string): string {
  if (/^authorization$/i.test(name)) return maskedAuthorization(value)
  return isHidden(name) ? lengthOf(value) : value
}

function maskedAuthorization(value: string): string {
  if (!/^AWS4-/.test(value)) return `${value.split(' ')[0] ?? ''} ${lengthOf(value)}`
  return value.replace(
    /(Signature=)([^,\s]+)/g,
    (_, label: string, signature: string) => label + shortSignature(signature),
  )
}

/** A URL or query as it may be shown: the signature of a presigned request is shortened, bearers are told by their length. */
export const maskedQuery = (text: string): string =>
  text
    .replace(
      /(X-Amz-Signature=)([^&\s]+)/gi,
      (_, label: string, signature: string) => label + shortSignature(signature),
    )
    .replace(/(X-Amz-Security-Token=)([^&\s]+)/gi, (_, label: string, token: string) => label + lengthOf(token))
    .replace(/(^|[?&\s])(?!X-Amz-)([^=&?#\s]+)=([^&#\s]+)/gi, (whole, mark: string, name: string, value: string) =>
      isBearer(name) ? `${mark}${name}=${lengthOf(value)}` : whole,
    )

/** The request as it may be shown: masked in header and query. */
export const maskedRequest = (request: HttpRequest): HttpRequest => ({
  ...request,
  url: maskedQuery(request.url),
  headers: request.headers.map(([name, value]): Field => [name, maskedValue(name, value)]),
})

/** A whole message as text with its bearers masked: for bytes that went over the wire. The body stays as it is. */
export function maskedMessage(text: string): string {
  const end = text.indexOf('\r\n\r\n')
  const [start = '', ...fields] = text.slice(0, end < 0 ? text.length : end).split('\r\n')
  return [maskedQuery(start), ...fields.map(maskedLine)].join('\r\n') + (end < 0 ? '' : text.slice(end))
}

const shortestToken = 8

/** A text without a session token that is known, as it is and percent-encoded: services repeat in answers what they got. */
export const withoutToken = (text: string, token: string): string =>
  token.length < shortestToken
    ? text
    : [token, uriEncode(token)].reduce((left, one) => left.replaceAll(one, lengthOf(token)), text)

function maskedLine(line: string): string {
  const [, name = '', blank = '', value = ''] = /^([^:]*):([ \t]*)([\s\S]*)$/.exec(line) ?? []
  return name === '' ? line : `${name}:${blank}${maskedValue(name, value)}`
}
