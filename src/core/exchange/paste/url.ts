import { lineEnd, matchAt } from '../../evidence/text/lines.ts'
import { hostOfUrl } from '../../http/url.ts'
import type { Recogniser } from './piece.ts'

const address = /https?:\/\/[^\s"'`<>\\^|{}]+/iy
const presigned = /[?&]X-Amz-Signature=/i
/** What people link to; no call goes there. */
const documents =
  /(^|\.)(docs\.aws\.amazon\.com|console\.aws\.amazon\.com|github\.com|stackoverflow\.com|repost\.aws|medium\.com|s3\.amazonaws\.com\/doc)$/i
const ofAws =
  /\.(lambda-url\.[\w-]+\.on\.aws|cloudfront\.net|amazonaws\.com(\.cn)?|lambda-web\.[\w-]+\.on\.aws)(:\d+)?$/i

/** A URL on its own, presigned or not. In the middle of a sentence only AWS's hosts count. */
export const url: Recogniser = {
  format: 'url',
  looksLike: (text, at) => matchAt(address, text, at) !== null,
  read: (text, at) => {
    const found = matchAt(address, text, at)?.[0].replace(/[.,;:!?)\]]+$/, '')
    if (!found) return undefined
    const host = hostOfUrl(found)
    const alone =
      isLineStart(text, at) ||
      /^\s*$/.test(text.slice(at + found.length, Math.min(lineEnd(text, at), at + found.length + 200)))
    if (documents.test(host) || !(alone || presigned.test(found) || ofAws.test(host))) return undefined
    return {
      end: at + found.length,
      pieces: [{ kind: 'request', request: { url: found } }],
      ...(presigned.test(found) ? { format: 'presigned-url' as const } : {}),
    }
  },
}

/** Nothing but a short label stands in front of it. */
const isLineStart = (text: string, at: number): boolean =>
  /(?:^|\n)[ \t>*-]{0,10}(?:[\w -]{1,24}[:=][ \t]*)?["'`]?$/.test(text.slice(Math.max(0, at - 60), at))
