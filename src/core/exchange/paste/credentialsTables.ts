// Credentials in columns: `--output text`, the console's CSV file, STS's XML.

import { lineEnd, matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import { xmlElement } from '../../evidence/text/xml.ts'
import { piecesOf } from './credentialsJson.ts'
import type { Reading, Recogniser } from './piece.ts'

const columns =
  /(?:CREDENTIALS|ACCESSKEY)[\t ]+(A[A-Z0-9]{10,127})[\t ]+\S+[\t ]+([A-Za-z0-9/+]{40})[\t ]+([^\s]{1,4096})/y
const heading = /(?:[\w ]{1,40},){0,4}"?Access key ID"?,"?Secret access key"?[^\n]{0,200}\n/iy
const element = /<Credentials>/y
/** Characters of an element: a token is long. */
const longest = 10_000

/** One recogniser for all: each is told by how it begins. */
export const credentialsTables: Recogniser = {
  format: 'credentials-ini',
  looksLike: (text, at) => [columns, heading, element].some((one) => matchAt(one, text, at) !== null),
  read: (text, at) => ofColumns(text, at) ?? ofHeading(text, at) ?? ofElement(text, at),
}

function ofColumns(text: string, at: number): Reading | undefined {
  const [whole, id, secret, last] = matchAt(columns, text, at) ?? []
  if (whole === undefined) return undefined
  const token = whole.startsWith('CREDENTIALS') ? last : undefined
  return reading(lineEnd(text, at), [
    ['accessKeyId', id],
    ['secretAccessKey', secret],
    ['sessionToken', token],
  ])
}

function ofHeading(text: string, at: number): Reading | undefined {
  if (matchAt(heading, text, at) === null) return undefined
  const values = nextLine(text, at)
  const cells = (line: string): readonly string[] => line.split(',').map((cell) => cell.trim().replace(/^"|"$/g, ''))
  const row = cells(restOfLine(text, values))
  return reading(
    lineEnd(text, values),
    cells(restOfLine(text, at)).map((name, index) => [name, row[index]]),
  )
}

function ofElement(text: string, at: number): Reading | undefined {
  const near = text.slice(at, at + longest)
  const close = near.indexOf('</Credentials>')
  const end = close < 0 ? lineEnd(text, at) : at + close + '</Credentials>'.length
  const source = text.slice(at, end)
  const names = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'] as const
  return reading(
    end,
    names.map((name) => [name, xmlElement(source, name)]),
  )
}

function reading(end: number, pairs: readonly (readonly [string, string | undefined])[]): Reading | undefined {
  const pieces = piecesOf(pairs)
  return pieces.length === 0 ? undefined : { end, pieces }
}
