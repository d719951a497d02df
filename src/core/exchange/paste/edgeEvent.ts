import type { KnownRequest } from '../../evidence/evidence.ts'
import { defined } from '../../evidence/text/defined.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { itemsAt, memberAt, textAt } from '../../evidence/text/looseJson.ts'
import { fieldValue } from '../../http/message.ts'
import { urlOf } from './httpMessage.ts'
import { bodyOf, fieldsOf, queryOf } from './jsonRequest.ts'
import type { JsonShape } from './jsonShape.ts'
import type { Piece } from './piece.ts'

/** A Lambda@Edge event: before CloudFront's work it is what the client sent, after it what goes to the origin. */
export const edgeEvent: JsonShape = {
  format: 'edge-event',
  looksLike: (value) => itemsAt(value, 'Records').some((record) => memberAt(record, 'cf') !== undefined),
  read: (value) => ({
    pieces: itemsAt(value, 'Records').flatMap((record): readonly Piece[] => {
      const cf = memberAt(record, 'cf')
      const type = textAt(cf, 'config', 'eventType') ?? ''
      const distribution = textAt(cf, 'config', 'distributionDomainName')
      const request = requestOf(memberAt(cf, 'request'), type.startsWith('viewer') ? distribution : undefined)
      const status = Number(textAt(cf, 'response', 'status'))
      const response = defined({
        status: status > 0 ? status : undefined,
        headers: fieldsOf(withKeys(memberAt(cf, 'response', 'headers'))),
      })
      return [
        type.startsWith('origin') ? { kind: 'received', request } : { kind: 'request', request },
        ...(status > 0 ? [{ kind: 'response' as const, response }] : []),
        { kind: 'setup', setup: { between: ['cloudfront', 'lambda-at-edge'] } },
      ]
    }),
  }),
}

function requestOf(request: Loose | undefined, distribution: string | undefined): KnownRequest {
  const headers = fieldsOf(withKeys(memberAt(request, 'headers')))
  const origin = textAt(request, 'origin', 'custom', 'domainName') ?? textAt(request, 'origin', 's3', 'domainName')
  const host = fieldValue(headers, 'host') ?? origin ?? distribution
  const encoding = textAt(request, 'body', 'encoding')
  return defined({
    method: textAt(request, 'method'),
    url: queryOf(urlOf(textAt(request, 'uri') ?? '/', host), textAt(request, 'querystring')),
    headers,
    ...bodyOf(textAt(request, 'body', 'data'), encoding === 'base64'),
  })
}

/** `{ host: [{ key: 'Host', value }] }` as the list of its pairs, in the case that the wire had. */
const withKeys = (headers: Loose | undefined): Loose =>
  typeof headers === 'object' && headers !== null && 'members' in headers
    ? headers.members.flatMap(([name, values]) =>
        (Array.isArray(values) ? values : []).map(
          (one: Loose): Loose => [textAt(one, 'key') ?? name, textAt(one, 'value') ?? ''],
        ),
      )
    : []
