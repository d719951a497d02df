import type { KnownRequest, KnownResponse } from '../../evidence/evidence.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { isObject, membersOf, textAt } from '../../evidence/text/looseJson.ts'
import type { Field } from '../../http/message.ts'

/**
 * Headers as JSON documents write them: an object of names and values, where a value may be a list; a list of pairs;
 * a list of `{ name, value }` or `{ key, value }`, where disabled ones are left out.
 */
export function fieldsOf(headers: Loose | undefined): readonly Field[] {
  if (isObject(headers))
    return headers.members.flatMap(([name, value]) => valuesOf(value).map((one): Field => [name, one]))
  if (!Array.isArray(headers)) return []
  return headers.flatMap((item: Loose): readonly Field[] => {
    if (Array.isArray(item)) return item.length === 2 ? [[String(item[0]), String(item[1])]] : []
    const off = membersOf(item).some(
      ([name, value]) => (name === 'disabled' && value === true) || (name === 'enabled' && value === false),
    )
    const name = textAt(item, 'name') ?? textAt(item, 'key')
    return name === undefined || off ? [] : [[name, textAt(item, 'value') ?? '']]
  })
}

function valuesOf(value: Loose): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)]
  if (Array.isArray(value)) {
    // CloudFront's events hold lists of `{ key, value }`.
    return value.map((item: Loose) => textAt(item, 'value') ?? (typeof item === 'string' ? item : ''))
  }
  return []
}

/** A body, as text or, where the document says so, in base64. */
export const bodyOf = (
  body: string | undefined,
  isBase64: boolean,
): Pick<KnownRequest & KnownResponse, 'body' | 'bodyBase64'> =>
  body === undefined || body === '' ? {} : isBase64 ? { bodyBase64: body } : { body }

/** Parameters as a query, as they stand. */
export const queryOf = (url: string, query: string | undefined): string =>
  query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
