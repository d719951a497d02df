import { defined } from '../../evidence/text/defined.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { itemsAt, memberAt, membersOf, textAt } from '../../evidence/text/looseJson.ts'
import type { Field } from '../../http/message.ts'
import { urlOf } from './httpMessage.ts'
import { bodyOf, fieldsOf, queryOf } from './jsonRequest.ts'
import type { JsonShape } from './jsonShape.ts'

/** A Function URL's or HTTP API's event (payload 2.0), or a REST API's (1.0): the request as the function got it. */
export const lambdaEvent: JsonShape = {
  format: 'lambda-event',
  looksLike: (value) =>
    memberAt(value, 'requestContext') !== undefined &&
    (memberAt(value, 'rawPath') !== undefined || memberAt(value, 'httpMethod') !== undefined),
  read: (value) => {
    const context = memberAt(value, 'requestContext')
    const path = textAt(value, 'rawPath') ?? textAt(context, 'path') ?? textAt(value, 'path') ?? '/'
    const query = textAt(value, 'rawQueryString') ?? queryOfParameters(value)
    const cookies = itemsAt(value, 'cookies').filter((one): one is string => typeof one === 'string')
    const headers: readonly Field[] = [
      ...fieldsOf(memberAt(value, 'multiValueHeaders') ?? memberAt(value, 'headers')),
      ...(cookies.length > 0 ? [['cookie', cookies.join('; ')] as const] : []),
    ]
    return {
      pieces: [
        {
          kind: 'received',
          request: defined({
            method: textAt(context, 'http', 'method') ?? textAt(value, 'httpMethod'),
            url: queryOf(urlOf(path, textAt(context, 'domainName')), query),
            headers,
            ...bodyOf(textAt(value, 'body'), memberAt(value, 'isBase64Encoded') === true),
          }),
        },
      ],
    }
  },
}

const queryOfParameters = (value: Loose): string => {
  const several = membersOf(memberAt(value, 'multiValueQueryStringParameters'))
  const single = membersOf(memberAt(value, 'queryStringParameters'))
  const pairs = several.length > 0 ? several : single
  return pairs
    .flatMap(([name, values]) =>
      (Array.isArray(values) ? values : [values]).map((one: Loose) => `${name}=${String(one)}`),
    )
    .join('&')
}
