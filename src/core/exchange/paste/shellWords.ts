import { lineEnd, matchAt } from '../../evidence/text/lines.ts'

/** A command cut into its words, quotes and escapes undone. */
export interface ShellWords {
  readonly words: readonly string[]
  /** Behind the command: what follows a `;` or `&&`, else the next line. */
  readonly end: number
  readonly openQuote: boolean
  /** An `&` outside quotes stood inside a URL. */
  readonly bareAmpersand: boolean
}

/** How one shell writes words. Each pattern is sticky; what none of them takes stands for itself. */
interface Dialect {
  /** A quote, and how to read from behind it up to and with its end. */
  readonly quotes: Readonly<Record<string, (text: string, at: number) => Quoted>>
  /** A backslash, caret or backtick outside quotes: the character behind it stands for itself, a line break for a blank. */
  readonly escape: string
}

interface Quoted {
  readonly value: string
  readonly end: number
  readonly open: boolean
}

const ansiEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\x1b',
}

/** Reads up to the closing quote; `escaped` matches an escape at its place and `undo` tells what it stands for. */
function quoted(close: string, plain: RegExp, escaped?: RegExp, undo?: (found: RegExpExecArray) => string) {
  return (text: string, from: number): Quoted => {
    const parts: string[] = []
    let at = from
    while (at < text.length) {
      const run = matchAt(plain, text, at)?.[0] ?? ''
      parts.push(run)
      at += run.length
      const found = escaped && matchAt(escaped, text, at)
      if (found && undo) {
        parts.push(undo(found))
        at += found[0].length
      } else if (text[at] === close) return { value: parts.join(''), end: at + 1, open: false }
      else if (at < text.length) parts.push(text[at++] ?? '')
    }
    return { value: parts.join(''), end: at, open: true }
  }
}

const ansiC = quoted(
  "'",
  /[^'\\]*/y,
  /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|([\s\S]))/y,
  ([, hex, unicode, long, octal, letter = '']) => {
    const code = hex ?? unicode ?? long
    if (code !== undefined) return codePoint(Number.parseInt(code, 16))
    return octal === undefined ? (ansiEscapes[letter] ?? letter) : codePoint(Number.parseInt(octal, 8))
  },
)

const codePoint = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd')
const itself = ([, escaped = '']: RegExpExecArray): string => (/^\r?\n$/.test(escaped) ? '' : escaped)

const bash: Dialect = {
  quotes: {
    "$'": ansiC,
    "'": quoted("'", /[^']*/y),
    '"': quoted('"', /[^"\\]*/y, /\\(["\\$`]|\r?\n)/y, itself),
    '$"': quoted('"', /[^"\\]*/y, /\\(["\\$`]|\r?\n)/y, itself),
  },
  escape: '\\',
}

/** What a Windows program makes of its command line once cmd has taken its carets. */
const windows: Dialect = {
  quotes: { '"': quoted('"', /[^"\\]*/y, /(?:\\(["\\])|"("))/y, ([, escaped, double]) => escaped ?? double ?? '') },
  escape: '',
}

/** PowerShell's quotes, and how to read from behind one up to and with its end. */
export const powershellQuotes: Dialect['quotes'] = {
  "'": quoted("'", /[^']*/y, /'(')/y, itself),
  '"': quoted('"', /[^"`]*/y, /(?:`([\s\S])|"("))/y, ([, escaped, double]) => {
    const letter = escaped ?? double ?? ''
    return letter === '0' ? '\0' : (ansiEscapes[letter] ?? letter)
  }),
}

const powershell: Dialect = { quotes: powershellQuotes, escape: '`' }

/** Reads one command from `at` on, in the shell whose line continuations and quotes it shows. */
export function shellWords(text: string, at: number): ShellWords {
  const line = text.slice(at, lineEnd(text, at)).trimEnd()
  if (line.endsWith('^') || line.includes('^"')) return cmdWords(text, at)
  return wordsOf(text, at, line.endsWith('`') ? powershell : bash)
}

/** cmd undoes its carets first; the quotes that are left are the program's own business. */
function cmdWords(text: string, at: number): ShellWords {
  const out: string[] = []
  const run = /[^"^\n]*/y
  let inQuotes = false
  let end = at
  while (end < text.length) {
    const plain = matchAt(run, text, end)?.[0] ?? ''
    out.push(plain)
    end += plain.length
    const mark = text[end]
    if (mark === '\n' || mark === undefined) break
    const continued = matchAt(/\^[ \t]*\r?\n/y, text, end)
    if (mark === '"') {
      inQuotes = !inQuotes
      out.push('"')
      end++
    } else if (continued && !inQuotes) {
      end += continued[0].length
      // cmd takes the character behind the break as it is; two breaks make one that counts.
      if (/^\r?\n/.test(text.slice(end, end + 2))) {
        out.push('\n')
        end = lineEnd(text, end) + 1
      } else out.push(' ')
    } else if (inQuotes) {
      out.push('^')
      end++
    } else {
      out.push(text[end + 1] ?? '')
      end += 2
    }
  }
  const read = wordsOf(out.join(''), 0, windows, true)
  return { ...read, end: Math.min(end + 1, text.length) }
}

function wordsOf(text: string, from: number, dialect: Dialect, whole = false): ShellWords {
  const words: string[] = []
  const plain = /[^\s"'`^\\$;|&<>#]+/y
  let word: string | undefined
  let at = from
  let openQuote = false
  let bareAmpersand = false
  const finish = () => {
    if (word !== undefined) words.push(word)
    word = undefined
  }
  const add = (piece: string) => {
    word = (word ?? '') + piece
  }
  while (at < text.length) {
    const char = text[at] ?? ''
    const quote = dialect.quotes[text.slice(at, at + 2)] ? text.slice(at, at + 2) : char
    const read = dialect.quotes[quote]
    const run = matchAt(plain, text, at)?.[0]
    if (run !== undefined) {
      add(run)
      at += run.length
    } else if (read) {
      const found = read(text, at + quote.length)
      add(found.value)
      openQuote ||= found.open
      at = found.end
    } else if (char === dialect.escape) {
      const continued = matchAt(/[\s\S][ \t]*\r?\n[ \t]*/y, text, at)
      if (continued) {
        finish()
        at += continued[0].length
      } else {
        add(text[at + 1] ?? '')
        at += 2
      }
    } else if (char === '\n') {
      // People lose the continuation when they copy: a line of nothing but options still belongs to the command.
      const more = matchAt(/\n[ \t]*(?=--?[A-Za-z])/y, text, at)
      finish()
      if (!more && !whole) break
      at += more?.[0].length ?? 1
    } else if (/\s/.test(char)) {
      finish()
      at++
    } else if (char === '&' && /^https?:/.test(word ?? '') && /[^\s&]/.test(text[at + 1] ?? ' ')) {
      add(char)
      bareAmpersand = true
      at++
    } else if (!whole && (char === ';' || char === '&')) {
      finish()
      return { words, end: at + (text[at + 1] === '&' ? 2 : 1), openQuote, bareAmpersand }
    } else if (
      !whole &&
      (char === '|' || char === '>' || (char === '<' && !word) || (char === '#' && word === undefined))
    ) {
      break
    } else {
      add(char)
      at++
    }
  }
  finish()
  return { words, end: Math.min(lineEnd(text, at) + 1, text.length), openQuote, bareAmpersand }
}
