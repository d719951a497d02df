// The headers of a call as the network pane of a browser's tools shows them, selected and copied as text.

import { defined } from '../../evidence/text/defined.ts'
import { afterBlanks, matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import type { Field } from '../../http/message.ts'
import type { Piece, Recogniser } from './piece.ts'

type Section = 'general' | 'request' | 'response'

/** Chrome's and Edge's first lines, Safari's first lines. */
const start =
  /(?:General[ \t]*\r?\n)?Request URL:?[ \t]*\r?\n?[ \t]*https?:\/\/|Summary[ \t]*\r?\nURL:[ \t]*https?:\/\//y

const headings: Readonly<Record<string, Section>> = {
  General: 'general',
  Summary: 'general',
  'Response Headers': 'response',
  Response: 'response',
  'Request Headers': 'request',
  Request: 'request',
}
/** What stands between headers and is none. */
const furniture = /^(?:view (?:source|parsed)|Raw|Learn more|(?:⚠️? ?)?Provisional headers are shown.*)$/i
const generalNames =
  /^(?:Request URL|Request Method|Status Code|Remote Address|Referrer Policy|URL|Status|Source|Address|Initiator)$/

/** Chrome, Edge and Safari; Firefox copies messages as they are on the wire. */
export const networkPane: Recogniser = {
  format: 'network-pane',
  looksLike: (text, at) => matchAt(start, text, at) !== null,
  read: (text, at) => {
    const { fields, end } = readPane(text, at)
    const general = new Map(fields.general.map(([name, value]) => [name, value]))
    const told = (name: string): string | undefined => fields.request.find(([given]) => given === name)?.[1]
    const code = /^\d{3}/.exec(general.get('Status Code') ?? general.get('Status') ?? '')?.[0]
    const headers = (section: Section): readonly Field[] => fields[section].filter(([name]) => !name.startsWith(':'))
    const request = defined({
      method: general.get('Request Method') ?? told(':method'),
      url: general.get('Request URL') ?? general.get('URL'),
      headers: headers('request'),
    })
    const answered = headers('response')
    const response = defined({ status: code === undefined ? undefined : Number(code), headers: answered })
    const pieces: Piece[] = [{ kind: 'request', request }]
    if (code !== undefined || answered.length > 0) pieces.push({ kind: 'response', response })
    return { end, pieces }
  },
}

interface Pane {
  readonly fields: Record<Section, Field[]>
  readonly end: number
}

/** Newer panes put a name and its value on lines of their own, older ones on one. */
function readPane(text: string, from: number): Pane {
  const fields: Record<Section, Field[]> = { general: [], request: [], response: [] }
  let section: Section = 'general'
  let sure = false
  let at = from
  for (let here = from; here < text.length; here = afterBlanks(text, at)) {
    const line = restOfLine(text, here).trim()
    const heading = headings[line.replace(/ \(\d+\)$/, '')]
    const pair = heading || furniture.test(line) ? undefined : pairAt(text, here, line)
    const next: Section = heading ?? (pair && !sure ? sectionOf(section, pair.field[0]) : section)
    if (pair) fields[next].push(pair.field)
    else if (heading) sure ||= heading !== 'general'
    else if (!furniture.test(line) && !wireStart.test(line)) break
    section = next
    at = pair?.end ?? nextLine(text, here)
  }
  return { fields: sure ? fields : splitAtLastAnswer(fields), end: at }
}

/** Safari begins HTTP/1.1 messages with their first line. */
const wireStart = /^(?:HTTP\/\d(?:\.\d)? \d{3}.*|[A-Z]{3,10} \S+ HTTP\/\d(?:\.\d)?)$/

function pairAt(text: string, at: number, line: string): { readonly field: Field; readonly end: number } | undefined {
  const [, name, value] = /^(:?[\w-]+|[A-Z][a-z]+ [A-Z][A-Za-z]+):[ \t]+(\S.*)$/.exec(line) ?? []
  if (name !== undefined && value !== undefined) return { field: [name, value], end: nextLine(text, at) }
  const alone = line.replace(/(?<=.):$/, '')
  if (!/^:?[A-Za-z][\w-]*$/.test(alone) && !generalNames.test(alone)) return undefined
  const below = nextLine(text, at)
  const found = restOfLine(text, below).trim()
  return found === '' ? undefined : { field: [alone, found], end: nextLine(text, below) }
}

/** Without headings the answer's headers follow what is general; HTTP/2's `:authority` begins the request's. */
const sectionOf = (section: Section, name: string): Section =>
  name.startsWith(':') ? 'request' : section === 'general' && !generalNames.test(name) ? 'response' : section

/** Without headings, over HTTP/1.1: what only an answer has tells where it ends. */
function splitAtLastAnswer(fields: Pane['fields']): Pane['fields'] {
  if (fields.request.length > 0) return fields
  const last = fields.response.findLastIndex(([name]) => answerOnly.test(name))
  return { ...fields, request: fields.response.slice(last + 1), response: fields.response.slice(0, last + 1) }
}

const answerOnly =
  /^(?:server|date|via|age|etag|vary|last-modified|set-cookie|x-cache|x-amz-cf-(?:id|pop)|x-amzn-.*|access-control-allow-.*)$/i
