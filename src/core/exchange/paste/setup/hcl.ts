// Terraform's language, as far as settings are written in it: blocks, attributes, strings, lists, objects, heredocs. What is
// computed (a reference, a function, a condition) is kept as the text `${…}`. The libraries that read HCL are the Go one
// compiled to WebAssembly or to JavaScript of two megabytes.
import { dedented } from '../../../evidence/text/dedented.ts'
import { lineEnd, matchAt, nextLine } from '../../../evidence/text/lines.ts'
import type { Loose } from '../../../evidence/text/looseJson.ts'

/** One block of the outermost level. */
export interface HclBlock {
  readonly type: string
  readonly labels: readonly string[]
  readonly body: Loose
}

type Members = [name: string, value: Loose][]

interface State {
  readonly text: string
  at: number
  cut: boolean
}

const deepest = 60
const blanks = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y
const sameLineBlanks = /(?:[ \t]+|\/\*(?:[^*]|\*(?!\/))*\*\/)*/y
const identifier = /[A-Za-z_][\w-]{0,200}/y
const opening =
  /(?:resource|data)[ \t]+"[\w-]{1,100}"[ \t]+"[^"\n]{1,200}"[ \t]*\{|(?:variable|provider|module|output)[ \t]+"[^"\n]{1,200}"[ \t]*\{|(?:terraform|locals)[ \t]*\{/y

/** Whether a block of Terraform's starts here. */
export const startsHcl = (text: string, at: number): boolean => matchAt(opening, text, at) !== null

/** Reads the blocks that follow one another from `at` on; it never fails, it stops. */
export function readHcl(text: string, from: number): { blocks: readonly HclBlock[]; end: number; cut: boolean } {
  const state: State = { text, at: from, cut: false }
  const blocks: HclBlock[] = []
  let end = from
  while (!state.cut && startsHcl(text, state.at)) {
    const [type = '', ...labels] = header(state)
    blocks.push({ type, labels, body: body(state, 0) })
    end = state.at
    skip(state, blanks)
  }
  return { blocks, end, cut: state.cut }
}

function skip(state: State, pattern: RegExp): void {
  if (state.at < state.text.length) state.at += matchAt(pattern, state.text, state.at)?.[0].length ?? 0
}

/** A block's type and labels, up to and with its brace. */
function header(state: State): readonly string[] {
  const names: string[] = []
  for (;;) {
    skip(state, sameLineBlanks)
    const name =
      matchAt(identifier, state.text, state.at)?.[0] ?? matchAt(/"[^"\n]{0,200}"/y, state.text, state.at)?.[0]
    if (name === undefined) break
    names.push(name.replaceAll('"', ''))
    state.at += name.length
  }
  if (state.text[state.at] === '{') state.at++
  else state.cut = true
  return names
}

function body(state: State, depth: number): Loose {
  const members: Members = []
  while (!state.cut) {
    skip(state, blanks)
    if (state.text[state.at] === '}') {
      state.at++
      return { members }
    }
    const name = matchAt(identifier, state.text, state.at)?.[0]
    if (name === undefined || depth > deepest) break
    const set = matchAt(/[\w-]+[ \t]*=(?!=)[ \t]*/y, state.text, state.at)
    if (set) {
      state.at += set[0].length
      members.push([name, expression(state, depth)])
    } else {
      const [type = '', ...labels] = header(state)
      if (!state.cut) members.push([[type, ...labels.map((label) => `"${label}"`)].join(' '), body(state, depth + 1)])
    }
  }
  state.cut = true
  return { members }
}

/** A value; whatever follows it on its line makes it a computed one. */
function expression(state: State, depth: number): Loose {
  const from = state.at
  const value = literal(state, depth)
  if (state.cut) return value ?? null
  const after = state.at
  skip(state, sameLineBlanks)
  if (value !== undefined && /^(?:[\r\n,\]}#]|\/\/|$)/.test(state.text.slice(state.at, state.at + 2))) {
    state.at = after
    return value
  }
  state.at = from
  return computed(state)
}

function literal(state: State, depth: number): Loose | undefined {
  const { text, at } = state
  const char = text[at]
  if (depth > deepest) {
    state.cut = true
    return null
  }
  if (char === '"') return quoted(state)
  if (char === '[')
    return sequence(
      state,
      ']',
      (items: Loose[]) => items.push(expression(state, depth + 1)),
      (items) => items,
    )
  if (char === '{')
    return sequence(
      state,
      '}',
      (all: Members) => pair(state, all, depth),
      (members) => ({ members }),
    )
  if (text.startsWith('<<', at)) return heredoc(state)
  const word = matchAt(/(?:true|false|null|-?\d{1,15}(?:\.\d{1,15})?)(?![\w.])/y, text, at)?.[0]
  if (word === undefined) return undefined
  state.at += word.length
  return word === 'null' ? null : word === 'true' || word === 'false' ? word === 'true' : Number(word)
}

function sequence<Item>(
  state: State,
  close: string,
  next: (items: Item[]) => unknown,
  whole: (items: Item[]) => Loose,
): Loose {
  const items: Item[] = []
  state.at++
  while (!state.cut) {
    skip(state, blanks)
    while (state.text[state.at] === ',') {
      state.at++
      skip(state, blanks)
    }
    if (state.text[state.at] === close) {
      state.at++
      return whole(items)
    }
    const before = state.at
    if (before >= state.text.length) state.cut = true
    else next(items)
    if (state.at === before) state.cut = true
  }
  return whole(items)
}

function pair(state: State, members: Members, depth: number): void {
  const key = matchAt(/(?:"([^"\n]{0,200})"|([\w.-]{1,200}))[ \t]*(?:=|:)[ \t]*/y, state.text, state.at)
  if (!key) {
    state.cut = true
    return
  }
  state.at += key[0].length
  members.push([key[1] ?? key[2] ?? '', expression(state, depth + 1)])
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** A string, its interpolations left as they are written. */
function quoted(state: State): string {
  const parts: string[] = []
  state.at++
  while (state.at < state.text.length) {
    const run = matchAt(/[^"\\$\n]+/y, state.text, state.at)?.[0]
    if (run !== undefined) {
      parts.push(run)
      state.at += run.length
      continue
    }
    const char = state.text[state.at]
    if (char === '"') {
      state.at++
      return parts.join('')
    }
    if (char === '\n') break
    if (char === '\\') {
      const letter = state.text[state.at + 1] ?? ''
      parts.push(escapes[letter] ?? letter)
      state.at += 2
    } else if (state.text[state.at + 1] === '{') {
      parts.push(interpolation(state))
    } else {
      parts.push('$')
      state.at++
    }
  }
  state.cut = true
  return parts.join('')
}

/** `${…}` with whatever quotes and braces are in it, up to the end of its line. */
function interpolation(state: State): string {
  const from = state.at
  const end = lineEnd(state.text, from)
  let depth = 0
  while (state.at < end) {
    const char = state.text[state.at++]
    if (char === '{') depth++
    else if (char === '}' && --depth === 0) break
  }
  return state.text.slice(from, state.at)
}

function heredoc(state: State): string | undefined {
  const start = matchAt(/<<(-?)(\w{1,60})[ \t]*\r?\n/y, state.text, state.at)
  if (!start) return undefined
  const [whole, indented, mark = ''] = start
  const from = state.at + whole.length
  let at = from
  while (at < state.text.length && state.text.slice(at, lineEnd(state.text, at)).trim() !== mark)
    at = nextLine(state.text, at)
  const content = state.text.slice(from, at)
  state.at = lineEnd(state.text, at)
  if (at >= state.text.length) state.cut = true
  return indented === '' ? content : dedented(`\n${content}`).slice(1)
}

/** An expression as it is written: up to the end of its line, or of the list it is in. */
function computed(state: State): string {
  const from = state.at
  let depth = 0
  while (state.at < state.text.length) {
    const char = state.text[state.at] ?? ''
    if (char === '"') {
      quoted(state)
      continue
    }
    if (depth === 0 && /[\n,\]})#]/.test(char)) break
    if (/[([{]/.test(char)) depth++
    else if (/[)\]}]/.test(char)) depth--
    state.at++
  }
  return `\${${state.text.slice(from, state.at).trim()}}`
}
