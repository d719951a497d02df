// What one of two attempts is read from: a pasted text, or the page as it stands.
import type { ComparedAttempts } from '../core/diagnosis/attemptReason.ts'
import { comparedAttempts } from '../core/diagnosis/attemptReason.ts'
import type { Attempt } from '../core/evidence/attempts/attempt.ts'
import type { Evidence } from '../core/evidence/evidence.ts'
import { defined } from '../core/evidence/text/defined.ts'
import { maskedQuery } from '../core/exchange/mask.ts'
import type { Paste } from '../core/exchange/paste/readPaste.ts'
import { readPaste } from '../core/exchange/paste/readPaste.ts'
import { splitUrl } from '../core/http/url.ts'
import { evidenceOf, requestFrom } from './evidence/compose.ts'
import type { View } from './view.ts'

/** An attempt and what is to be said of how it was read. */
export interface ReadAttempt {
  /** Undefined: nothing of a request is in it. */
  readonly attempt: Attempt | undefined
  readonly formats: Paste['formats']
  readonly notes: Paste['notes']
  /** `POST https://…`, masked, as far as it is known. */
  readonly title: string
  readonly status: number | undefined
  /** How many other exchanges the text holds. */
  readonly others: number
}

/** Reads a pasted text; of several exchanges the refused one fails, and one that was answered well works. */
export function readAttempt(text: string, side: 'works' | 'fails'): ReadAttempt | undefined {
  if (text.trim() === '') return undefined
  const { evidence, others, credentials, signing, formats, notes } = readPaste(text)
  const answered = others.findLast(({ response }) => isGood(response?.status))
  const chosen = side === 'works' && !isGood(evidence.response?.status) ? (answered ?? evidence) : evidence
  const [key] = credentials
  const attempt: Attempt = {
    evidence: chosen,
    signing,
    accessKeyId: key?.accessKeyId || undefined,
    sessionToken: key?.sessionToken || undefined,
  }
  return { ...shownOf(chosen), attempt: tells(chosen) ? attempt : undefined, formats, notes, others: others.length }
}

/** The page's request: the pasted one with its own signature, else as the picked attempt signs it. */
export function pageAttempt({ inputs, reading, picked, options }: View): ReadAttempt {
  const known = evidenceOf(inputs, reading)
  const { url, method, headers, body } = picked.request
  const own = { method, url, headers, ...(typeof body === 'string' ? { body } : {}) }
  const evidence: Evidence = requestFrom(inputs) === 'paste' ? known : { ...known, request: own }
  const signed = inputs.attempt.signFor !== 'none'
  const signing = signed ? { region: options.region, service: options.service } : undefined
  return {
    ...shownOf(evidence),
    attempt: defined({ evidence, signing }) as Attempt,
    formats: [],
    notes: [],
    others: 0,
  }
}

/** Compares as soon as both are there. */
export const compareRead = (
  works: ReadAttempt | undefined,
  fails: ReadAttempt | undefined,
): ComparedAttempts | undefined => works?.attempt && fails?.attempt && comparedAttempts(works.attempt, fails.attempt)

const isGood = (status: number | undefined): boolean => status !== undefined && status < 400

const tells = (evidence: Evidence): boolean =>
  [
    evidence.request,
    evidence.receivedRequest,
    evidence.clientCanonicalRequest,
    evidence.serviceCanonicalRequest,
    evidence.clientStringToSign,
  ].some((one) => one !== undefined)

function shownOf({
  receivedRequest,
  request = receivedRequest,
  response,
}: Evidence): Pick<ReadAttempt, 'title' | 'status'> {
  const { authority, target, scheme } = splitUrl(request?.url ?? '')
  const place =
    request?.url === undefined ? '' : `${scheme === '' ? '' : `${scheme}://`}${authority}${maskedQuery(target)}`
  return { title: [request?.method, place].filter(Boolean).join(' '), status: response?.status }
}
