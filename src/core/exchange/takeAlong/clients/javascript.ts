// What the JavaScript snippets share.
import type { Call, CallHeader } from '../call.ts'
import { literals } from '../literals.ts'

export const text = literals.javascript

const key = (name: string): string => {
  // As a plain key it would set the prototype.
  if (name === '__proto__') return `['__proto__']`
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name)
}

const valueText = (header: CallHeader): string =>
  'variable' in header ? `process.env.${header.variable}` : text(header.value)

/** `{ a: 'b', 'c-d': 'e' }`, with more in front if given. */
export function headersObject({ headers }: Call, ...more: readonly string[]): string {
  const entries = [...more, ...headers.map((header) => `${key(header.name)}: ${valueText(header)}`)]
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** `{ a: ['b', 'c'] }` */
export const listsObject = (lists: ReadonlyMap<string, readonly string[]>): string =>
  lists.size === 0
    ? '{}'
    : `{ ${[...lists].map(([name, values]) => `${key(name)}: [${values.map(text).join(', ')}]`).join(', ')} }`

const hasType = ({ headers }: Call): boolean => headers.some(({ name }) => name === 'content-type')

/** The body, as a declaration; a text without a content type goes as bytes, else `fetch` would name a type by itself. */
export function bodyLine(call: Call): readonly string[] {
  const { body } = call
  if (!body) return []
  if ('file' in body) return [`const body = readFileSync(${text(body.file)})`]
  return [`const body = ${hasType(call) ? text(body.text) : `new TextEncoder().encode(${text(body.text)})`}`]
}

export const fileImport = ({ body }: Call): readonly string[] =>
  body && 'file' in body ? ["import { readFileSync } from 'node:fs'"] : []

/** `, body` where there is one. */
export const andBody = ({ body }: Call): string => (body ? ', body' : '')

export const credentials = ({ sessionToken }: Call): readonly string[] => [
  '{',
  '  accessKeyId: process.env.AWS_ACCESS_KEY_ID,',
  '  secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY,',
  ...(sessionToken ? ['  sessionToken: process.env.AWS_SESSION_TOKEN,'] : []),
  '}',
]

/** Lines behind the first moved in. */
export const inset = (lines: readonly string[], by = '  '): string => lines.join(`\n${by}`)

export const answer = 'console.log(response.status, await response.text())'

/** The addresses, and what each is for. */
export const addresses = ({ scheme, signFor, sendTo, target, twoHosts }: Call): readonly string[] =>
  twoHosts
    ? [
        `const signFor = ${text(`${scheme}://${signFor}`)} // the signature covers this host`,
        `const sendTo = ${text(`${scheme}://${sendTo}`)} // the request goes to this one`,
        `const target = ${text(target)}`,
      ]
    : [`const url = ${text(`${scheme}://${sendTo}${target}`)}`]

/** A target with the parameter that says how long a presigned call is valid. */
export const expiring = ({ target, expires }: { target: string; expires?: number | undefined }): string =>
  expires === undefined ? target : `${target}${target.includes('?') ? '&' : '?'}X-Amz-Expires=${expires}`

/** A program from its lines; an empty text is an empty line. */
export const program = (...lines: readonly string[]): string => `${lines.join('\n')}\n`
