import type { HttpRequest } from '../http/message.ts'
import { bodyBytes } from '../http/message.ts'
import type { Assumptions, VariantOf } from '../words/openQuestions.ts'
import { assumed } from '../words/openQuestions.ts'
import type { Check } from './verifying.ts'

/** Bytes of the largest body that Lambda takes. Source: Lambda Developer Guide, "Lambda quotas" (invocation payload). */
const largest = 6_291_456

/** The check of the body's size, at this of the two places where it may stand. */
export const bodySizeCheck = (place: VariantOf<'body-size'>): Check => ({
  id: 'body-size',
  refuse: ({ request, service, assume }) =>
    service === 'lambda' && isHere(place, assume) && isOver(request)
      ? {
          errorType: 'RequestEntityTooLargeException',
          message: `Request must be smaller than ${largest} bytes for the InvokeFunction operation`,
          status: 413,
        }
      : undefined,
})

const isHere = (place: VariantOf<'body-size'>, assume: Assumptions | undefined): boolean =>
  assumed('body-size', assume) === place

/** A text is only made bytes where they could be too many: a character is three of them at most. */
const isOver = (request: HttpRequest): boolean =>
  (request.body?.length ?? 0) * 3 > largest && bodyBytes(request).length > largest
