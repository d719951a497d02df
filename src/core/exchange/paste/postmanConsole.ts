// A call as Postman's console shows it: copied whole, as JSON behind method and URL, or selected as text.

import { defined } from '../../evidence/text/defined.ts'
import { lineEnd, matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { memberAt, readLooseJson, startsLooseJson, textAt } from '../../evidence/text/looseJson.ts'
import { readHeaderLines } from '../headerLines.ts'
import { fieldsOf } from './jsonRequest.ts'
import type { Piece, Reading, Recogniser } from './piece.ts'

const line = /([A-Z]{3,10}) (https?:\/\/\S{1,8000}?)(?:(: )(?=\{)|[ \t]*\r?\n)/y
const heading =
  /^(?:(\d{3})(?!\d| m?s)(?: .*)?|\d+(?:\.\d+)? m?s|Network|(Request Headers|Request Body|Response Headers|Response Body))$/

/** Postman's console. */
export const postmanConsole: Recogniser = {
  format: 'postman-console',
  looksLike: (text, at) => {
    const found = matchAt(line, text, at)
    return found !== null && (found[3] !== undefined || heading.test(restOfLine(text, at + found[0].length).trim()))
  },
  read: (text, at) => {
    const [start = '', method = '', url = '', json] = matchAt(line, text, at) ?? []
    const from = at + start.length
    if (json === undefined) return readText(text, from, { method, url })
    if (!startsLooseJson(text, from)) return undefined
    const { value, end, cut } = readLooseJson(text, from)
    return {
      end: Math.max(end, lineEnd(text, at)),
      pieces: piecesOf({
        method,
        url,
        requestHeaders: fieldsOf(memberAt(value, 'Request Headers')),
        requestBody: bodyOf(value, 'Request Body'),
        responseHeaders: fieldsOf(memberAt(value, 'Response Headers')),
        responseBody: bodyOf(value, 'Response Body'),
      }),
      ...(cut && { remarks: [{ id: 'cut-short', at, end }] }),
    }
  },
}

interface Told {
  readonly method: string
  readonly url: string
  readonly status?: number | undefined
  readonly requestHeaders: ReturnType<typeof fieldsOf>
  readonly requestBody?: string | undefined
  readonly responseHeaders: ReturnType<typeof fieldsOf>
  readonly responseBody?: string | undefined
}

/** A body that is no text is shown as what Postman made of it. */
const bodyOf = (value: Loose, name: string): string | undefined => textAt(value, name)

function readText(text: string, from: number, { method, url }: Pick<Told, 'method' | 'url'>): Reading {
  const parts: Record<string, string[]> = {}
  let status: number | undefined
  let part: string[] | undefined
  let at = from
  while (at < text.length) {
    const here = restOfLine(text, at)
    const found = heading.exec(here.trim())
    const name = found?.[2]
    if (matchAt(line, text, at) || (part === undefined && !found)) break
    if (name !== undefined) {
      part = parts[name] ?? []
      parts[name] = part
    } else if (part) part.push(here)
    else if (found?.[1] !== undefined) status = Number(found[1])
    at = nextLine(text, at)
  }
  const lines = (name: string): string | undefined => parts[name]?.join('\n').trim() || undefined
  return {
    end: at,
    pieces: piecesOf({
      method,
      url,
      status,
      requestHeaders: readHeaderLines(lines('Request Headers') ?? '').fields,
      requestBody: lines('Request Body'),
      responseHeaders: readHeaderLines(lines('Response Headers') ?? '').fields,
      responseBody: lines('Response Body'),
    }),
  }
}

function piecesOf(told: Told): readonly Piece[] {
  const { method, url, status, requestHeaders, requestBody, responseHeaders, responseBody } = told
  const answered = status !== undefined || responseBody !== undefined || responseHeaders.length > 0
  const response = defined({ status, headers: responseHeaders, body: responseBody })
  return [
    { kind: 'request', request: defined({ method, url, headers: requestHeaders, body: requestBody }) },
    ...(answered ? [{ kind: 'response' as const, response }] : []),
  ]
}
