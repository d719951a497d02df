/** The value with every occurrence of these texts replaced, in the strings of its lists and plain objects; all else stays. */
export function wiped<T>(value: T, texts: readonly string[], by = '(forgotten)'): T {
  const wanted = texts.filter((text) => text !== '')
  const wipe = (part: unknown): unknown => {
    if (typeof part === 'string') return wanted.reduce((text, one) => text.replaceAll(one, by), part)
    if (Array.isArray(part)) return part.map(wipe)
    if (typeof part !== 'object' || part === null || Object.getPrototypeOf(part) !== Object.prototype) return part
    return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, wipe(inner)]))
  }
  return wipe(value) as T
}
