import type { KnownRequest, KnownResponse } from '../../evidence/evidence.ts'
import { defined } from '../../evidence/text/defined.ts'
import { matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import type { Field } from '../../http/message.ts'
import { fieldValue } from '../../http/message.ts'
import { readHeaderLines } from '../headerLines.ts'
import type { Recogniser, Remark } from './piece.ts'
import { startsMessage } from './startsMessage.ts'

const requestLine = /([A-Z][A-Z-]{2,19}) ([^\n]*) HTTP\/\d(?:\.\d)?\r?(?=\n|$)/y
/** As `.http` files and issue reports write it. */
const shortRequestLine = /(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \t]+((?:https?:\/\/|\/)[^\s]*)[ \t]*\r?(?=\n|$)/y
const statusLine = /HTTP\/\d(?:\.\d)? +(\d{3})(?!\d)[^\n]*/y

/** A request as it stands on the wire. */
export const httpRequest: Recogniser = {
  format: 'http-request',
  looksLike: (text, at) => matchAt(requestLine, text, at) !== null || matchAt(shortRequestLine, text, at) !== null,
  read: (text, at) => {
    const [line = '', method = '', target = ''] =
      matchAt(requestLine, text, at) ?? matchAt(shortRequestLine, text, at) ?? []
    if (line === '') return undefined
    const { headers, body, end, remarks } = messageAfter(text, nextLine(text, at))
    const hasBody =
      body !== undefined && (body.trim() !== '' || Number(fieldValue(headers.fields, 'content-length')) > 0)
    const request: KnownRequest = defined({
      method,
      url: urlOf(target, headers.authority ?? fieldValue(headers.fields, 'host')),
      headers: headers.fields,
      body: hasBody ? body : undefined,
    })
    return { end, pieces: [{ kind: 'request', request }], remarks }
  },
}

/** A response as it stands on the wire. */
export const httpResponse: Recogniser = {
  format: 'http-response',
  looksLike: (text, at) => matchAt(statusLine, text, at) !== null,
  read: (text, at) => {
    const status = Number(matchAt(statusLine, text, at)?.[1])
    const { headers, body, end, remarks } = messageAfter(text, nextLine(text, at))
    const response: KnownResponse = defined({
      status,
      headers: headers.fields,
      body: body === undefined || body.trim() === '' ? undefined : body,
    })
    return { end, pieces: [{ kind: 'response', response }], remarks }
  },
}

/** A target and the host it is meant for, as a URL; local hosts speak plain HTTP. */
export function urlOf(target: string, host: string | undefined, scheme?: string): string {
  if (/^https?:\/\//i.test(target) || !host?.trim()) return target
  const plain = /^(localhost|127\.|\[::1\])/.test(host.trim())
  return `${scheme ?? (plain ? 'http' : 'https')}://${host.trim()}${target.startsWith('/') ? '' : '/'}${target}`
}

interface HeaderBlock {
  readonly fields: readonly Field[]
  /** HTTP/2's `:authority`. */
  readonly authority?: string
}

interface Message {
  readonly headers: HeaderBlock
  readonly body?: string
  readonly end: number
  readonly remarks: readonly Remark[]
}

/** Headers up to an empty line, then a body up to the next message, or as long as Content-Length says. */
function messageAfter(text: string, at: number): Message {
  let end = at
  while (end < text.length && restOfLine(text, end).trim() !== '' && !startsMessage(text, end))
    end = nextLine(text, end)
  const read = readHeaderLines(text.slice(at, end).replace(/^:[a-z]+:.*\n?/gm, ''))
  const pseudo = /^:authority:[ \t]*(\S*)/m.exec(text.slice(at, end))?.[1]
  const headers: HeaderBlock =
    pseudo === undefined ? { fields: read.fields } : { fields: read.fields, authority: pseudo }
  const remarks: Remark[] = read.problems.length > 0 ? [{ id: 'bad-header', at, end }] : []
  if (end >= text.length || restOfLine(text, end).trim() !== '') return { headers, end, remarks }

  const from = nextLine(text, end)
  let until = from
  while (until < text.length && !startsMessage(text, until)) until = nextLine(text, until)
  const counted = countedEnd(text, from, until, Number(fieldValue(headers.fields, 'content-length') ?? Number.NaN))
  const body = text.slice(from, counted ?? until)
  return { headers, body: counted === undefined ? withoutPrompt(body) : body, end: counted ?? until, remarks }
}

/** A body without the next prompt, which terminals copy along; zsh marks a body that ends no line by a `%`. */
const withoutPrompt = (body: string): string =>
  body
    .trimEnd()
    .replace(nextPrompt, '')
    .trimEnd()
    .replace(/(?<=[}>\]])%$/, '')
const nextPrompt =
  /\n(?:PS [^\n>]{0,200}>|[A-Za-z]:\\[^\n>]{0,200}>|\[[^\]\n]{0,80}\][$#]|[\w.-]{1,60}@[\w.-][^\n]{0,120}[$#%]|[$%#❯➜])$/

/** Where that many UTF-8 bytes end, if a line ends there too: else the text is not what was sent, or was shortened. */
function countedEnd(text: string, from: number, until: number, bytes: number): number | undefined {
  if (!(bytes > 0)) return undefined
  let left = bytes
  let at = from
  while (left > 0 && at < until) {
    const code = text.codePointAt(at) ?? 0
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    at += code < 0x10000 ? 1 : 2
  }
  const ends = at >= text.length || /[\r\n]/.test(text[at] ?? '') || text[at - 1] === '\n'
  return left === 0 && ends ? at : undefined
}
