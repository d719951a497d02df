import type { DeviationId } from '../../../words/deviations.ts'

interface JsonBody {
  readonly id: DeviationId
  readonly of: (text: string) => string | undefined
  readonly rare?: boolean
}

/** The body parsed and written anew; numbers that JavaScript cannot hold come out otherwise, as in any client in it. */
const written = (id: DeviationId, write: (value: unknown) => string | undefined, rare = false): JsonBody => ({
  id,
  rare,
  of: (text) => {
    const value = parsed(text)
    return value === undefined ? undefined : write(value)
  },
})
const pretty = (indent: number | string) =>
  written('payload-json-pretty', (value) => JSON.stringify(value, null, indent))
const compact = (value: unknown): string => JSON.stringify(value)

/** Bodies of JSON as libraries write them. */
export const jsonBodies: readonly JsonBody[] = [
  written('payload-json-compact', compact),
  pretty(2),
  pretty(4),
  pretty('\t'),
  written('payload-json-pretty', (value) => `${JSON.stringify(value, null, 2)}\n`, true),
  written('payload-json-spaced', spaced),
  written('payload-json-spaced', (value) => asciiOnly(spaced(value)), true),
  written('payload-json-sorted', (value) => compact(sorted(value))),
  written('payload-json-sorted', (value) => spaced(sorted(value)), true),
  written('payload-json-ascii', (value) => asciiOnly(compact(value))),
  written('payload-json-slashes', (value) => compact(value).replaceAll('/', '\\/')),
  written('payload-json-slashes', (value) => asciiOnly(compact(value)).replaceAll('/', '\\/'), true),
  { id: 'payload-json-string', of: (text) => JSON.stringify(text) },
  written('payload-json-unquoted', (value) => (typeof value === 'string' ? value : undefined)),
]

function parsed(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** As Python's `json.dumps` writes by default, but for characters beyond ASCII. */
function spaced(value: unknown): string {
  const text = JSON.stringify(value)
  return text.replace(/"(?:[^"\\]|\\.)*"|[,:]/g, (token) => (token.length === 1 ? `${token} ` : token))
}

const asciiOnly = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, one]) => [key, sorted(one)] as const)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
