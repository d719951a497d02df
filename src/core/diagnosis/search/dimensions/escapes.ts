// Ways in which signers encode that are not AWS's, on a text that is encoded AWS's way.

/** As `encodeURIComponent` leaves them. */
export const marksLeft = (text: string): string =>
  text.replace(/%(21|27|28|29|2A)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** As `encodeURI` and many path encoders leave them (RFC 3986, sub-delims with `:` and `@`). */
export const reservedLeft = (text: string): string =>
  text.replace(/%(21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )

/** Escapes in lower case. */
export const lowerCaseHex = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
