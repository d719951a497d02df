import { defined } from '../../evidence/text/defined.ts'
import { lineEnd, matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import type { Field } from '../../http/message.ts'
import { percentDecoded } from '../../sigv4/queryParameters.ts'
import type { Piece, Recogniser } from './piece.ts'

/** The fields of the standard log, where no `#Fields:` line says otherwise. Source: CloudFront Developer Guide, "Standard logging". */
const standard =
  'date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type sc-content-type sc-content-len sc-range-start sc-range-end'.split(
    ' ',
  )

const start = /#Version: [^\n]*|#Fields: [^\n]*|\d{4}-\d\d-\d\d[\t ]+\d\d:\d\d:\d\d[\t ]+[A-Z]{3}\d{1,3}-\w{1,4}[\t ]/y

/** Lines of CloudFront's access log. */
export const cloudfrontLog: Recogniser = {
  format: 'cloudfront-log',
  looksLike: (text, at) => matchAt(start, text, at) !== null,
  read: (text, from) => {
    const pieces: Piece[] = []
    let names: readonly string[] = standard
    let at = from
    for (; at < text.length && matchAt(start, text, at); at = nextLine(text, at)) {
      const line = restOfLine(text, at)
      if (line.startsWith('#Fields:')) names = line.slice(8).trim().split(/\s+/)
      if (!line.startsWith('#')) pieces.push(...piecesOf(names, line.split(line.includes('\t') ? '\t' : /\s+/)))
    }
    return {
      end: Math.max(at, Math.min(lineEnd(text, from) + 1, text.length)),
      pieces,
      remarks: pieces.length > 0 ? [{ id: 'log-query-dash', at: from, end: at }] : [],
    }
  },
}

function piecesOf(names: readonly string[], values: readonly string[]): readonly Piece[] {
  const field = (name: string): string | undefined => {
    const value = values[names.indexOf(name)]
    return value === undefined || value === '-' ? undefined : value
  }
  const host = field('x-host-header') ?? field('cs(Host)')
  const query = field('cs-uri-query')
  const status = Number(field('sc-status'))
  const agent = field('cs(User-Agent)')
  const result = field('x-edge-detailed-result-type') ?? field('x-edge-result-type')
  const headers: Field[] = [
    ...(host === undefined ? [] : [['Host', host] as const]),
    ...(agent === undefined ? [] : [['User-Agent', percentDecoded(agent)] as const]),
  ]
  return [
    {
      kind: 'request',
      request: defined({
        method: field('cs-method'),
        url: `${field('cs-protocol') ?? 'https'}://${host ?? ''}${field('cs-uri-stem') ?? '/'}${query === undefined ? '' : `?${query}`}`,
        headers,
      }),
    },
    ...(status > 0
      ? [
          {
            kind: 'response' as const,
            response: {
              status,
              headers: result === undefined ? [] : [['X-Cache', `${result} from cloudfront`] as const],
            },
          },
        ]
      : []),
    { kind: 'setup', setup: { between: ['cloudfront'] } },
  ]
}
