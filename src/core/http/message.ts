import { bytesOfText, textOfBytes } from './text.ts'

/** One header field as it stands on the wire: the name in its own case, the value not trimmed. */
export type Field = readonly [name: string, value: string]

/**
 * A request as the wire has it. `url` is scheme `://` authority target; the target is everything after the authority,
 * verbatim. Order, case and duplicates of `headers` are kept. A missing body is an empty body.
 */
export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: readonly Field[]
  readonly body?: string | Uint8Array
}

/** A response as the wire has it; `body` is bytes. */
export interface HttpResponse {
  readonly status: number
  readonly headers: readonly Field[]
  readonly body: Uint8Array
}

/** The body's bytes: UTF-8 of a text body, no bytes for a missing one. */
export function bodyBytes(message: HttpRequest | HttpResponse): Uint8Array {
  return typeof message.body === 'string' ? bytesOfText(message.body) : (message.body ?? new Uint8Array())
}

/** The body as text (UTF-8; bytes that are none become U+FFFD). */
export function bodyText(message: HttpRequest | HttpResponse): string {
  return typeof message.body === 'string' ? message.body : message.body ? textOfBytes(message.body) : ''
}

/** All values of a field, in order of arrival; `name` in lower case. */
export function fieldValues(headers: readonly Field[], name: string): readonly string[] {
  return headers.filter(([given]) => given.toLowerCase() === name).map(([, value]) => value)
}

/** The first value of a field, or undefined; `name` in lower case. */
export function fieldValue(headers: readonly Field[], name: string): string | undefined {
  return headers.find(([given]) => given.toLowerCase() === name)?.[1]
}

/** The fields without those of the given lower-case names. */
export function withoutFields(headers: readonly Field[], ...names: readonly string[]): readonly Field[] {
  return headers.filter(([given]) => !names.includes(given.toLowerCase()))
}
