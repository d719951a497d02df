import type { HttpRequest } from '../../../http/message.ts'
import { fieldValue } from '../../../http/message.ts'
import { splitUrl } from '../../../http/url.ts'
import { parseAmzDate } from '../../../sigv4/amzDate.ts'
import { queryParameters } from '../../../sigv4/queryParameters.ts'

/** Minutes around its time in which a signature in a header counts. Source: IAM User Guide, "Troubleshoot signed requests". */
const minutes = 5

/** From when and until when a signed request is taken; undefined for one without a time of signing. */
export function validity({ url, headers }: HttpRequest): { readonly from: Date; readonly until: Date } | undefined {
  const query = new Map(
    queryParameters(splitUrl(url).query).map(({ name, value }) => [name.toLowerCase(), value] as const),
  )
  const from = parseAmzDate(query.get('x-amz-date') ?? fieldValue(headers, 'x-amz-date') ?? '')
  if (!from) return undefined
  const seconds = query.has('x-amz-signature') ? Number(query.get('x-amz-expires')) || 0 : minutes * 60
  return { from, until: new Date(from.getTime() + seconds * 1000) }
}
