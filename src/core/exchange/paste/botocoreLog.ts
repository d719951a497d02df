// The lines with which botocore's debug log shows a request and its answer.

import { defined } from '../../evidence/text/defined.ts'
import { lineEnd, matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import { memberAt, readLooseJson, startsLooseJson } from '../../evidence/text/looseJson.ts'
import { fieldsOf } from './jsonRequest.ts'
import type { Recogniser } from './piece.ts'

const sending =
  /[^\n]{0,200}?Sending http request: <AWSPreparedRequest [^\n]{0,60}?method=([A-Z]{3,10}), url=(\S{1,8000}), headers=/y
const answer = /[^\n]{0,200}?Response headers: /y
const body = /[^\n]{0,200}?Response body:[ \t]*\r?\n?/y
const connection =
  /[^\n]{0,200}?(https?:\/\/[^\s"]{1,300}) "([A-Z]{3,10}) (\S{1,8000}) HTTP\/[\d.]{1,4}" (\d{3})[^\n]*/y
/** A signature on its own says nothing that a header does not say. */
const signature = /[^\n]{0,200}?\bSignature:[ \t]*(?:\r?\n)?[ \t]*[0-9a-f]{64}(?=\s|$)/y

/** botocore's debug log. */
export const botocoreLog: Recogniser = {
  format: 'botocore-log',
  looksLike: (text, at) => {
    const line = restOfLine(text, at).slice(0, 400)
    return (
      /Sending http request: <AWSP|Response (?:headers|body):|\bSignature:|HTTP\/[\d.]+" \d{3}/.test(line) &&
      matchesAny(text, at)
    )
  },
  read: (text, at) => {
    const sent = matchAt(sending, text, at)
    if (sent) {
      const headers = readLooseJson(text, at + sent[0].length)
      const request = { method: sent[1] ?? '', url: sent[2] ?? '', headers: fieldsOf(headers.value) }
      return { end: Math.max(headers.end, lineEnd(text, at)), pieces: [{ kind: 'request', request }] }
    }
    const answered = matchAt(answer, text, at)
    const from = at + (answered?.[0].length ?? 0)
    if (answered && startsLooseJson(text, from)) {
      const { value, end } = readLooseJson(text, from)
      return {
        end: Math.max(end, lineEnd(text, at)),
        pieces: [{ kind: 'response', response: { headers: fieldsOf(value) } }],
      }
    }
    const call = matchAt(connection, text, at)
    if (call) return { end: at + call[0].length, pieces: [{ kind: 'response', response: { status: Number(call[4]) } }] }
    const shown = matchAt(body, text, at)
    if (shown) return readBody(text, at + shown[0].length)
    const alone = matchAt(signature, text, at)
    return alone ? { end: at + alone[0].length, pieces: [] } : undefined
  },
}

const matchesAny = (text: string, at: number): boolean =>
  [sending, answer, body, connection, signature].some((pattern) => matchAt(pattern, text, at) !== null)

/** Python prints bytes: `b'…'`. Without them the body is whatever follows, and others read it. */
function readBody(text: string, at: number): ReturnType<Recogniser['read']> {
  if (!/^b["']/.test(text.slice(at, at + 2)))
    return at > nextLine(text, at - 1) - 1 ? { end: at, pieces: [] } : undefined
  const { value, end } = readLooseJson(`{a:${text.slice(at, lineEnd(text, at))}}`, 0)
  const content = memberAt(value, 'a')
  return {
    end: Math.max(at + end - 4, lineEnd(text, at)),
    pieces: [{ kind: 'response', response: defined({ body: typeof content === 'string' ? content : undefined }) }],
  }
}
