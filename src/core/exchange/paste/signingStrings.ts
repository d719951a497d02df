// Canonical requests and strings to sign as debug logs print them: with a label or without, in quotes or brackets.
import { dedented } from '../../evidence/text/dedented.ts'
import { lineEnd, matchAt, nextLine, restOfLine } from '../../evidence/text/lines.ts'
import type { SigningStrings } from '../../evidence/text/serviceStrings.ts'
import type { Reading, Recogniser } from './piece.ts'

/** The labels of botocore, Java, Go, JavaScript, Rust, C++, Ruby, awscurl and curl, and what stands around them. */
const labels = {
  canonicalRequest:
    /canonical[ _-]?(?:request|string)(?: string)?(?: \(enclosed in \[\]\))?[ \t]{0,8}(?:[:=]|\][ \t]*-|-[ \t]|\r?\n)[-\s'"`[(]{0,80}/i,
  stringToSign:
    /string[ _-]?to[ _-]?sign(?: \(enclosed in \[\]\))?[ \t]{0,8}(?:[:=]|\][ \t]*-|-[ \t]|\r?\n)[-\s'"`[(]{0,80}/i,
}

/** How the two begin. */
const beginnings = {
  canonicalRequest: /[A-Z]{3,10}(?:\r?\n|\\n)[ \t]*(?:\/|%2F|https?:|\r?\n|\\n)/y,
  stringToSign: /AWS4-[A-Z0-9-]{6,40}(?:\r?\n|\\n)[ \t]*\d{8}T\d{6}Z?/y,
}

/** What people quote of a canonical request when only its end matters: the signed names and the payload's line. */
const tail = /[a-z][\w-]{0,60}(?:;[\w-]{1,60}){0,60}\r?\n(?:UNSIGNED-PAYLOAD|[0-9a-f]{64})(?=\s|$)/y

type Kind = keyof typeof labels

/** Where the string itself starts, on this line or behind its label. */
function beginning(kind: Kind, text: string, at: number): number | undefined {
  const bare = matchAt(/[ \t'"`[]{0,40}/y, text, at)?.[0].length ?? 0
  if (matchAt(beginnings[kind], text, at + bare)) return at + bare
  if (kind === 'canonicalRequest' && matchAt(tail, text, at)) return at
  const label = labels[kind].exec(text.slice(at, at + 600))
  if (!label || at + label.index > lineEnd(text, at)) return undefined
  const from = at + label.index + label[0].length
  return matchAt(beginnings[kind], text, from) ? from : undefined
}

/** Reads the string that starts here or behind its label; a service's own is told by the label. */
function read(kind: Kind, text: string, at: number): Reading | undefined {
  const from = beginning(kind, text, at)
  if (from === undefined) return undefined
  const escaped = /^[^\n]{0,60}\\n/.test(text.slice(from, from + 80))
  const line = restOfLine(text, from)
  const source = escaped ? line.replace(/\\r?\\n|\\n/g, '\n').replace(/\\"/g, '"') : text
  const start = escaped ? 0 : from
  const end = kind === 'canonicalRequest' ? endOfCanonical(source, start) : endOfLines(source, start, 4)
  const value = dedented(source.slice(start, end).replaceAll('\r', '')).replace(/['"`\])}]+$/, '')
  const strings: SigningStrings = kind === 'canonicalRequest' ? { canonicalRequest: value } : { stringToSign: value }
  const service = /should have been|server|service|expected/i.test(text.slice(at, from))
  return {
    end: escaped ? lineEnd(text, from) : end,
    pieces: [{ kind: service ? 'service-strings' : 'client-strings', strings }],
  }
}

/** Method, path, query, headers up to an empty line, their names, the payload's hash; it may be cut short anywhere. */
function endOfCanonical(text: string, start: number): number {
  const quoted = matchAt(tail, text, start)
  if (quoted) return start + quoted[0].length
  let at = nextLine(text, nextLine(text, start))
  let end = lineEnd(text, Math.max(start, at - 1))
  if (at < text.length && !isHeader(restOfLine(text, at))) {
    end = lineEnd(text, at)
    at = nextLine(text, at)
  }
  while (at < text.length && isHeader(restOfLine(text, at))) {
    end = lineEnd(text, at)
    at = nextLine(text, at)
  }
  let names = false
  for (; at < text.length; at = nextLine(text, at)) {
    const line = restOfLine(text, at).trim()
    if (line === '') continue
    if (names || !/^[\w;.-]{2,4000}$/.test(line)) return names && isPayload(line) ? lineEnd(text, at) : end
    names = true
    end = lineEnd(text, at)
    if (isPayload(line) && !/^[a-z;-]+$/.test(line)) return end
  }
  return end
}

const isHeader = (line: string): boolean => /^[ \t]*[\w-]{1,80}:/.test(line)
const isPayload = (line: string): boolean => /^[\w+#<>*-]{6,200}['"`\])}]{0,6}$/.test(line)

function endOfLines(text: string, start: number, count: number): number {
  let end = lineEnd(text, start)
  for (let left = count - 1; left > 0 && end < text.length; left--) {
    const next = lineEnd(text, end + 1)
    if (text.slice(end + 1, next).trim() === '') break
    end = next
  }
  return end
}

const recogniser = (kind: Kind, format: Recogniser['format']): Recogniser => ({
  format,
  looksLike: (text, at) => beginning(kind, text, at) !== undefined,
  read: (text, at) => read(kind, text, at),
})

/** A canonical request out of a log. */
export const canonicalRequest = recogniser('canonicalRequest', 'canonical-request')

/** A string to sign out of a log. */
export const stringToSign = recogniser('stringToSign', 'string-to-sign')
