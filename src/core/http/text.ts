const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export const bytesOfText = (text: string): Uint8Array => encoder.encode(text)

const room = new Uint8Array(4096)

/** The same bytes for who reads them at once: those of a short text are gone with the next call, none of them is left. */
export const bytesInPlace = (text: string): Uint8Array =>
  3 * text.length > room.length ? bytesOfText(text) : room.fill(0).subarray(0, encoder.encodeInto(text, room).written)

/** The text of UTF-8 bytes; bytes that are not UTF-8 become U+FFFD. */
export const textOfBytes = (bytes: Uint8Array): string => decoder.decode(bytes)
