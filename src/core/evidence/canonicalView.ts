import type { Field } from '../http/message.ts'

/** A canonical request as somebody pasted it: what is not there is undefined, and what was lost on the way is left out. */
export interface CanonicalView {
  readonly method?: string
  readonly path?: string
  /** Undefined where the text does not show whether there was a query. */
  readonly query?: string
  /** Lower-case names, values as they stand there. */
  readonly headers: readonly Field[]
  readonly signedHeaders?: readonly string[]
  readonly payloadHash?: string
  /** The text ends before its headers do, so that the last line may not be whole. */
  readonly cut: boolean
}

const longest = 200_000
const methodLine = /^([A-Z]{3,10})(?:[ \t]+(\S.*))?$/
const headerLine = /^([\w-]{1,100}):(.*)$/
const namesLine = /^[:\w-]{1,100}(?:;[\w-]{1,100})*$/

/**
 * Reads a canonical request line by line, however it was pasted: with lost empty lines, indented, cut short, just its
 * end, or with blanks for line breaks. Never fails.
 */
export function canonicalView(text: string): CanonicalView {
  const lines = linesOf(text.slice(0, longest))
  const taken: { method?: string; path?: string; query?: string } = {}
  const method = methodLine.exec(lines[0] ?? '')
  if (method) {
    taken.method = method[1] ?? ''
    lines.splice(0, 1, ...(method[2] === undefined ? [] : [method[2]]))
    const [path] = lines
    if (path !== undefined && (!headerLine.test(path) || path.startsWith('/'))) {
      taken.path = path
      lines.shift()
      const [query] = lines
      if (
        query !== undefined &&
        !headerLine.test(query) &&
        !(query !== '' && namesLine.test(query) && lines[1] === '')
      ) {
        if (query !== '' || lines.length > 1) taken.query = query
        lines.shift()
      }
    }
  }
  return { ...taken, ...ending(lines) }
}

function linesOf(text: string): string[] {
  const broken = text.includes('\n') ? text : text.replace(/(?:\\r)?\\n/g, '\n')
  const whole = broken.replaceAll('\r', '').trim()
  if (!whole.includes('\n') && /^[A-Z]{3,10} \S/.test(whole)) return whole.split(/ +/)
  return whole.split('\n').map((line) => line.trimStart())
}

function ending(lines: readonly string[]): Pick<CanonicalView, 'headers' | 'signedHeaders' | 'payloadHash' | 'cut'> {
  const headers: Field[] = []
  let at = 0
  for (; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const header = headerLine.exec(line)
    if (header) headers.push([(header[1] ?? '').toLowerCase(), header[2] ?? ''])
    else if (line !== '') break
  }
  const names = lines[at]
  if (names === undefined || !namesLine.test(names)) return { headers, cut: true }
  const payload = lines.slice(at + 1).find((line) => line !== '')
  return {
    headers,
    signedHeaders: names.split(';'),
    cut: false,
    ...(payload === undefined ? {} : { payloadHash: payload.trim() }),
  }
}
