import type { HttpRequest } from '../http/message.ts'
import { bodyText } from '../http/message.ts'

/** What a line can come from: a piece of the request, or one of the signing options. */
export type InputName =
  | 'method'
  | 'url'
  | 'header-name'
  | 'header-value'
  | 'body'
  | 'host'
  | 'date'
  | 'region'
  | 'service'
  | 'scope'
  | 'accessKeyId'
  | 'sessionToken'
  | 'expiresIn'
  | 'payload'
  | 'signedHeaders'

/**
 * A range of an input, half-open, in UTF-16 code units of `inputText`; of a body of bytes, in bytes. `index` is the
 * header's place in the request's list, for header names and values.
 */
export interface Source {
  readonly input: InputName
  readonly index?: number
  readonly start: number
  readonly end: number
}

/** The options as texts, by input name: what a range of an option is cut from. */
export type OptionTexts = Readonly<Partial<Record<InputName, string>>>

/** The text that a source's range is a range of. */
export function inputText(source: Source, request: HttpRequest, options: OptionTexts): string {
  switch (source.input) {
    case 'method':
      return request.method
    case 'url':
      return request.url
    case 'body':
      return bodyText(request)
    case 'header-name':
      return request.headers[source.index ?? -1]?.[0] ?? ''
    case 'header-value':
      return request.headers[source.index ?? -1]?.[1] ?? ''
    default:
      return options[source.input] ?? ''
  }
}

/** A source that is the whole of a text. */
export const whole = (input: InputName, text: string, index?: number): Source =>
  index === undefined ? { input, start: 0, end: text.length } : { input, index, start: 0, end: text.length }
