import { matchAt } from '../../evidence/text/lines.ts'
import type { Recogniser } from './piece.ts'

/** As `aws sts get-caller-identity` answers under `--output table`, `text` and `yaml`; JSON has a reader for all documents. */
const outputs: readonly RegExp[] = [
  /(?:[+-]{20,}\r?\n)?\| +GetCallerIdentity +\|\r?\n(?:[|+-][^\n]*\r?\n)*?\| +Arn *\| +(arn:\S+)[^\n]*(?:\n[|+-][^\n]*)*/y,
  /\d{12}\t(arn:aws[\w-]*:(?:iam|sts)::\d{12}:\S+)\t[A-Z0-9]{8,40}(?::\S+)?/y,
  /(?:(?:Account|UserId): [^\n]{1,120}\n){0,2}Arn: ["']?(arn:aws[\w-]*:(?:iam|sts)::\d{12}:[^\s"']+)["']?(?:\r?\n(?:Account|UserId): [^\n]{1,120}){0,2}/y,
]

/** Who signs. */
export const callerIdentityText: Recogniser = {
  format: 'caller-identity',
  looksLike: (text, at) => outputs.some((pattern) => matchAt(pattern, text, at) !== null),
  read: (text, at) => {
    const found = outputs.map((pattern) => matchAt(pattern, text, at)).find((match) => match !== null)
    return found ? { end: at + found[0].length, pieces: [{ kind: 'caller', arn: found[1] ?? '' }] } : undefined
  },
}
