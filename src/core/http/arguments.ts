// What callers without types may hand in: small questions about values, and the one way to refuse them.
import type { HttpRequest, HttpResponse } from './message.ts'

export const isText = (value: unknown): value is string => typeof value === 'string'
export const isNumber = (value: unknown): value is number => Number.isFinite(value)
export const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isBody = (value: unknown): boolean => isText(value) || value instanceof Uint8Array
export const isOneOf = (value: unknown, ...values: readonly unknown[]): boolean => values.includes(value)
/** Whether a value is a list of such items; a hole in a list is an item that is undefined. */
export const isList = (value: unknown, is: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && Array.from(value).every(is)
export const isTexts = (value: unknown): boolean => isList(value, isText)
export const isFields = (value: unknown): boolean =>
  isList(value, (field) => Array.isArray(field) && field.length === 2 && isTexts(field))
export const optional = (value: unknown, is: (value: unknown) => boolean): boolean => value === undefined || is(value)

/** Whether a value is a number in this range. */
export const isFrom =
  (least: number, most = Number.POSITIVE_INFINITY) =>
  (value: unknown): boolean =>
    isNumber(value) && value >= least && value <= most

export const isResponse = (value: HttpResponse): boolean =>
  isObject(value) && isNumber(value.status) && isFields(value.headers) && isBody(value.body)

/** Whether a time has four digits for its year, as `YYYYMMDD` needs. */
export function isDate(value: unknown): boolean {
  const year = value instanceof Date ? value.getUTCFullYear() : Number.NaN
  return year >= 0 && year <= 9999
}

/** @throws TypeError that names the field and what it must be, never its value. */
export function must(holds: boolean, field: string, be: string): void {
  if (!holds) throw new TypeError(`${field} must be ${be}`)
}

export const aDate = 'a valid Date of the years 0 to 9999'
export const fieldList = 'a list of [name, value] pairs'

/** Refuses what is no request. @throws TypeError naming the field. */
export function checkRequest(request: HttpRequest, field = 'request'): void {
  must(isObject(request), field, 'an object')
  const { method, url, headers, body } = request
  must(isText(method), `${field}.method`, 'a text')
  must(isText(url), `${field}.url`, 'a text')
  must(isFields(headers), `${field}.headers`, fieldList)
  must(optional(body, isBody), `${field}.body`, 'a text or bytes')
}
