// The text of a link: `1.` and base64url of deflated lines. The first line is a checksum of the others, each of which is
// a name, a blank and a value as JSON: of a link that was cut off, the lines before the cut can still be read.
import { base64urlnopad } from '@scure/base'
import { deflateSync, Inflate, inflateSync } from 'fflate'
import { bytesOfText, textOfBytes } from '../../core/http/text.ts'
import { sha256Hex } from '../../core/sigv4/hash.ts'

/** How the text of a link is made; another number is another way. */
const version = 1
/** Characters of a link that are read. */
const longest = 32_000
/** Bytes that it may unfold to. */
const unfolded = 100_000

export type Line = readonly [name: string, value: unknown]

/** What became of a link's text. */
export type Unpacked =
  | { readonly state: 'whole' | 'damaged'; readonly lines: readonly Line[] }
  | { readonly state: 'newer' | 'too-long' | 'unreadable' }

const checksum = (text: string): string => sha256Hex(text).slice(0, 8)

/** Named values as the text of a link. */
export function pack(lines: readonly Line[]): string {
  const text = lines.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join('\n')
  const bytes = deflateSync(bytesOfText(`${checksum(text)}\n${text}`), { level: 9 })
  return `${version}.${base64urlnopad.encode(bytes)}`
}

/** The named values of a link's text, as far as it can be read. Nothing is known of names and values yet. */
export function unpack(link: string): Unpacked {
  if (link.length > longest) return { state: 'too-long' }
  const [, made, packed = ''] = /^(\d{1,6})\.([\w-]*)/.exec(link) ?? []
  if (made === undefined) return { state: 'unreadable' }
  if (Number(made) !== version) return { state: Number(made) > version ? 'newer' : 'unreadable' }
  const bytes = inflated(base64Bytes(packed))
  if (bytes.length > unfolded) return { state: 'too-long' }
  const [sum, ...rest] = textOfBytes(bytes).split('\n')
  const whole = sum === checksum(rest.join('\n'))
  // Nobody knows where the last line of a damaged link would have ended.
  const lines = rest.flatMap(readLine)
  return whole || lines.length > 0 ? { state: whole ? 'whole' : 'damaged', lines } : { state: 'unreadable' }
}

function readLine(line: string): readonly Line[] {
  const gap = line.indexOf(' ')
  try {
    return gap < 1 ? [] : [[line.slice(0, gap), JSON.parse(line.slice(gap + 1))]]
  } catch {
    return []
  }
}

/** As many bytes as can be made of the text: a cut may leave part of one, or bits that belong to none. */
function base64Bytes(text: string): Uint8Array {
  for (const end of [text.length, text.length - (text.length % 4)]) {
    try {
      return base64urlnopad.decode(text.slice(0, end))
    } catch {
      // The shorter one is tried, and then there is nothing.
    }
  }
  return new Uint8Array()
}

/** At most one byte more than is allowed, however much the bytes would unfold to. */
function inflated(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) return bytes
  try {
    return inflateSync(bytes, { out: new Uint8Array(unfolded + 1) })
  } catch {
    return inflatedInPart(bytes)
  }
}

/** What comes before the damage: pieces are small, since of the piece that holds it nothing comes. */
function inflatedInPart(bytes: Uint8Array): Uint8Array {
  const made: number[] = []
  const stream = new Inflate((piece) => made.push(...piece))
  try {
    for (let at = 0; at < bytes.length && made.length <= unfolded; at += 16) stream.push(bytes.slice(at, at + 16))
  } catch {
    // This is where it is damaged.
  }
  return Uint8Array.from(made.slice(0, unfolded + 1))
}
