// Requests as API clients keep them: Postman, Insomnia, Thunder Client. Placeholders stay as they are.
import type { KnownRequest } from '../../evidence/evidence.ts'
import { defined } from '../../evidence/text/defined.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { isObject, itemsAt, memberAt, membersOf, textAt } from '../../evidence/text/looseJson.ts'
import { fieldsOf, queryOf } from './jsonRequest.ts'
import type { JsonShape } from './jsonShape.ts'
import type { Piece, Remark } from './piece.ts'

const deepest = 20

function read(
  requests: readonly Loose[],
  toRequest: (one: Loose) => KnownRequest,
  auth: (one: Loose) => Loose | undefined,
) {
  const pieces = requests.flatMap((one): readonly Piece[] => {
    const settings = auth(one)
    const region = signerSetting(settings, 'region')
    const service = signerSetting(settings, 'service')
    return [
      { kind: 'request', request: toRequest(one), from: 'command', signed: settings !== undefined },
      ...(region || service ? [{ kind: 'signing' as const, ...defined({ region, service }) }] : []),
    ]
  })
  const remarks: Remark[] = JSON.stringify(pieces).includes('{{') ? [{ id: 'variables-left' }] : []
  return { pieces, remarks }
}

/** A setting of a signer, in an object or in a list of `{ key, value }`; a placeholder is none. */
function signerSetting(auth: Loose | undefined, name: string): string | undefined {
  const value = Array.isArray(auth)
    ? textAt(
        auth.find((one: Loose) => textAt(one, 'key') === name),
        'value',
      )
    : textAt(auth, name)
  return value === undefined || value === '' || value.includes('{{') ? undefined : value
}

/** Everything in a tree of items that is a request. */
function requestsIn(items: readonly Loose[], depth = 0): readonly Loose[] {
  if (depth > deepest) return []
  return items.flatMap((item) =>
    memberAt(item, 'request') !== undefined ? [item] : requestsIn(itemsAt(item, 'item'), depth + 1),
  )
}

/** A Postman collection (v2), or one item of it. */
export const postman: JsonShape = {
  format: 'postman',
  looksLike: (value) =>
    memberAt(value, 'info', '_postman_id') !== undefined ||
    /getpostman/.test(textAt(value, 'info', 'schema') ?? '') ||
    isPostmanItem(value),
  read: (value) =>
    read(
      isPostmanItem(value) ? [value] : requestsIn(itemsAt(value, 'item')),
      (item) => {
        const request = memberAt(item, 'request')
        const url = textAt(request, 'url', 'raw') ?? textAt(request, 'url')
        return defined({
          method: textAt(request, 'method') ?? 'GET',
          url,
          headers: fieldsOf(memberAt(request, 'header')),
          body: textAt(request, 'body', 'raw'),
        })
      },
      (item) => memberAt(item, 'request', 'auth', 'awsv4') ?? memberAt(value, 'auth', 'awsv4'),
    ),
}

const isPostmanItem = (value: Loose): boolean =>
  memberAt(value, 'request', 'url') !== undefined && memberAt(value, 'request', 'header') !== undefined

/** An Insomnia export (v4). */
export const insomnia: JsonShape = {
  format: 'insomnia',
  looksLike: (value) => itemsAt(value, 'resources').some((one) => textAt(one, '_type') === 'request'),
  read: (value) =>
    read(
      itemsAt(value, 'resources').filter((one) => textAt(one, '_type') === 'request'),
      (one) => ({ ...plain(one), ...defined({ body: textAt(one, 'body', 'text') }) }),
      (one) => (/iam/i.test(textAt(one, 'authentication', 'type') ?? '') ? memberAt(one, 'authentication') : undefined),
    ),
}

/** A Thunder Client collection or request. */
export const thunderClient: JsonShape = {
  format: 'thunder-client',
  looksLike: (value) =>
    /thunder/i.test(textAt(value, 'client') ?? textAt(value, 'clientName') ?? '') ||
    (textAt(value, 'colId') !== undefined && textAt(value, 'method') !== undefined),
  read: (value) =>
    read(
      textAt(value, 'url') === undefined ? itemsAt(value, 'requests') : [value],
      (one) => ({ ...plain(one), ...defined({ body: textAt(one, 'body', 'raw') }) }),
      (one) => memberAt(one, 'auth', 'aws'),
    ),
}

const plain = (one: Loose): KnownRequest => {
  const query = [...itemsAt(one, 'parameters'), ...itemsAt(one, 'params')]
    .filter((parameter) => memberAt(parameter, 'disabled') !== true && memberAt(parameter, 'isDisabled') !== true)
    .map((parameter) => `${textAt(parameter, 'name') ?? ''}=${textAt(parameter, 'value') ?? ''}`)
  const url = textAt(one, 'url')
  return defined({
    method: textAt(one, 'method') ?? 'GET',
    url: url === undefined || url.includes('?') ? url : queryOf(url, query.join('&')),
    headers: fieldsOf(memberAt(one, 'headers')),
  })
}

/** A request that some tool printed as an object; a response likewise. */
export const printedMessage: JsonShape = {
  format: 'http-request',
  looksLike: (value) =>
    isObject(memberAt(value, 'headers')) &&
    membersOf(value).some(([name]) => /^(?:url|uri|path|method|hostname|status|statusCode)$/.test(name)),
  read: (value) => {
    const headers = fieldsOf(memberAt(value, 'headers'))
    const status = Number(textAt(value, 'statusCode') ?? textAt(value, 'status') ?? Number.NaN)
    const body = textAt(value, 'body') ?? textAt(value, 'data')
    if (status > 0) return { pieces: [{ kind: 'response', response: defined({ status, headers, body }) }] }
    const host = textAt(value, 'hostname') ?? textAt(value, 'host')
    const url = textAt(value, 'url') ?? textAt(value, 'uri')
    const path = textAt(value, 'path') ?? '/'
    const whole = url ?? (host === undefined ? path : `https://${host}${path}`)
    return {
      pieces: [{ kind: 'request', request: defined({ method: textAt(value, 'method'), url: whole, headers, body }) }],
    }
  },
}
