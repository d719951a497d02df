import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { bytesOfText } from '../http/text.ts'

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as 64 lower-case hex digits. */
export const sha256Hex = (data: string | Uint8Array): string =>
  bytesToHex(sha256(typeof data === 'string' ? bytesOfText(data) : data))

/** HMAC-SHA256 of a text's UTF-8 bytes under a key of bytes or text (UTF-8); 32 bytes. */
export const hmacSha256 = (key: string | Uint8Array, text: string): Uint8Array =>
  hmac(sha256, typeof key === 'string' ? bytesOfText(key) : key, bytesOfText(text))

export { bytesToHex, hexToBytes }
