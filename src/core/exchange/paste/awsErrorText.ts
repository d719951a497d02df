import { lineEnd, restOfLine } from '../../evidence/text/lines.ts'
import type { Recogniser } from './piece.ts'
import { startsMessage } from './startsMessage.ts'

/** Sentences and codes of AWS's that name a refusal. Sources: the services' own answers, as their users report them. */
const phrases: readonly RegExp[] = [
  /request signature we calculated does not match|should have been|Credential should be scoped/i,
  /SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|SignatureExpired|Signature (?:expired|not yet current)/i,
  /RequestTimeTooSkewed|RequestExpired|ExpiredToken|Date in Credential scope|security token included in the request/i,
  /(?:not a valid|Invalid) key=value pair|Missing ?Authentication ?Token|Authorization header requires|AuthFailure/i,
  /UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|XAmzContentSHA256Mismatch|must be a 'SignedHeader'/i,
  /troubleshooting Function URL authorization|AccessDenied|not authorized to perform|Only one auth mechanism allowed/i,
  /headers present in the request which were not signed|AuthorizationHeaderMalformed|AuthorizationQueryParameters/i,
  /request could not be satisfied|^["']?(?:403 )?Forbidden["']?$/i,
]

/** Whether a text holds a sentence of AWS's that names a refusal. */
export const isAwsSentence = (text: string): boolean => {
  const start = text.slice(0, 1000)
  return phrases.some((phrase) => phrase.test(start))
}

/** JSON or XML stands further on in the line: that is read instead. */
const holdsAnother = /[{[]\s*["'{]|<\?xml|<[A-Z][A-Za-z]*>/

/** An AWS error's sentence on its own: out of a log, an exception or a terminal. */
export const awsErrorText: Recogniser = {
  format: 'aws-error-text',
  looksLike: (text, at) => {
    const line = restOfLine(text, at).slice(0, 1000).trim()
    return !holdsAnother.test(line) && phrases.some((phrase) => phrase.test(line))
  },
  read: (text, at) => {
    const end = endOfError(text, at)
    return { end, pieces: [{ kind: 'response', response: { body: text.slice(at, end).trimEnd() } }] }
  },
}

/** The sentence's own line, and the strings to compare where they follow: they hold empty lines themselves. */
function endOfError(text: string, at: number): number {
  let end = lineEnd(text, at)
  // With its line breaks as escapes, all of it is one line.
  if (/should have been[^\n]{0,200}\\n/.test(text.slice(at, end))) return end
  let state: 'sentence' | 'canonical' | 'string' = stateAfter(text.slice(at, end)) ?? 'sentence'
  for (let next = end + 1; next < text.length; next = lineEnd(text, next) + 1) {
    const line = restOfLine(text, next)
    const announced = stateAfter(line)
    if (announced === undefined && startsMessage(text, next)) break
    if (announced === undefined && state === 'sentence' && line.trim() !== '') break
    state = announced ?? state
    if (state !== 'sentence') end = lineEnd(text, next)
    if (state === 'string' && lastOfString.test(line)) break
  }
  return end
}

const stateAfter = (line: string): 'canonical' | 'string' | undefined =>
  /String-to-Sign should have been/i.test(line)
    ? 'string'
    : /Canonical String for this request should have been/i.test(line)
      ? 'canonical'
      : undefined

/** A string to sign ends with its hash. */
const lastOfString = /^\s*[0-9a-zA-Z]{32,}['"]?|^['"]\W*$/
