import { afterBlanks, matchAt } from './lines.ts'

/**
 * JSON as people paste it: also Python's and JavaScript's notation, unquoted keys and values, line breaks inside
 * strings, trailing commas, and texts that end too early. Objects are lists of members, so that repeated names and
 * their order are kept.
 */
export type Loose = string | number | boolean | null | readonly Loose[] | LooseObject
export interface LooseObject {
  readonly members: readonly (readonly [name: string, value: Loose])[]
}

export interface LooseReading {
  readonly value: Loose
  readonly end: number
  /** The text ended, or went on otherwise than expected, before the value was complete. */
  readonly cut: boolean
}

const deepest = 100
const opening = /\{\s*(?:["'}]|[A-Za-z_$][\w$.-]{0,80}\s{0,8}(?::|=>))|\[\s*(?:[{"'[]|\])/y

/** Whether an object or list starts here. */
export const startsLooseJson = (text: string, at: number): boolean => matchAt(opening, text, at) !== null

/** Reads the value that starts at `at`; it never fails, it stops. */
export function readLooseJson(text: string, at: number): LooseReading {
  const state: State = { text, at, cut: false }
  return { value: value(state, 0), end: Math.max(state.at, at + 1), cut: state.cut }
}

interface State {
  readonly text: string
  at: number
  cut: boolean
}

function value(state: State, depth: number): Loose {
  const { text } = state
  state.at = afterBlanks(text, state.at)
  const char = text[state.at]
  if (char === '{') return object(state, depth)
  if (char === '[') return list(state, depth)
  const mark = matchAt(/[bBuUrR]?(?=["'])/y, text, state.at)?.[0] ?? ''
  const quote = text[state.at + mark.length]
  if (quote === '"' || quote === "'" || quote === '`') {
    state.at += mark.length
    return string(state, quote)
  }
  return bare(state)
}

function object(state: State, depth: number): Loose {
  const members: [string, Loose][] = []
  const done = sequence(state, depth, '}', () => {
    const name = key(state)
    if (name === undefined) return false
    members.push([name, value(state, depth + 1)])
    return true
  })
  state.cut ||= !done
  return { members }
}

function list(state: State, depth: number): Loose {
  const items: Loose[] = []
  const done = sequence(state, depth, ']', () => {
    items.push(value(state, depth + 1))
    return true
  })
  state.cut ||= !done
  return items
}

/** Reads items up to the closing bracket, separated by commas, or by nothing but line breaks. */
function sequence(state: State, depth: number, close: string, item: () => boolean): boolean {
  const { text } = state
  state.at++
  if (depth >= deepest) return false
  for (;;) {
    state.at = afterBlanks(text, state.at)
    while (text[state.at] === ',') state.at = afterBlanks(text, state.at + 1)
    if (state.at >= text.length || state.cut) return false
    if (text[state.at] === close) {
      state.at++
      return true
    }
    const before = state.at
    if (!item() || state.at === before) return false
  }
}

function key(state: State): string | undefined {
  const { text } = state
  const quote = text[state.at]
  let name: string | undefined
  if (quote === '"' || quote === "'") name = string(state, quote)
  else {
    name = matchAt(/[\w$@.:/-]{0,200}[\w$@./-](?=\s{0,8}(?::|=>|=))/y, text, state.at)?.[0]
    state.at += name?.length ?? 0
  }
  const colon = matchAt(/\s*(?::|=>|=)/y, text, state.at)
  if (name === undefined || !colon) return undefined
  state.at += colon[0].length
  return name
}

const plain: Readonly<Record<string, RegExp>> = { '"': /[^"\\]*/y, "'": /[^'\\]*/y, '`': /[^`\\]*/y }
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }

function string(state: State, quote: string): string {
  const { text } = state
  const parts: string[] = []
  state.at++
  for (;;) {
    const run = plain[quote] ? (matchAt(plain[quote], text, state.at)?.[0] ?? '') : ''
    parts.push(run)
    state.at += run.length
    if (state.at >= text.length) {
      state.cut = true
      return parts.join('')
    }
    if (text[state.at] === quote) {
      state.at++
      return parts.join('')
    }
    const found = matchAt(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([\s\S])|$)/y, text, state.at)
    const [whole = '\\', unicode, hex, letter = ''] = found ?? []
    const code = unicode ?? hex
    parts.push(code === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)))
    state.at += whole.length
  }
}

const words: Readonly<Record<string, boolean | null>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
  undefined: null,
}

/** A number, a word, or unquoted text up to the next comma, bracket or line break; a call's brackets are part of it. */
function bare(state: State): Loose {
  const text = matchAt(/(?:\([^()\n]{0,300}\)|[^,}\]\n(])*/y, state.text, state.at)?.[0] ?? ''
  state.at += text.length
  const word = text.trim()
  if (Object.hasOwn(words, word)) return words[word] ?? null
  return /^-?\d{1,15}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,3})?$/.test(word) ? Number(word) : word
}

/** A member by name, in the case given, or undefined. */
export function member(of: Loose | undefined, name: string): Loose | undefined {
  return isObject(of) ? of.members.find(([given]) => given === name)?.[1] : undefined
}

/** A member some levels down. */
export const memberAt = (of: Loose | undefined, ...path: readonly string[]): Loose | undefined =>
  path.reduce<Loose | undefined>(member, of)

/** A text member; a number counts as its text. */
export function textAt(of: Loose | undefined, ...path: readonly string[]): string | undefined {
  const found = memberAt(of, ...path)
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : undefined
}

/** A list member, or no items. */
export function itemsAt(of: Loose | undefined, ...path: readonly string[]): readonly Loose[] {
  const found = memberAt(of, ...path)
  return Array.isArray(found) ? found : []
}

export const isObject = (of: Loose | undefined): of is LooseObject =>
  typeof of === 'object' && of !== null && 'members' in of

/** An object's members, or none. */
export const membersOf = (of: Loose | undefined): LooseObject['members'] => (isObject(of) ? of.members : [])
