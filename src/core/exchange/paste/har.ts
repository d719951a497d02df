import { defined } from '../../evidence/text/defined.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { itemsAt, memberAt, textAt } from '../../evidence/text/looseJson.ts'
import { fieldValue } from '../../http/message.ts'
import { bodyOf, fieldsOf } from './jsonRequest.ts'
import type { JsonShape } from './jsonShape.ts'
import type { Piece, Remark } from './piece.ts'

/** An HTTP archive. Chrome leaves Authorization and cookies out of it unless told otherwise. */
export const har: JsonShape = {
  format: 'har',
  looksLike: (value) => memberAt(value, 'log', 'entries') !== undefined,
  read: (value) => {
    const entries = itemsAt(value, 'log', 'entries')
    const pieces = entries.flatMap(piecesOf)
    const remarks: Remark[] = []
    const creator = textAt(value, 'log', 'creator', 'name') ?? ''
    if (entries.length > 0 && /WebInspector|Chrom|Edge/i.test(creator) && !pieces.some(holdsBearer))
      remarks.push({ id: 'har-sanitised' })
    const bodiless = entries.some(
      (entry) =>
        Number(textAt(entry, 'response', 'content', 'size')) > 0 &&
        textAt(entry, 'response', 'content', 'text') === undefined,
    )
    if (bodiless) remarks.push({ id: 'har-no-body' })
    return { pieces, remarks }
  },
}

function piecesOf(entry: Loose): readonly Piece[] {
  const request = memberAt(entry, 'request')
  const response = memberAt(entry, 'response')
  const status = Number(textAt(response, 'status'))
  const isBase64 = textAt(response, 'content', 'encoding') === 'base64'
  return [
    {
      kind: 'request',
      request: defined({
        method: textAt(request, 'method'),
        url: textAt(request, 'url'),
        // HTTP/2's pseudo headers say again what method and URL say.
        headers: fieldsOf(memberAt(request, 'headers')).filter(([name]) => !name.startsWith(':')),
        ...bodyOf(textAt(request, 'postData', 'text'), textAt(request, 'postData', 'encoding') === 'base64'),
      }),
    },
    {
      kind: 'response',
      response: defined({
        status: status > 0 ? status : undefined,
        headers: fieldsOf(memberAt(response, 'headers')),
        ...bodyOf(textAt(response, 'content', 'text'), isBase64),
      }),
    },
  ]
}

const holdsBearer = (piece: Piece): boolean =>
  piece.kind === 'request' &&
  ['authorization', 'cookie'].some((name) => fieldValue(piece.request.headers ?? [], name) !== undefined)
