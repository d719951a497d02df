import { quote } from 'shlex'
import type { CallHeader } from './call.ts'

/** A word of a shell's command line; zsh would take a bare word that begins with `=` for the path of a command. */
export const word = (text: string): string => (text.startsWith('=') ? "''" : '') + quote(text)

/** A text between double quotes in which `$NAME` stands for a variable: everything else is itself. */
export const withVariables = (text: string): string => `"${text.replace(/[\\"`]|\$(?![A-Za-z_])/g, '\\$&')}"`

/** A command over several lines. */
export const command = (...parts: readonly string[]): string => parts.join(' \\\n  ')

/** A header as curl takes it, its value from the environment where it is a bearer; without a value it ends in a semicolon. */
export function headerWord(header: CallHeader): string {
  if ('variable' in header) return withVariables(`${header.name}: $${header.variable}`)
  return word(header.value === '' ? `${header.name};` : `${header.name}: ${header.value}`)
}
