/** What may not stand in source code as it is: controls, line ends of Unicode, and marks that reorder or hide text. */
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const hex = (character: string, digits: number): string =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(digits, '0')

type Escape = (character: string) => string

/** Each UTF-16 unit as `\uXXXX`. */
const byUnits: Escape = (character) => character.replace(/[\s\S]/g, (unit) => `\\u${hex(unit, 4)}`)
const byCodePoint: Escape = (character) => `\\u{${hex(character, 1)}}`
const byLength: Escape = (character) => (character.length > 1 ? `\\U${hex(character, 8)}` : `\\u${hex(character, 4)}`)

/** A literal between quotes in which a backslash escapes. */
const escaped =
  (quote: string, spelt: Escape, also = /(?!)/g) =>
  (text: string): string =>
    quote +
    text
      .replace(new RegExp(`[\\\\${quote}]`, 'g'), '\\$&')
      .replace(also, '\\$&')
      .replace(unseen, (character) => named[character] ?? spelt(character)) +
    quote

/** How each language writes a text: the value of the literal is the text, whatever stands in it. */
export const literals = {
  javascript: escaped("'", byUnits),
  python: escaped('"', byLength),
  go: escaped('"', byLength),
  /** ASCII alone, because older compilers read sources in the machine's own charset. */
  java: (text: string): string => escaped('"', byUnits)(text).replace(/[^ -~]/g, byUnits),
  csharp: escaped('"', byLength),
  rust: escaped('"', byCodePoint),
  ruby: escaped('"', byCodePoint, /#/g),
  php: escaped('"', byCodePoint, /\$/g),
} as const satisfies Record<string, (text: string) => string>
