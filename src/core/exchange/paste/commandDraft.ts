import type { KnownRequest } from '../../evidence/evidence.ts'
import { defined } from '../../evidence/text/defined.ts'
import type { Field } from '../../http/message.ts'
import { uriEncode } from '../../sigv4/uriEncode.ts'
import type { Remark } from './piece.ts'

/** What a command's options add up to, while they are read. */
export interface CommandDraft {
  method?: string
  urls: string[]
  headers: Field[]
  /** Headers that an option brings along unless the same one is given. */
  implied: Field[]
  dropped: string[]
  data: string[]
  query: string[]
  get: boolean
  unknownBody: boolean
  signing?: { region?: string; service?: string }
  accessKeyId?: string
  secretAccessKey?: string
  sessionToken?: string
  remarks: Remark[]
}

export const newDraft = (): CommandDraft => ({
  urls: [],
  headers: [],
  implied: [],
  dropped: [],
  data: [],
  query: [],
  get: false,
  unknownBody: false,
  remarks: [],
})

/** `-H`'s word: `name: value`; `name;` sends an empty one, `name:` takes one away that the tool would send. */
export function addHeader(draft: CommandDraft, word: string): void {
  const colon = word.indexOf(':')
  const name = word.slice(0, colon < 0 ? word.length : colon).trim()
  if (colon < 0 && word.endsWith(';')) draft.headers.push([word.slice(0, -1).trim(), ''])
  else if (colon < 0 || name === '') draft.remarks.push({ id: 'bad-header' })
  else if (word.slice(colon + 1).trim() === '') draft.dropped.push(name.toLowerCase())
  else draft.headers.push([name, word.slice(colon + 1).replace(/^ /, '')])
}

/** `--data-urlencode`'s word: `content`, `=content` or `name=content`; the content alone is encoded. */
export function urlEncoded(word: string): string {
  const equals = word.indexOf('=')
  if (equals < 0) return uriEncode(word)
  return `${word.slice(0, equals)}${equals === 0 ? '' : '='}${uriEncode(word.slice(equals + 1))}`
}

/** The request that the command sends, as far as the command says it. */
export function draftedRequest(draft: CommandDraft): KnownRequest {
  const has = (name: string) => draft.headers.some(([given]) => given.toLowerCase() === name.toLowerCase())
  const joined = draft.data.join('&')
  const hasData = draft.data.length > 0
  const implied = draft.implied.filter(([name]) => !has(name) && !draft.dropped.includes(name.toLowerCase()))
  const query = [...draft.query, ...(draft.get && hasData ? [joined] : [])].join('&')
  const url = draft.urls[0]
  return defined({
    method: draft.method ?? ((hasData || draft.unknownBody) && !draft.get ? 'POST' : 'GET'),
    url: url === undefined ? undefined : withQuery(absolute(url), query),
    headers: [...draft.headers, ...(draft.get ? [] : implied)],
    body: hasData && !draft.get && !draft.unknownBody ? joined : undefined,
  })
}

/** curl takes `http` where no scheme is given. */
const absolute = (url: string): string =>
  /^[a-z][a-z0-9+.-]*:\/\//i.test(url) || url.startsWith('/') ? url : `http://${url}`

function withQuery(url: string, query: string): string {
  if (query === '') return url
  const [before = '', ...fragment] = url.split('#')
  const joint = before.includes('?') ? (/[?&]$/.test(before) ? '' : '&') : '?'
  return [`${before}${joint}${query}`, ...fragment].join('#')
}
