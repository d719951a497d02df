import type { HttpResponse } from '../core/http/message.ts'
import { fieldValue } from '../core/http/message.ts'

/** What an answer tells besides its status. */
interface AnswerFacts {
  /** A cache gave it: then it says nothing about this request's signature. */
  readonly cached: boolean
  /** The answering clock less this machine's, in whole seconds; undefined where a cache or no `Date` stands between. */
  readonly clockSkewSeconds: number | undefined
}

/** Reads `X-Cache`, `Age` and `Date` (RFC 9111, 5.1; CloudFront writes `Hit from cloudfront`). `at` is the moment of arrival. */
export function answerFacts({ headers }: HttpResponse, at: Date): AnswerFacts {
  const age = Number(fieldValue(headers, 'age') ?? 0)
  const cached = /^\s*(?:RefreshHit|Hit)\b/i.test(fieldValue(headers, 'x-cache') ?? '') || age > 0
  const date = Date.parse(fieldValue(headers, 'date') ?? '')
  const clockSkewSeconds = cached || Number.isNaN(date) ? undefined : Math.round((date - at.getTime()) / 1000)
  return { cached, clockSkewSeconds }
}
