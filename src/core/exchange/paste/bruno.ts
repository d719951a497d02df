import { defined } from '../../evidence/text/defined.ts'
import { matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import type { Field } from '../../http/message.ts'
import { piecesOf } from './credentialsJson.ts'
import type { Piece, Recogniser, Remark } from './piece.ts'

const block =
  /(meta|get|post|put|patch|delete|head|options|headers|query|params:\w{1,10}|body(?::[\w-]{1,20})?|auth:[\w-]{1,20}|vars|script:[\w-]{1,20}|tests|docs|settings|assert) \{[ \t]*\r?(?=\n|$)/y

/** A Bruno request (`.bru`): blocks of `name: value` lines. */
export const bruno: Recogniser = {
  format: 'bruno',
  looksLike: (text, at) => matchAt(block, text, at) !== null,
  read: (text, from) => {
    let at = from
    let method: string | undefined
    let url: string | undefined
    let headers: readonly Field[] = []
    let body: string | undefined
    let auth: readonly Field[] | undefined
    for (let found = matchAt(block, text, at); found; found = matchAt(block, text, at)) {
      const name = found[1] ?? ''
      const { content, end } = contentOf(text, nextLine(text, at))
      at = matchAt(/\s*/y, text, end)?.[0].length ?? 0
      at += end
      if (/^(get|post|put|patch|delete|head|options)$/.test(name)) {
        method = name.toUpperCase()
        url = pairs(content).find(([key]) => key === 'url')?.[1]
      } else if (name === 'headers') headers = pairs(content)
      else if (name.startsWith('body')) body = unindented(content)
      else if (name === 'auth:awsv4') auth = pairs(content)
    }
    if (method === undefined) return { end: at, pieces: [] }
    const setting = (name: string) =>
      auth?.find(([key, value]) => key === name && !value.includes('{{'))?.[1] || undefined
    const signing = defined({ region: setting('region'), service: setting('service') })
    const pieces: Piece[] = [
      {
        kind: 'request',
        request: defined({ method, url, headers, body }),
        from: 'command',
        signed: auth !== undefined,
      },
      ...(auth === undefined
        ? []
        : [{ kind: 'signing' as const, ...signing }, ...piecesOf(auth).filter(({ kind }) => kind === 'credentials')]),
    ]
    const remarks: Remark[] = text.slice(from, at).includes('{{') ? [{ id: 'variables-left', at: from, end: at }] : []
    return { end: at, pieces, remarks }
  },
}

/** Up to the brace that stands at the start of its line. */
function contentOf(text: string, from: number): { content: string; end: number } {
  let at = from
  while (at < text.length && !restOfLine(text, at).startsWith('}')) at = nextLine(text, at)
  return { content: text.slice(from, at), end: at < text.length ? at + 1 : at }
}

const pairs = (content: string): readonly Field[] =>
  content.split('\n').flatMap((line): readonly Field[] => {
    const [, off, name, value] = /^[ \t]*(~?)([^\s:]{1,100}):[ \t]?(.*)$/.exec(line.replace(/\r$/, '')) ?? []
    return name === undefined || off === '~' ? [] : [[name, value ?? '']]
  })

/** Bruno indents a body by two blanks. */
const unindented = (content: string): string => content.replace(/^ {2}/gm, '').replace(/\r?\n$/, '')
