import type { HttpRequest } from '../http/message.ts'
import type { SigningOptions } from './options.ts'

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * Refuses arguments that nothing could be signed with.
 * @throws TypeError that names the field and what it must be, never its value.
 */
export function checkSigning(request: HttpRequest, options: SigningOptions): void {
  refuse(!isText(request.method), 'request.method', 'a text')
  refuse(!isText(request.url), 'request.url', 'a text')
  const pairs =
    Array.isArray(request.headers) && request.headers.every((field) => field.length === 2 && field.every(isText))
  refuse(!pairs, 'request.headers', 'a list of [name, value] pairs')
  const { body } = request
  refuse(body !== undefined && !isText(body) && !(body instanceof Uint8Array), 'request.body', 'a text or bytes')
  refuse(!isText(options.region), 'options.region', 'a text')
  refuse(!isText(options.service), 'options.service', 'a text')
  refuse(!(options.date instanceof Date) || Number.isNaN(options.date.getTime()), 'options.date', 'a valid Date')
  refuse(options.host !== undefined && !isText(options.host), 'options.host', 'a text')
  const expires = options.expiresIn
  refuse(expires !== undefined && !Number.isFinite(expires), 'options.expiresIn', 'a number of seconds')
  checkCredentials(options.credentials)
}

function checkCredentials(credentials: SigningOptions['credentials']): void {
  refuse(typeof credentials !== 'object' || credentials === null, 'options.credentials', 'an object')
  if ('secretAccessKey' in credentials) {
    refuse(!isText(credentials.accessKeyId), 'options.credentials.accessKeyId', 'a text')
    refuse(!isText(credentials.secretAccessKey), 'options.credentials.secretAccessKey', 'a text')
  }
  if ('signingKey' in credentials) {
    refuse(!/^[0-9a-f]{64}$/i.test(credentials.signingKey), 'options.credentials.signingKey', '64 hex digits')
    const { scope } = credentials
    const parts = [scope?.date, scope?.region, scope?.service]
    refuse(!parts.every(isText), 'options.credentials.scope', 'a date, a region and a service')
  }
}

function refuse(wrong: boolean, field: string, must: string): void {
  if (wrong) throw new TypeError(`${field} must be ${must}`)
}
