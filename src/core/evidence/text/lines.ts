/** Where the line that holds `at` ends: at its line break, or at the text's end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Where the next line starts, or the text's end. */
export const nextLine = (text: string, at: number): number => Math.min(lineEnd(text, at) + 1, text.length)

/** From `at` to the end of its line, without the line break. */
export const restOfLine = (text: string, at: number): string => text.slice(at, lineEnd(text, at)).replace(/\r$/, '')

/** The first place from `at` on that is no blank and no line break; never before `at`, nor behind the text's end. */
export function afterBlanks(text: string, at: number): number {
  // Behind the end a sticky pattern fails, and failing sends it back to the start.
  if (at >= text.length) return text.length
  const blanks = /\s*/y
  blanks.lastIndex = at
  blanks.exec(text)
  return blanks.lastIndex
}

/** A sticky match at exactly this place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
