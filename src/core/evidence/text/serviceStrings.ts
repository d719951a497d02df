// The strings that an AWS error shows: what the service calculated.
import { dedented } from './dedented.ts'
import { defined } from './defined.ts'
import type { Loose } from './looseJson.ts'
import { isObject, membersOf, readLooseJson, startsLooseJson } from './looseJson.ts'
import { xmlElement } from './xml.ts'

/** The two texts that a signer makes on its way. */
export interface SigningStrings {
  readonly canonicalRequest?: string
  readonly stringToSign?: string
}

/** Lifts the service's strings out of an error's body, whatever it is written in. */
export function serviceStrings(body: string): SigningStrings {
  const xml = fromXml(body)
  if (xml.canonicalRequest !== undefined || xml.stringToSign !== undefined) return xml
  const start = body.search(/[{[]/)
  const message =
    start >= 0 && startsLooseJson(body, start) ? messageIn(readLooseJson(body, start).value, 0) : undefined
  return fromSentence(message ?? body)
}

const fromXml = (body: string): SigningStrings =>
  defined({
    canonicalRequest: unindented(xmlElement(body, 'CanonicalRequest')),
    stringToSign: mended(unindented(xmlElement(body, 'StringToSign'))),
  })

/** A page or an issue may have indented the whole error. */
const unindented = (text: string | undefined): string | undefined => (text === undefined ? undefined : dedented(text))

/** The first text in a value that tells of the strings. */
function messageIn(value: Loose, depth: number): string | undefined {
  if (typeof value === 'string') return sentence.test(value) ? value : undefined
  if (depth > 6) return undefined
  const inner = isObject(value) ? membersOf(value).map(([, one]) => one) : Array.isArray(value) ? value : []
  for (const one of inner) {
    const found = messageIn(one, depth + 1)
    if (found !== undefined) return found
  }
  return undefined
}

const canonicalLabel = /Canonical String for this request should have been:?/i
const stringLabel = /String-to-Sign should have been:?/i
const sentence = /(?:Canonical String for this request|String-to-Sign) should have been/i

function fromSentence(text: string): SigningStrings {
  const message = unescaped(text)
  const canonical = canonicalLabel.exec(message)
  const string = stringLabel.exec(message)
  const from = canonical ? canonical.index + canonical[0].length : undefined
  const until = string && from !== undefined && string.index > from ? string.index : message.length
  return defined({
    canonicalRequest:
      from === undefined ? undefined : unquoted(message.slice(from, until).replace(/\s*(?:and\s+)?The\s*$/i, '')),
    stringToSign: string ? stringAfter(message.slice(string.index + string[0].length)) : undefined,
  })
}

/** Escapes that are left over where a JSON text was copied out of its quotes. */
function unescaped(text: string): string {
  const at = text.search(sentence)
  const after = at < 0 ? '' : text.slice(at)
  if (/should have been:?\s*['"]?[^'\n]*\\n/.test(after.slice(0, 400)))
    return text.replace(/\\(\\n|n|r|"|'|\/|t)/g, (_, letter: string) =>
      letter === 'n' || letter === '\\n' ? '\n' : letter === 'r' ? '\r' : letter === 't' ? '\t' : letter,
    )
  return text
}

/** A canonical request between its quotes; where the closing one is lost, what there is. */
function unquoted(text: string): string | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith("'")) return trimmed.replace(/\s*["'}\])]{1,6}$/, '') || undefined
  const close = trimmed.lastIndexOf("'")
  return trimmed.slice(1, close > 0 ? close : undefined) || undefined
}

/** A string to sign is four lines; nothing in it is quoted. */
function stringAfter(text: string): string | undefined {
  const found = /^\s*['"]?\s*(AWS4-[A-Z0-9-]+(?:[ \t]*\r?\n[^\s'"<}]+){0,3})/.exec(text)?.[1]
  return found ?? (/^\s*'([^']+)'/.exec(text)?.[1] || undefined)
}

/** Where line breaks became blanks on the way, they are put back: none of the four lines holds a blank. */
function mended(text: string | undefined): string | undefined {
  if (text === undefined || text.includes('\n')) return text
  const words = text.trim().split(/\s+/)
  return words.length === 4 && /^AWS4-/.test(text) ? words.join('\n') : text
}
