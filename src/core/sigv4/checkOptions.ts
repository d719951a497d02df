import type { HttpRequest } from '../http/message.ts'
import type { SigningOptions } from './options.ts'

/**
 * Refuses arguments that nothing could be signed with.
 * @throws TypeError that names the field and what it must be, never its value.
 */
export function checkSigning(request: HttpRequest, options: SigningOptions): void {
  must(isObject(request), 'request', 'an object')
  must(isObject(options), 'options', 'an object')
  checkRequest(request)
  checkCredentials(options.credentials)
  must(isText(options.region), 'options.region', 'a text')
  must(isText(options.service), 'options.service', 'a text')
  must(isDate(options.date), 'options.date', 'a valid Date of the years 0 to 9999')
  must(optional(options.host, isText), 'options.host', 'a text')
  must(isOneOf(options.form, 'header', 'query'), 'options.form', "'header' or 'query'")
  must(optional(options.expiresIn, Number.isFinite), 'options.expiresIn', 'a number of seconds')
  must(isPayload(options.payload), 'options.payload', "'signed', 'unsigned' or { hash }")
  for (const name of ['signedHeaders', 'unsignedHeaders'] as const)
    must(optional(options[name], isTexts), `options.${name}`, 'a list of names')
  for (const name of ['contentSha256Header', 'signToken', 'doubleEncodePath', 'normalizePath'] as const)
    must(isOneOf(options[name], true, false), `options.${name}`, 'true or false')
}

function checkRequest({ method, url, headers, body }: HttpRequest): void {
  must(isText(method), 'request.method', 'a text')
  must(isText(url), 'request.url', 'a text')
  const pairs = Array.isArray(headers) && headers.every((field) => isTexts(field) && field.length === 2)
  must(pairs, 'request.headers', 'a list of [name, value] pairs')
  must(body === undefined || isText(body) || body instanceof Uint8Array, 'request.body', 'a text or bytes')
}

function checkCredentials(credentials: SigningOptions['credentials']): void {
  const field = 'options.credentials'
  must(isObject(credentials), field, 'an object')
  const key = 'secretAccessKey' in credentials || 'signingKey' in credentials
  must(isText(credentials.accessKeyId ?? (key ? undefined : '')), `${field}.accessKeyId`, 'a text')
  if ('secretAccessKey' in credentials) must(isText(credentials.secretAccessKey), `${field}.secretAccessKey`, 'a text')
  if ('sessionToken' in credentials) must(optional(credentials.sessionToken, isText), `${field}.sessionToken`, 'a text')
  if (!('signingKey' in credentials)) return
  const { signingKey, scope } = credentials
  must(isText(signingKey) && /^[0-9a-f]{64}$/i.test(signingKey), `${field}.signingKey`, '64 hex digits')
  must(isTexts([scope?.date, scope?.region, scope?.service]), `${field}.scope`, 'a date, a region and a service')
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isOneOf = (value: unknown, ...values: readonly unknown[]): boolean => optional(value, (it) => values.includes(it))
const optional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value)
const isPayload = (value: unknown): boolean =>
  isOneOf(value, 'signed', 'unsigned') || (isObject(value) && 'hash' in value && isText(value.hash))

/** Whether a time has four digits for its year, as `YYYYMMDD` needs. */
function isDate(value: unknown): boolean {
  const year = value instanceof Date ? value.getUTCFullYear() : Number.NaN
  return year >= 0 && year <= 9999
}

function must(holds: boolean, field: string, be: string): void {
  if (!holds) throw new TypeError(`${field} must be ${be}`)
}
