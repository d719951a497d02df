// What programs put around a text on its way into a paste: colours of a terminal, marks of a quoted mail, curly quotes of a
// word processor, escapes of a page, Python's way to print a long text. Every line stays in its place.

const escapeMark = String.fromCharCode(27)
const bell = String.fromCharCode(7)
const colours = new RegExp(
  `${escapeMark}(?:\\[[0-9;?]{0,40}[@-~]|\\][^${bell}${escapeMark}\\n]{0,400}(?:${bell}|${escapeMark}\\\\))`,
  'g',
)

/** The text as it was before, and whether curly quotes were made straight. */
export function plainPaste(text: string): { readonly text: string; readonly straightened: boolean } {
  const bare = withoutPrint(withoutQuoteMarks(text.replace(/^\uFEFF/, '').replace(colours, '')))
  const straightened = curly.test(bare)
  return { text: withPlainUrls(straightened ? straight(bare) : bare), straightened }
}

/** A curly quote where a shell or JSON needs a straight one; in a value it is a character as any other. */
const curly =
  /(?:(?:^|\s)[-–—]{1,2}[A-Za-z][\w-]{0,40}[ =]?|\bcurl[ \t]{1,8}|\bfetch\()[“”‘’]|[{,]\s{0,8}“[\w.-]{1,40}”\s{0,4}:/
const straight = (text: string): string =>
  text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’‚]/g, "'")
    .replace(/(^|\s)[–—](?=[A-Za-z][ "'])/g, '$1-')
    .replace(/(^|\s)[–—](?=[A-Za-z])/g, '$1--')

/** A presigned URL out of a page's source. */
const withPlainUrls = (text: string): string =>
  text.replace(/https?:\/\/[^\s"'<>]+/gi, (url) => (/&amp;X-Amz-/i.test(url) ? url.replaceAll('&amp;', '&') : url))

const wireLine = /^> ?(?:[A-Z]{3,10} [^\n]* HTTP\/\d|HTTP\/\d)/

/**
 * Lines that all begin with `>` are quoted, or a shell's continuation of the line before; where they are what curl sent,
 * they stay.
 */
function withoutQuoteMarks(text: string): string {
  if (!/^>/m.test(text)) return text
  const lines = text.split('\n')
  for (let from = 0; from < lines.length; from++) {
    if (!lines[from]?.startsWith('>')) continue
    let to = from
    while (lines[to]?.startsWith('>')) to++
    const block = lines.slice(from, to)
    const goesOn = /[\\`^]\r?$/.test(lines[from - 1] ?? '')
    if ((block.length > 1 || goesOn) && !block.some((line) => wireLine.test(line)))
      block.forEach((line, index) => {
        lines[from + index] = line.replace(/^>(?:>| >)*? ?/, '')
      })
    from = to - 1
  }
  return lines.join('\n')
}

const printed = /^[( ]?'((?:[^'\\\n]|\\.)*)'\)?\r?$/
const folded = /^( *\{?'[\w-]{1,80}': '[^'\n]*)'((?:\n {2,}'[^'\n]*')+)/gm

/** What awscurl's `-v` prints by way of Python: a text is quoted, and one of several lines is cut at its line breaks. */
function withoutPrint(text: string): string {
  if (!/^[( ]'CANONICAL REQUEST = |^'Request URL = /m.test(text)) return text
  const whole = text.replace(folded, (_, first: string, rest: string) => {
    const pieces = rest.split('\n').slice(1)
    return `${first}${pieces.map((piece) => piece.trim().slice(1, -1)).join('')}'${'\n'.repeat(pieces.length)}`
  })
  return whole
    .split('\n')
    .map((line) => printed.exec(line)?.[1]?.replace(/^\\n|\\n$/g, '') ?? line)
    .join('\n')
}
