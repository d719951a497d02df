// The same failure under other names: what a diagnosis must not depend on.
import type { Evidence } from '../core/evidence/evidence.ts'
import type { Field } from '../core/http/message.ts'
import { randomFrom } from './random.ts'

/**
 * Evidence with hosts, ids, dates and paths renamed, alike wherever they stand; with header fields in another order and
 * case; with a JSON answer spaced otherwise. The same seed gives the same disguise.
 */
export function disguised(evidence: Evidence, seed: number): Evidence {
  const random = randomFrom(seed)
  const renamed: Evidence = mapTexts(evidence, renaming(evidence, random))
  const request = (given: Evidence['request']) =>
    given?.headers ? { ...given, headers: shuffledHeaders(given.headers, random) } : given
  const { response } = renamed
  return {
    ...renamed,
    ...(renamed.request ? { request: request(renamed.request) } : {}),
    ...(renamed.receivedRequest ? { receivedRequest: request(renamed.receivedRequest) } : {}),
    ...(response
      ? {
          response: {
            ...response,
            ...(response.headers ? { headers: shuffledHeaders(response.headers, random) } : {}),
            ...(response.body === undefined ? {} : { body: respaced(response.body, seed) }),
          },
        }
      : {}),
  } as Evidence
}

type Rename = (text: string) => string

/** One function that renames everything, in the order in which one name may hold another. */
function renaming(evidence: Evidence, random: () => number): Rename {
  const hosts = new Map(hostsOf(evidence).map((host) => [host, renamedHost(host, random)]))
  const words = new Map<string, string>()
  const paths = new Map(pathsOf(evidence).map((path) => [path, renamedPath(path, words, random)]))
  const days = 40 + Math.floor(random() * 300)
  const keys = new Map<string, string>()
  const whole = replacing(new Map([...hosts, ...paths]))
  return (text) => shiftedDates(renamedKeys(whole(text), keys, random), days)
}

/** Replaces whole names, the longest first. */
function replacing(names: ReadonlyMap<string, string>): Rename {
  const known = [...names.keys()].filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  if (known.length === 0) return (text) => text
  const any = new RegExp(known.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  return (text) => text.replace(any, (found) => names.get(found) ?? found)
}

const hostPattern = /(?:https?:\/\/|host:\s*)([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)/gi

function hostsOf(evidence: Evidence): readonly string[] {
  const found = new Set<string>(evidence.signedHost === undefined ? [] : [evidence.signedHost.replace(/:\d+$/, '')])
  const fields = [...(evidence.request?.headers ?? []), ...(evidence.receivedRequest?.headers ?? [])]
  for (const [name, value] of fields) if (name.toLowerCase() === 'host') found.add(value.replace(/:\d+$/, ''))
  eachText(evidence, (text) => {
    for (const match of text.matchAll(hostPattern)) if (match[1]?.includes('.')) found.add(match[1])
  })
  return [...found].filter((host) => !/^[\d.]+$|^localhost$|docs\.aws/i.test(host))
}

/** Labels that say which service and region a host is of: they are the protocol's, not the reporter's. */
const kept =
  /^(?:amazonaws|amazon|aws|on|com|cn|net|org|cloudfront|lambda-url|execute-api|vpce|s3|s3-[a-z0-9-]+|es|aoss|sqs|sns|dynamodb|[a-z]{2}(?:-[a-z]+)+-\d|[a-z0-9-]*runtime|localhost|googleapis|storage)$/i

const renamedHost = (host: string, random: () => number): string =>
  host
    .split('.')
    .map((label) => (kept.test(label) ? label : letters(label.length, random)))
    .join('.')

function pathsOf(evidence: Evidence): readonly string[] {
  const found = new Set<string>()
  const urls = [evidence.request?.url, evidence.receivedRequest?.url]
  for (const url of urls) {
    const path = /^(?:[a-z]+:\/\/[^/?#]*)?(\/[^?#]*)/i.exec(url ?? '')?.[1]
    if (path) found.add(path)
  }
  eachText(evidence, (text) => {
    for (const match of text.matchAll(/[A-Z]{3,7}(?:\\n|\n)(\/[^\n\\]*?)(?=\\n|\n|$|')/g))
      if (match[1]) found.add(match[1])
  })
  return [...found].filter((path) => path.length > 3)
}

/** Every word of a path becomes another; escapes, digits and punctuation stay. */
const renamedPath = (path: string, words: Map<string, string>, random: () => number): string =>
  path.replace(/%(?:25)*[0-9A-Fa-f]{2}|[A-Za-z]{3,}/g, (word) => {
    if (word.startsWith('%')) return word
    const known = words.get(word) ?? letters(word.length, random)
    words.set(word, known)
    return known
  })

const renamedKeys = (text: string, keys: Map<string, string>, random: () => number): string =>
  text.replace(/\b(A[KS]IA|AIDA|AROA)[A-Z0-9]{12,}\b/g, (key, prefix: string) => {
    const known = keys.get(key) ?? prefix + letters(key.length - 4, random).toUpperCase()
    keys.set(key, known)
    return known
  })

const day = 86_400_000

const shiftedDates = (text: string, days: number): string =>
  text
    .replace(/(?<!\d)(20[0-3]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/g, (whole, year, month, date) => {
      const time = Date.UTC(Number(year), Number(month) - 1, Number(date))
      return Number.isNaN(time) ? whole : new Date(time + days * day).toISOString().slice(0, 10).replaceAll('-', '')
    })
    .replace(/[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT/g, (whole) => {
      const time = Date.parse(whole)
      return Number.isNaN(time) ? whole : new Date(time + days * day).toUTCString()
    })

function shuffledHeaders(headers: readonly Field[], random: () => number): readonly Field[] {
  const cased = headers.map(([name, value], index): readonly [number, Field] => {
    const style = Math.floor(random() * 3)
    const other = style === 0 ? name.toLowerCase() : style === 1 ? name.toUpperCase() : name
    // Repeated fields keep their order among themselves: that order is part of the message.
    const same = headers.findIndex(([one]) => one.toLowerCase() === name.toLowerCase())
    return [same === index ? random() : 2 + index, [other, value]]
  })
  return cased.toSorted(([a], [b]) => a - b).map(([, field]) => field)
}

function respaced(body: string, seed: number): string {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? JSON.stringify(value, null, seed % 2 === 0 ? 2 : '\t') : body
  } catch {
    return body
  }
}

const letters = (length: number, random: () => number): string =>
  Array.from({ length: Math.max(1, length) }, () => 'bcdfghjklmnpqrstvwxz'[Math.floor(random() * 20)]).join('')

function eachText(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value)
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) eachText(inner, visit)
}

/** The value with every text in it renamed; names of members stay, and so do the words that a contract fixes. */
function mapTexts<T>(value: T, rename: Rename): T {
  const map = (given: unknown, key: string): unknown => {
    if (typeof given === 'string') return rename(given)
    if (key === 'setup' || key === 'symptoms' || key === 'signedHeaders') return given
    if (Array.isArray(given)) return given.map((inner) => map(inner, ''))
    if (typeof given === 'object' && given !== null)
      return Object.fromEntries(Object.entries(given).map(([name, inner]) => [name, map(inner, name)]))
    return given
  }
  return map(value, '') as T
}
