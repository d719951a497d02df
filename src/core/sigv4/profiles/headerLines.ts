import type { Field } from '../../http/message.ts'
import { fieldValues } from '../../http/message.ts'
import { hostOfAuthority } from '../../http/url.ts'
import type { SignerWay } from '../../words/signerWays.ts'
import { canonicalHeaderValue } from '../canonicalHeaders.ts'
import { compareText } from '../compareText.ts'
import type { Part } from '../part.ts'
import { isUnsignable } from '../unsignable.ts'
import { curl7Lines } from './curl7Lines.ts'
import type { Fields } from './fields.ts'
import { joinedByFetch, valueAs } from './headerValue.ts'
import type { Made } from './made.ts'
import { step } from './made.ts'
import type { Profile, ValueRule } from './profile.ts'

/** The lines of the signed headers, and why each is as it is or is missing, by lower-case name. */
export interface HeaderLines {
  readonly parts: readonly Part[]
  /** As the list of signed headers names them. */
  readonly listed: readonly string[]
  /** Why the list is as it is. */
  readonly listWays: readonly SignerWay[]
  readonly ways: ReadonlyMap<string, readonly SignerWay[]>
}

/** What a client signs of the fields that it sends to a host. */
export function headerLines(profile: Profile, made: Fields, host: string, scheme: string): HeaderLines {
  const { unsigned, values } = profile.headers
  const ofHost = hostAs(profile.host, host, scheme)
  const signed = made.fields.filter(([name]) => !unsigned(name.toLowerCase()))
  const {
    parts,
    listed,
    listWays,
    ways: own,
  } = values === 'curl-7' ? curl7Lines(signed, ofHost.text) : usualLines(values, signed, ofHost.text)

  const ways = new Map<string, readonly SignerWay[]>([...made.ways].map(([name, way]) => [name, [way]]))
  for (const [name, found] of own) ways.set(name, found)
  if (ofHost.ways.length > 0) ways.set('host', ofHost.ways)
  for (const [given] of made.fields) {
    const name = given.toLowerCase()
    if (unsigned(name)) ways.set(name, ['header-left-unsigned'])
    else if (isUnsignable(name)) ways.set(name, ['header-signed-too', ...(own.get(name) ?? [])])
  }
  return { parts, listed, listWays, ways }
}

function usualLines(rule: ValueRule, fields: readonly Field[], host: string): HeaderLines {
  const names = [...new Set([...fields.map(([name]) => name.toLowerCase()), 'host'])].toSorted(compareText)
  const ways = new Map<string, readonly SignerWay[]>()
  const parts = names.map((name): Part => {
    if (name === 'host') return { id: 'header:host', line: `host:${host}`, rule: 'sigv4-header-host', sources: [] }
    const value = valueAs(rule, name, fieldValues(fields, name))
    if (value.ways.length > 0) ways.set(name, value.ways)
    return { id: `header:${name}`, line: `${name}:${value.text}`, rule: 'sigv4-header', sources: [] }
  })
  return { parts, listed: names, listWays: [], ways }
}

function hostAs(rule: Profile['host'], host: string, scheme: string): Made {
  const made = { text: canonicalHeaderValue(host), ways: [] }
  if (rule === 'as-given') return made
  const bare = step(made, 'host-port-removed', (text) => hostOfAuthority(scheme, text))
  return rule === 'lower-case' ? step(bare, 'host-case', (text) => text.toLowerCase()) : bare
}

/** The fields as they are sent: those of `fetch` joined to one each. */
export function sentFields({ headers }: Profile, fields: readonly Field[]): readonly Field[] {
  if (!headers.byFetch) return fields
  const names = [...new Set(fields.map(([name]) => name.toLowerCase()))]
  return names.map((name): Field => [name, joinedByFetch(fieldValues(fields, name), name)])
}
