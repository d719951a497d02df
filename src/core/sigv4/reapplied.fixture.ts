// The promise of a part, checked: what it names, cut out of the inputs, makes its line again.
import type { HttpRequest } from '../http/message.ts'
import { canonicalHeaderValues } from './canonicalHeaders.ts'
import { canonicalPair } from './canonicalQueryString.ts'
import { canonicalUri } from './canonicalUri.ts'
import { sha256Hex } from './hash.ts'
import type { Part } from './part.ts'
import { partsText } from './part.ts'
import type { InputName, Source } from './source.ts'
import { inputText } from './source.ts'
import type { Trace } from './trace.ts'
import { uriEncode } from './uriEncode.ts'

interface Cut {
  readonly input: InputName
  readonly text: string
}

/** The line that a part's rule makes of exactly the ranges that the part names. */
export function reapplied(part: Part, made: Trace, request: HttpRequest): string {
  const cuts = part.sources.map((source) => cutOut(source, made, request))
  const text = cuts.map((cut) => cut.text).join(',')
  switch (part.rule) {
    case 'sigv4-path-encoded-twice':
      return canonicalUri(text, { doubleEncodePath: true, normalizePath: true })
    case 'sigv4-path-encoded-twice-unnormalized':
      return canonicalUri(text, { doubleEncodePath: true, normalizePath: false })
    case 'sigv4-path-encoded-once':
      return canonicalUri(text, { doubleEncodePath: false, normalizePath: false })
    case 'sigv4-path-encoded-once-normalized':
      return canonicalUri(text, { doubleEncodePath: false, normalizePath: true })
    case 'sigv4-query':
      return query(part.line, cuts, made)
    case 'sigv4-end-of-headers':
      return ''
    case 'sigv4-signed-headers':
      return signedHeaders(cuts, made)
    case 'sigv4-payload-unsigned':
      return cuts.length === 1 ? 'UNSIGNED-PAYLOAD' : ''
    case 'sigv4-algorithm':
      return 'AWS4-HMAC-SHA256'
    case 'sigv4-credential-scope':
      return scope(cuts)
    case 'sigv4-hashed-canonical-request':
      return sha256Hex(partsText(made.canonicalRequest))
    default:
      return part.id.startsWith('header:') ? header(part, cuts) : text
  }
}

/** A range cut out of its input: the body's as its hash, the choice not to sign it as what is sent then. */
function cutOut(source: Source, made: Trace, request: HttpRequest): Cut {
  const { input, start, end } = source
  if (input === 'body') return { input, text: sha256Hex(request.body?.slice(start, end) ?? '') }
  const whole = inputText(source, request, made.inputs)
  if (start < 0 || start > end || end > whole.length) throw new RangeError(`${input} has no ${start} to ${end}`)
  const text = whole.slice(start, end)
  return { input, text: input === 'payload' && text === 'unsigned' ? 'UNSIGNED-PAYLOAD' : text }
}

function header(part: Part, cuts: readonly Cut[]): string {
  const name = part.id.slice('header:'.length)
  const strangers = cuts.filter(({ input, text }) => input === 'header-name' && text.toLowerCase() !== name)
  if (strangers.length > 0) return `not from ${strangers[0]?.text}`
  return `${name}:${canonicalHeaderValues(cuts.filter(({ input }) => input !== 'header-name').map(({ text }) => text))}`
}

/** The names are those of the lines above; what is named as their source must be among them. */
function signedHeaders(cuts: readonly Cut[], made: Trace): string {
  const lines = made.canonicalRequest.filter(({ id }) => id.startsWith('header:'))
  const names = lines.map(({ id }) => id.slice('header:'.length))
  const chosen = cuts.flatMap(({ input, text }) => (input === 'signedHeaders' ? text.split(';') : []))
  const listed = new Set(chosen.length > 0 ? chosen.map((name) => name.trim().toLowerCase()) : names)
  const known = cuts.every(({ input, text }) => input === 'signedHeaders' || listed.has(text.toLowerCase()))
  return known ? names.filter((name) => listed.has(name)).join(';') : 'a name from nowhere'
}

function scope(cuts: readonly Cut[]): string {
  const text = cuts.map((cut) => cut.text).join('/')
  return cuts[0]?.input === 'scope' ? text : `${text}/aws4_request`
}

/** Pair by pair: a piece of the URL makes one, and each parameter of the presigned form is made of its options. */
function query(line: string, cuts: readonly Cut[], made: Trace): string {
  const presigned = cuts.some(({ input }) => input === 'expiresIn')
  const left = [...cuts]
  const take = (count: number): readonly Cut[] => left.splice(0, count)
  const taken = (): string => take(1)[0]?.text ?? ''
  const pair = (name: string): string => {
    if (presigned && name === 'X-Amz-Algorithm') return 'AWS4-HMAC-SHA256'
    if (presigned && name === 'X-Amz-SignedHeaders') {
      const other = left.findIndex(({ input }) => input !== 'header-name' && input !== 'signedHeaders')
      return uriEncode(signedHeaders(take(other < 0 ? left.length : other), made))
    }
    if (left[0]?.input === 'url') return canonicalPair(taken()).value
    if (name !== 'X-Amz-Credential') return uriEncode(taken())
    const key = taken()
    return uriEncode(`${key}/${scope(take(left[0]?.input === 'scope' ? 1 : 3))}`)
  }
  const names = line === '' ? [] : line.split('&').map((text) => text.slice(0, text.indexOf('=')))
  const again = names.map((name) => `${name}=${pair(name)}`).join('&')
  return left.length === 0 ? again : 'sources left over'
}
