// PowerShell's own calls, as browsers copy them and as people write them.

import type { KnownRequest } from '../../evidence/evidence.ts'
import { defined } from '../../evidence/text/defined.ts'
import { afterBlanks, lineEnd, matchAt } from '../../evidence/text/lines.ts'
import type { Field } from '../../http/message.ts'
import type { Piece, Reading, Recogniser } from './piece.ts'
import { powershellQuotes } from './shellWords.ts'

const command =
  /(?:PS [^>\n]{0,200}>[ \t]*)?(?:\$\w{1,40}[ \t]*=[ \t]*)?(?:Invoke-WebRequest|Invoke-RestMethod|iwr|irm)[ \t]+(?=[-'"`h$])/iy
const table = /\$\w{1,40}[ \t]*=[ \t]*@\{/y
/** What Edge and Chrome write before the call: nothing of it is signed. */
const session = /\$session(?:\.\w{1,40})*[ \t]*(?:=[ \t]*(?:New-Object|")|\.Add\(|\()[^\n]*/y

/** `Invoke-WebRequest` and `Invoke-RestMethod`, and headers that stand in a variable of their own. */
export const powershell: Recogniser = {
  format: 'powershell',
  looksLike: (text, at) => [command, table, session].some((pattern) => matchAt(pattern, text, at) !== null),
  read: (text, at) => {
    const called = matchAt(command, text, at)
    if (called) return readCall(text, at + called[0].length)
    const opened = matchAt(table, text, at)
    if (opened) return readVariable(text, at + opened[0].length - 2)
    return { end: lineEnd(text, at), pieces: [] }
  },
}

function readCall(text: string, from: number): Reading {
  const options = new Map<string, Word>()
  let name = 'uri'
  let at = from
  let open = false
  for (;;) {
    const word = readWord(text, goOn(text, at))
    if (!word) break
    at = word.end
    open ||= word.open
    const option = word.plain ? /^-([A-Za-z]+):?$/.exec(word.value)?.[1] : undefined
    if (option === undefined) options.set(name, word)
    else name = option.toLowerCase()
  }
  const body = options.get('body')
  const data = body?.plain && body.value.startsWith('$') ? undefined : body?.value
  const type = options.get('contenttype')?.value
  const agent = options.get('useragent')?.value
  const implied: Field[] = [
    ...(type === undefined ? [] : [['content-type', type] as const]),
    ...(agent === undefined ? [] : [['user-agent', agent] as const]),
  ]
  const request: KnownRequest = defined({
    method: options.get('method')?.value.toUpperCase() ?? 'GET',
    url: options.get('uri')?.value,
    headers: [...(options.get('headers')?.fields ?? []), ...implied],
    body: data,
  })
  return {
    end: Math.max(at, from),
    pieces: request.url === undefined ? [] : [{ kind: 'request', request, from: 'command' }],
    remarks: [
      ...(open ? [{ id: 'cut-short' as const, at: from, end: at }] : []),
      ...(body && data === undefined ? [{ id: 'body-not-known' as const, at: from, end: at }] : []),
    ],
  }
}

function readVariable(text: string, at: number): Reading | undefined {
  const word = readWord(text, at)
  if (!word?.fields || word.fields.length === 0) return undefined
  const piece: Piece = { kind: 'request-headers', headers: word.fields }
  return { end: word.end, pieces: [piece], ...(word.open && { remarks: [{ id: 'cut-short', at, end: word.end }] }) }
}

interface Word {
  readonly value: string
  readonly end: number
  /** Neither quoted nor in brackets. */
  readonly plain: boolean
  /** Something was opened and not closed. */
  readonly open: boolean
  /** A table's entries, but the browser's names for what is no header. */
  readonly fields?: readonly Field[]
}

/** Past blanks, and past line breaks that a backtick takes back. */
function goOn(text: string, from: number): number {
  const blanks = matchAt(/(?:[ \t]|`[ \t]*\r?\n)*/y, text, from)?.[0].length ?? 0
  // People lose the backtick when they copy: a line of nothing but options still belongs to the call.
  return from + blanks + (matchAt(/\r?\n[ \t]*(?=-[A-Z][a-z])/y, text, from + blanks)?.[0].length ?? 0)
}

function readWord(text: string, at: number): Word | undefined {
  const quote = powershellQuotes[text[at] ?? '']
  if (quote) {
    const { value, end, open } = quote(text, at + 1)
    return { value: text[at] === '"' ? value.replace(character, asCharacter) : value, end, open, plain: false }
  }
  if (text.startsWith('@{', at)) return readTable(text, at + 2)
  if (text[at] === '(') return readBrackets(text, at + 1)
  const bare = matchAt(/[^\s`"'(){};|]+/y, text, at)?.[0]
  return bare === undefined ? undefined : { value: bare, end: at + bare.length, open: false, plain: true }
}

const character = /\$\(\[char\](\d{1,5})\)/g
const asCharacter = (_: string, code: string): string => String.fromCharCode(Number(code))

/** `([System.Text.Encoding]::UTF8.GetBytes("…"))`: the text in it. */
function readBrackets(text: string, from: number): Word {
  let depth = 1
  let at = from
  let value: string | undefined
  while (at < text.length && depth > 0) {
    const quote = powershellQuotes[text[at] ?? '']
    const word = quote && readWord(text, at)
    if (word) value ??= word.value
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
    at = word?.end ?? at + 1
  }
  return { value: value ?? '$', end: at, open: depth > 0, plain: value === undefined }
}

/** `@{ "name" = "value"; name = 'value' }`, one entry a line or with semicolons. */
function readTable(text: string, from: number): Word {
  const fields: Field[] = []
  let at = from
  for (;;) {
    at = afterBlanks(text, at)
    if (text[at] === ';') at++
    else if (text[at] === '}' || at >= text.length) break
    else {
      const name = readWord(text, at)
      const sign = matchAt(/[ \t]*=[ \t]*/y, text, name?.end ?? at)
      const value = name && sign ? readWord(text, name.end + sign[0].length) : undefined
      if (!name || !value) break
      const header = name.value.replace(/=$/, '')
      if (!pseudo.has(header.toLowerCase())) fields.push([header, value.value])
      at = value.end
    }
  }
  const closed = text[at] === '}'
  return { value: '', end: closed ? at + 1 : at, open: !closed, plain: false, fields }
}

/** HTTP/2's `:method` and the like, which Chrome writes without the colon. */
const pseudo: ReadonlySet<string> = new Set(['method', 'authority', 'scheme', 'path'])
