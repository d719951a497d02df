import { matchAt } from '../../evidence/text/lines.ts'
import type { Recogniser } from './piece.ts'

const line =
  /(?:(?:http[ \t]+)?(?:response[ \t]+)?(?:status(?:[ \t_-]?code)?|response(?:[ \t_-]?code)?|http)[ \t]*[:=]?[ \t]*)?([1-5]\d\d)(?:[ \t]+(?:Forbidden|Unauthorized|Bad Request|Not Found|OK|Bad Gateway|Method Not Allowed|Internal Server Error))?[ \t]*\r?(?=\n|$)/iy

/** A status on a line of its own: `403`, `403 Forbidden`, `Status: 403`. */
export const status: Recogniser = {
  format: 'status',
  looksLike: (text, at) => matchAt(line, text, at) !== null,
  read: (text, at) => {
    const found = matchAt(line, text, at)
    if (!found) return undefined
    return { end: at + found[0].length, pieces: [{ kind: 'response', response: { status: Number(found[1]) } }] }
  },
}
