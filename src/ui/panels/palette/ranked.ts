import { folded, wordsOf } from '../searched.ts'
import type { Command } from './command.ts'

/** How well a title or the words beside it fit one word of a search, less is better; undefined: not at all. */
function distance(word: string, title: string, more: string): number | undefined {
  if (title.startsWith(word)) return 0
  const words = title.split(/[\s,:/()-]+/)
  if (words.some((one) => one.startsWith(word))) return 1
  if (title.includes(word)) return 2
  if (more.includes(word)) return 3
  const initials = words.map((one) => one.charAt(0)).join('')
  return word.length > 1 && initials.includes(word) ? 4 : undefined
}

/**
 * The commands that have every word of a search, the best first; without one, those that were used last and then all that
 * are offered at once. `recent`: ids, the last used first.
 */
export function ranked(commands: readonly Command[], search: string, recent: readonly string[]): readonly Command[] {
  const words = wordsOf(search)
  const age = ({ id }: Command): number => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  if (words.length === 0)
    return commands.filter((one) => !one.found || recent.includes(one.id)).toSorted((a, b) => age(a) - age(b))
  return commands
    .flatMap((command) => {
      const title = folded(command.title)
      const more = folded(`${command.more ?? ''} ${command.kind} ${command.id}`)
      const far = words.map((word) => distance(word, title, more))
      return far.some((one) => one === undefined)
        ? []
        : [{ command, far: far.reduce<number>((sum, one) => sum + (one ?? 0), 0) }]
    })
    .toSorted((a, b) => a.far - b.far || age(a.command) - age(b.command))
    .map(({ command }) => command)
}
