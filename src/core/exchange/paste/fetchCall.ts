import { defined } from '../../evidence/text/defined.ts'
import { afterBlanks, matchAt } from '../../evidence/text/lines.ts'
import { membersOf, readLooseJson, startsLooseJson, textAt } from '../../evidence/text/looseJson.ts'
import { fieldsOf } from './jsonRequest.ts'
import type { Recogniser } from './piece.ts'

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
    const body = textAt(options?.value, 'body')
    return {
      end: Math.min(Math.max(end, at + 1), text.length),
      pieces: [
        {
          kind: 'request',
          request: defined({
            method: textAt(options?.value, 'method') ?? 'GET',
            url: url.value,
            headers: fieldsOf(membersOf(options?.value).find(([name]) => name === 'headers')?.[1]),
            body,
          }),
        },
      ],
      remarks: cut ? [{ id: 'cut-short', at, end }] : [],
    }
  },
}
