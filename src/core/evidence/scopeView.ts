/** A string to sign as somebody pasted it. */
export interface ScopeView {
  readonly dateTime?: string
  readonly date?: string
  readonly region?: string
  readonly service?: string
  readonly canonicalHash?: string
}

/** Reads time, scope and hash of a string to sign, with line breaks or blanks between them. */
export function scopeView(text: string): ScopeView {
  const words = text.slice(0, 5000).replace(/\\n/g, '\n').trim().split(/\s+/)
  const scope = words.find((word) => word.endsWith('/aws4_request'))?.split('/')
  const dateTime = words.find((word) => /^\d{8}T\d{6}Z?$/.test(word))
  const canonicalHash = words.find((word) => /^[0-9a-f]{64}$/i.test(word))
  return {
    ...(dateTime === undefined ? {} : { dateTime }),
    ...(scope?.length === 4 ? { date: scope[0] ?? '', region: scope[1] ?? '', service: scope[2] ?? '' } : {}),
    ...(canonicalHash === undefined ? {} : { canonicalHash }),
  }
}
