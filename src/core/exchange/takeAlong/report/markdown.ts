const longestRun = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length))

/** A text as code inside a sentence or a table's cell; fences are longer than any run of backticks in it (CommonMark, 6.1). */
export function code(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ').replaceAll('|', '\\|')
  if (line.trim() === '') return '(empty)'
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = fence.length > 1 || line.startsWith('`') || line.endsWith('`') ? ' ' : ''
  return fence + pad + line + pad + fence
}

/** A text as a block of code (CommonMark, 4.5). */
export function block(text: string, language = 'text'): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return [fence + language, text, fence].join('\n')
}

/** A sentence in which nothing is markup. */
export const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/[\r\n]+/g, ' ')

export const list = (sentences: readonly string[]): string => sentences.map((sentence) => `- ${sentence}`).join('\n')

/** A table, its cells already Markdown; without names of its columns they stay empty. */
export function table(rows: readonly (readonly string[])[], names?: readonly string[]): string {
  const columns = names ?? rows[0]?.map(() => '') ?? []
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(columns), `|${columns.map(() => '---').join('|')}|`, ...rows.map(row)].join('\n')
}
