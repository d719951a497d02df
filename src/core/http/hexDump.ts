const width = 8

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0')

/**
 * Bytes as people read them: a line for eight of them with the offset of the first, their two hex digits each, and those
 * that are printable ASCII as characters. At most `most` bytes are written.
 */
export function hexDump(bytes: Uint8Array, most: number): string {
  const shown = bytes.subarray(0, most)
  return Array.from({ length: Math.ceil(shown.length / width) }, (_, line) => {
    const row = [...shown.subarray(line * width, (line + 1) * width)]
    const digits = row.map((byte) => hex(byte, 2)).join(' ')
    const text = row.map((byte) => (byte > 0x1f && byte < 0x7f ? String.fromCharCode(byte) : '.')).join('')
    return `${hex(line * width, 4)}  ${digits.padEnd(3 * width - 1)}  ${text}`
  }).join('\n')
}
