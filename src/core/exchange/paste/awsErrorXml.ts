import { matchAt, nextLine } from '../../evidence/text/lines.ts'
import type { Recogniser } from './piece.ts'
import { startsMessage } from './startsMessage.ts'

const root =
  /(?:<\?xml[^>\n]{0,200}\?>\s{0,40})?<(Error|ErrorResponse|Response|[A-Za-z]{1,40}Exception)(?:\s[^>\n]{0,300})?>/y
const inner =
  /<(?:Code|Message|CanonicalRequest|StringToSign|AWSAccessKeyId|SignatureProvided|HeadersNotSigned|RequestId)>/y

/** The XML error of S3 and of the query services, whole or in pieces. */
export const awsErrorXml: Recogniser = {
  format: 'aws-error-xml',
  looksLike: (text, at) => matchAt(root, text, at) !== null || matchAt(inner, text, at) !== null,
  read: (text, at) => {
    const name = matchAt(root, text, at)?.[1]
    const close = name === undefined ? -1 : text.indexOf(`</${name}>`, at)
    const end = name === undefined || close < 0 ? endOfFragment(text, at) : close + name.length + 3
    return { end, pieces: [{ kind: 'response', response: { body: text.slice(at, end).trimEnd() } }] }
  },
}

/** A fragment goes on for as long as its lines are not the start of something else. */
function endOfFragment(text: string, at: number): number {
  let end = nextLine(text, at)
  while (end < text.length && !startsMessage(text, end)) end = nextLine(text, end)
  return end
}
