import { matchAt } from '../../evidence/text/lines.ts'
import type { Recogniser } from './piece.ts'

const value = /AWS4-[A-Z0-9-]{6,40}[ \t]+Credential=[^\n]{0,8000}/y
const whole = /AWS4-[A-Z0-9-]{6,40}[ \t]+(?:(?:Credential|SignedHeaders|Signature)=[^\s,'"}]*[ \t]*,?[ \t]*){1,6}/y

/** An Authorization header's value without its name. */
export const authorization: Recogniser = {
  format: 'authorization',
  looksLike: (text, at) => matchAt(value, text, at) !== null,
  read: (text, at) => {
    const found = matchAt(whole, text, at)?.[0].trimEnd() ?? matchAt(value, text, at)?.[0].trimEnd()
    if (!found) return undefined
    return { end: at + found.length, pieces: [{ kind: 'request-headers', headers: [['Authorization', found]] }] }
  },
}
