/** The only two things that core takes from its platform: text to UTF-8 bytes and back. Browsers and Node have both. */
declare class TextEncoder {
  encode(text?: string): Uint8Array
  encodeInto(text: string, room: Uint8Array): { read: number; written: number }
}
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: Uint8Array): string
}
