import { fieldValue } from '../http/message.ts'
import type { Step } from './context.ts'
import { changed } from './context.ts'
import { setField } from './setField.ts'

const forbidden = new Set([
  'cache-control',
  'connection',
  'content-length',
  'cookie',
  'host',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'if-unmodified-since',
  'max-forwards',
  'pragma',
  'proxy-authorization',
  'proxy-connection',
  'range',
  'request-range',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
  'x-real-ip',
])

/** Whether CloudFront takes a custom header of this name. Source: CloudFront Developer Guide, "Add custom headers to origin requests". */
const canBeCustom = (name: string): boolean => !forbidden.has(name.toLowerCase()) && !/^x-(amz|edge)-/i.test(name)

/** The origin's custom headers: added, or in place of the viewer's. Names that CloudFront does not take are left out. */
export const customHeaders: Step = (draft, context) =>
  (context.distribution.customHeaders ?? [])
    .filter(([name]) => canBeCustom(name))
    .reduce((current, [name, after]) => {
      const field = name.toLowerCase()
      const given = fieldValue(current.request.headers, field)
      const before = given === undefined ? {} : { before: given }
      return {
        request: { ...current.request, headers: setField(current.request.headers, name, after) },
        changes: [...current.changes, changed(context, 'cloudfront-custom-header', field, { ...before, after })],
      }
    }, draft)
