const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** UTF-8 bytes of a text; a lone surrogate becomes U+FFFD. */
export const bytesOfText = (text: string): Uint8Array => encoder.encode(text)

/** The text of UTF-8 bytes; bytes that are not UTF-8 become U+FFFD. */
export const textOfBytes = (bytes: Uint8Array): string => decoder.decode(bytes)
