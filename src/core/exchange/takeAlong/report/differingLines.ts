import { reportWords as words } from '../../../words/report.ts'
import { code, table } from './markdown.ts'
import { reportedCanonicalRequest } from './redact.ts'

/** The lines in which two canonical requests differ, as a table; undefined where there are no two, or they are the same. */
export function differingLines(
  texts: readonly { readonly title: string; readonly text: string }[],
): string | undefined {
  const [left, right] = texts
  if (!left || !right) return undefined
  const [one, other] = [linesOf(left.text), linesOf(right.text)]
  const [shownOne, shownOther] = [left, right].map(({ text }) => linesOf(reportedCanonicalRequest(text)))
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name))
  if (names.length === 0) return words.noDifference
  const cell = (line: string | undefined) => (line === undefined ? words.absent : code(line))
  const rows = names.map((name) => [name, cell(shownOne?.get(name)), cell(shownOther?.get(name))])
  return table(rows, [words.line, left.title, right.title])
}

/** The lines of a canonical request by what they are (IAM User Guide, "Create a canonical request"). */
function linesOf(text: string): ReadonlyMap<string, string> {
  const [method = '', path = '', query = '', ...rest] = text.split('\n')
  const end = rest.indexOf('')
  const headers = end < 0 ? rest : rest.slice(0, end)
  const [signedHeaders, payload] = end < 0 ? [] : rest.slice(end + 1)
  const { lines } = words
  return new Map([
    [lines.method, method],
    [lines.path, path],
    [lines.query, query],
    ...headers.map((line): [string, string] => [code(line.split(':', 1)[0] ?? ''), line]),
    ...(signedHeaders === undefined ? [] : [[lines.signedHeaders, signedHeaders] as const]),
    ...(payload === undefined ? [] : [[lines.payload, payload] as const]),
  ])
}
