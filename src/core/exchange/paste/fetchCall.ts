import { defined } from '../../evidence/text/defined.ts'
import { afterBlanks, matchAt } from '../../evidence/text/lines.ts'
import type { Loose } from '../../evidence/text/looseJson.ts'
import { membersOf, readLooseJson, startsLooseJson, textAt } from '../../evidence/text/looseJson.ts'
import { fieldsOf } from './jsonRequest.ts'
import type { Recogniser } from './piece.ts'
import { jsonText } from './printedJson.ts'

const call = /(?:(?:const|let|var)\s[\w\s{},:]{1,80}=\s*)?(?:await\s+)?(?:window\.)?fetch\(\s*(?=["'`])/y

/** `fetch(url, options)` as browser tools copy it. */
export const fetchCall: Recogniser = {
  format: 'fetch',
  looksLike: (text, at) => matchAt(call, text, at) !== null,
  read: (text, at) => {
    const start = at + (matchAt(call, text, at)?.[0].length ?? 0)
    const url = readLooseJson(text, start)
    const comma = matchAt(/\s*,\s*/y, text, url.end)
    const from = url.end + (comma?.[0].length ?? 0)
    const options = comma && startsLooseJson(text, from) ? readLooseJson(text, from) : undefined
    const close = matchAt(/\s*,?\s*\)[ \t]*;?/y, text, afterBlanks(text, options?.end ?? url.end))
    const end = afterBlanks(text, options?.end ?? url.end) + (close?.[0].length ?? 0)
    const cut = url.cut || options?.cut === true
    if (typeof url.value !== 'string') return undefined
    const told = bodyOf(options?.value, text.slice(from, options?.end ?? from))
    return {
      end: Math.min(Math.max(end, at + 1), text.length),
      pieces: [
        {
          kind: 'request',
          request: defined({
            method: textAt(options?.value, 'method') ?? 'GET',
            url: url.value,
            headers: fieldsOf(membersOf(options?.value).find(([name]) => name === 'headers')?.[1]),
            body: told.body,
          }),
        },
      ],
      remarks: [
        ...(cut ? [{ id: 'cut-short' as const, at, end }] : []),
        ...(told.unknown ? [{ id: 'body-not-known' as const, at, end }] : []),
      ],
    }
  },
}

const bodyMember = /(?:^|[{,\s])["']?body["']?\s{0,20}:\s{0,20}/
const quoted = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'/g

/** A body in quotes, or one that `JSON.stringify` makes of what is written out; of any other the bytes are not known. */
function bodyOf(options: Loose | undefined, source: string): { body?: string | undefined; unknown: boolean } {
  const body = textAt(options, 'body')
  const found = bodyMember.exec(source)
  if (body === undefined || found === null) return { body, unknown: false }
  const at = found.index + found[0].length
  if (/["'`]/.test(source[at] ?? '')) return { body, unknown: false }
  const argument = at + 'JSON.stringify('.length
  if (!body.startsWith('JSON.stringify(') || !startsLooseJson(source, argument)) return { unknown: true }
  const { value, end, cut } = readLooseJson(source, argument)
  const names = source
    .slice(argument, end)
    .replace(quoted, '""')
    .replace(/\b(?:true|false|null)\b/g, '0')
  const computed = /[:[,]\s{0,40}[A-Za-z_$`]\w*(?!\w*\s*:)|\.\.\./.test(names) || !/^\s*\)/.test(source.slice(end))
  return cut || computed ? { unknown: true } : { body: jsonText(value), unknown: false }
}
