// Tools that print both sides of a conversation line by line, each line marked with its direction.

import { lineEnd, matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import { httpRequest, httpResponse } from './httpMessage.ts'
import type { Piece, Recogniser } from './piece.ts'
import { canonicalRequest, stringToSign } from './signingStrings.ts'
import { startsMessage } from './startsMessage.ts'

/** curl's `> `, `< `, `* `, `{ [`, `} [`; Apache's HTTP client marks each line with `>>` and `<<` behind a log's prefix. */
const marks = /(?:([><*])(?: |\r?(?=\n|$))|([{}]) \[|[^\n]{0,300}\bhttp-outgoing-\d{1,6} (>>|<<) )/y
const start = /(?:\* |[><] (?:[A-Z]{3,10} [^\n]* HTTP\/|HTTP\/\d)|[^\n]{0,300}\bhttp-outgoing-\d{1,6} >> ["A-Z])/y

/** curl's `-v`, and the wire log of Java's clients. */
export const wireLog: Recogniser = {
  format: 'curl-verbose',
  looksLike: (text, at) => matchAt(start, text, at) !== null,
  read: (text, from) => {
    const pieces: Piece[] = []
    let sent: string[] = []
    let received: string[] = []
    let at = from
    const flush = () => {
      if (sent.length > 0) pieces.push(...wirePieces(httpRequest, sent))
      if (received.length > 0) pieces.push(...wirePieces(httpResponse, received))
      sent = []
      received = []
    }
    while (at < text.length) {
      const mark = matchAt(marks, text, at)
      if (!mark) {
        // What stands between the marked lines is the answer's body.
        if (received.length === 0 || startsMessage(text, at)) break
        received.push(restOfLine(text, at))
        at = nextLine(text, at)
        continue
      }
      const [whole, curlMark, brace, javaMark] = mark
      const direction = curlMark ?? javaMark?.[0] ?? brace
      const signing = direction === '*' ? (canonicalRequest.read(text, at) ?? stringToSign.read(text, at)) : undefined
      const line = unquotedLine(
        text.slice(at + whole.length, lineEnd(text, at)).replace(/\r$/, ''),
        javaMark !== undefined,
      )
      if (signing) {
        pieces.push(...signing.pieces)
        at = signing.end
      }
      // A new request begins a new exchange, and so does a new status line.
      if (direction === '>' && received.length > 0) flush()
      if (direction === '<' && /^HTTP\/\d/.test(line) && received.length > 0) flush()
      if (direction === '>' && line !== undefined) sent.push(line)
      if (direction === '<') received.push(line)
      at = nextLine(text, at)
    }
    flush()
    return { end: at, pieces }
  },
}

function wirePieces(reader: Recogniser, lines: readonly string[]): readonly Piece[] {
  const message = lines.join('\n').replace(/\* (?:Connection|Closing|Shutting)[^\n]*\s*$/, '')
  const read = reader.looksLike(message, 0) ? reader.read(message, 0) : undefined
  return (read?.pieces ?? []).map((piece) => (piece.kind === 'request' ? { ...piece, from: 'wire' } : piece))
}

/** Java's wire log quotes each line and writes line breaks out. */
const unquotedLine = (line: string, java: boolean): string =>
  java && /^".*"$/.test(line) ? line.slice(1, -1).replace(/(?:\[\\r\]|\[\\n\]|\\r|\\n)+$/, '') : line
