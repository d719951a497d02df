import {
  aDate,
  checkRequest,
  isBoolean,
  isDate,
  isNumber,
  isObject,
  isOneOf,
  isText,
  isTexts,
  must,
  optional,
} from '../http/arguments.ts'
import type { HttpRequest } from '../http/message.ts'
import type { Signer, SigningOptions } from './options.ts'

/**
 * Refuses arguments that nothing could be signed with.
 * @throws TypeError that names the field and what it must be, never its value.
 */
export function checkSigning(request: HttpRequest, options: SigningOptions): void {
  checkRequest(request)
  must(isObject(options), 'options', 'an object')
  checkSigner(options.credentials, 'options.credentials')
  must(isText(options.region), 'options.region', 'a text')
  must(isText(options.service), 'options.service', 'a text')
  must(isDate(options.date), 'options.date', aDate)
  must(optional(options.host, isText), 'options.host', 'a text')
  must(isOneOf(options.form, undefined, 'header', 'query'), 'options.form', "'header' or 'query'")
  must(optional(options.expiresIn, isNumber), 'options.expiresIn', 'a number of seconds')
  must(optional(options.payload, isPayload), 'options.payload', "'signed', 'unsigned' or { hash }")
  for (const name of ['signedHeaders', 'unsignedHeaders'] as const)
    must(optional(options[name], isTexts), `options.${name}`, 'a list of names')
  for (const name of ['contentSha256Header', 'signToken', 'doubleEncodePath', 'normalizePath'] as const)
    must(optional(options[name], isBoolean), `options.${name}`, 'true or false')
}

/** Refuses what is no signer. @throws TypeError naming the field, which is a part of `field`. */
export function checkSigner(signer: Signer, field: string): void {
  must(isObject(signer), field, 'an object')
  const key = 'secretAccessKey' in signer || 'signingKey' in signer
  must(isText(signer.accessKeyId ?? (key ? undefined : '')), `${field}.accessKeyId`, 'a text')
  if ('secretAccessKey' in signer) must(isText(signer.secretAccessKey), `${field}.secretAccessKey`, 'a text')
  if ('sessionToken' in signer) must(optional(signer.sessionToken, isText), `${field}.sessionToken`, 'a text')
  if (!('signingKey' in signer)) return
  const { signingKey, scope } = signer
  must(isText(signingKey) && /^[0-9a-f]{64}$/i.test(signingKey), `${field}.signingKey`, '64 hex digits')
  must(isTexts([scope?.date, scope?.region, scope?.service]), `${field}.scope`, 'a date, a region and a service')
}

const isPayload = (value: unknown): boolean =>
  isOneOf(value, 'signed', 'unsigned') || (isObject(value) && 'hash' in value && isText(value.hash))
