import { textOfBytes } from '../../../http/text.ts'
import { percentDecoded } from '../../../sigv4/queryParameters.ts'
import { uriEncode } from '../../../sigv4/uriEncode.ts'
import type { DeviationId } from '../../../words/deviations.ts'
import { base64OfBytes, bytesOfBase64 } from './base64.ts'
import { jsonBodies } from './jsonBodies.ts'

/** Another body that may have been hashed: from the one that arrived, undefined where there is none of this kind. */
export interface Body {
  readonly id: DeviationId
  readonly of: (text: string, bytes: Uint8Array) => string | Uint8Array | undefined
  readonly rare?: boolean
}

const newlineAdded = (end: string): Body => ({ id: 'payload-newline-added', of: (text) => text + end })
const byteOf = (character: string): number => character.charCodeAt(0)
const isLatin1 = (text: string): boolean => /^[\0-\xff]*$/.test(text)

export const bodies: readonly Body[] = [
  { id: 'payload-line-ends', of: (text) => text.replace(/\r\n/g, '\n') },
  { id: 'payload-line-ends', of: (text) => text.replace(/\r?\n/g, '\r\n') },
  newlineAdded('\n'),
  newlineAdded('\r\n'),
  { id: 'payload-newline-removed', of: (text) => text.replace(/\r?\n$/, '') },
  { id: 'payload-trimmed', of: (text) => text.trim() },
  ...jsonBodies,
  { id: 'payload-line-ends', of: (text) => text.replace(/[\r\n]/g, '') },
  { id: 'payload-charset', of: (text) => (isLatin1(text) ? Uint8Array.from(text, byteOf) : undefined) },
  // Bytes that were taken for Latin-1 and encoded again, on either side.
  { id: 'payload-charset', of: (_, bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') },
  { id: 'payload-charset', of: (text) => (isLatin1(text) ? textOfBytes(Uint8Array.from(text, byteOf)) : undefined) },
  { id: 'payload-charset', of: (text) => text.replace(/[^\0-\x7f]/gu, '?'), rare: true },
  { id: 'payload-charset', of: (text) => text.normalize('NFC'), rare: true },
  { id: 'payload-charset', of: (text) => text.normalize('NFD'), rare: true },
  { id: 'payload-charset', of: (text) => utf16(text), rare: true },
  { id: 'payload-bom-added', of: (text) => `\ufeff${text}` },
  { id: 'payload-bom-removed', of: (text) => text.replace(/^\ufeff/, '') },
  { id: 'payload-base64', of: (_, bytes) => base64OfBytes(bytes) },
  { id: 'payload-base64-decoded', of: (text) => bytesOfBase64(text) },
  { id: 'payload-form-blanks', of: (text) => text.replaceAll('+', '%20') },
  { id: 'payload-form-blanks', of: (text) => text.replaceAll('%20', '+') },
  { id: 'payload-url-encoded', of: uriEncode, rare: true },
  { id: 'payload-url-decoded', of: percentDecoded },
  { id: 'payload-url-decoded', of: (text) => percentDecoded(text.replaceAll('+', ' ')), rare: true },
  ...['{}', 'null', 'undefined', '""', '[object Object]', '[]'].map(
    (placeholder): Body => ({ id: 'payload-placeholder', of: () => placeholder, rare: true }),
  ),
]

/** Little-endian, as Windows and .NET write it. */
function utf16(text: string): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  return Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]))
}
