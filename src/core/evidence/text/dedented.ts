/** The indentation that all lines behind the first share is the log's or the page's. */
export function dedented(text: string): string {
  const [first = '', ...lines] = text.split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length)
  const common = indents.reduce((least, indent) => Math.min(least, indent), indents.length > 0 ? 80 : 0)
  return common === 0
    ? text
    : [first, ...lines.map((line) => line.slice(Math.min(common, line.length - line.trimStart().length)))].join('\n')
}
