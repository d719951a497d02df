import { bytesOfText } from '../core/http/text.ts'

/**
 * A body as bytes, beside the fields: kept by reference, so that undo and redo hold no copies, with the hash that was made of
 * it once, when it came.
 */
export interface Attachment {
  /** Of the file; empty where it was typed or pasted. */
  readonly name: string
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
  /** Inputs are compared as JSON, and no copy of the bytes is to be made for that. */
  readonly toJSON: () => unknown
}

/** The most bytes that stand in the field itself: 64 kB. */
export const mostTyped = 65_536

/** Whether a text is more than its field is to hold. */
export const isLong = (text: string): boolean =>
  text.length > mostTyped || (text.length * 3 > mostTyped && bytesOfText(text).length > mostTyped)

/** What goes over the wire for a body. */
export const wireBody = (body: string | Attachment): string | Uint8Array =>
  typeof body === 'string' ? body : body.bytes
