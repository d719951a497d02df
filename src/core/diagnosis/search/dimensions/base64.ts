const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 (RFC 4648, 4) of bytes; core has no platform function for it. */
export function base64OfBytes(bytes: Uint8Array): string {
  const quads: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b, c] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    const digits = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63] ?? '')
    quads.push(
      digits
        .map((digit, index) => ((index > 1 && b === undefined) || (index > 2 && c === undefined) ? '=' : digit))
        .join(''),
    )
  }
  return quads.join('')
}

/** The bytes of a base64 text, or undefined where it is none. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const digits = text.trim().replace(/={0,2}$/, '')
  if (digits === '' || digits.length % 4 === 1 || !/^[A-Za-z0-9+/]*$/.test(digits)) return undefined
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const digit of digits) {
    bits = ((bits << 6) | alphabet.indexOf(digit)) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 255)
  }
  return Uint8Array.from(bytes)
}
