// What of the inputs goes into a link: the fields that differ from the first screen's, each as its rule says.
import * as v from 'valibot'
import type { Held } from '../../core/exchange/evidence/withoutSecrets.ts'
import { lengthOf } from '../../core/http/bearers.ts'
import type { EvidenceInput } from '../evidence/input.ts'
import { noEvidence } from '../evidence/input.ts'
import type { Inputs } from '../inputs.ts'
import { firstScreen } from '../inputs.ts'
import type { Line } from './codec.ts'
import { sharedHeaders, sharedQuery, withheldHeaders, withheldText } from './headerLines.ts'
import { maskedEvidence } from './maskedEvidence.ts'
import { evidenceNames, inputNames, rules } from './rules.ts'

/** What is told by its length alone until its owner ticks it; a header's id is `header:` and its name in small letters. */
export interface Choice {
  readonly id: string
  readonly kind: 'header' | 'body' | 'evidence'
  /** A header's name; empty for a line that is no header. */
  readonly name: string
  readonly length: number
  readonly never: boolean
}

const headerId = (name: string): string => `header:${name}`

/** Equal as a link would tell them. */
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The lines of a link, in the order of the rules. `ticked` holds the ids of choices. */
export function shareable(inputs: Inputs, ticked: ReadonlySet<string>, held: readonly Held[]): readonly Line[] {
  const headers = new Set([...ticked].flatMap((id) => (id.startsWith('header:') ? [id.slice(7)] : [])))
  const told = (name: keyof Inputs): unknown => {
    const value = inputs[name]
    switch (rules[name].how) {
      case 'headers':
        return mapMembers(name, value, headers)
      case 'ticked':
        if (name === 'body' && typeof inputs.body !== 'string') return lengthOf(inputs.body.bytes)
        return typeof value === 'string' && !ticked.has(name) ? withheldText(value) : value
      case 'example-id':
        return exampleId(value)
      case 'evidence':
        return evidenceTold(inputs.evidence, ticked.has(name), held)
      case 'as-is':
        return name === 'query' ? sharedQuery(inputs.query) : value
    }
  }
  return inputNames
    .filter((name) => !same(inputs[name], firstScreen[name]))
    .map((name): Line => [name, told(name)])
    .filter(([, value]) => value !== undefined)
}

/** Whoever opens a link keeps a key ID of their own. */
const exampleId = (value: unknown): unknown => (v.is(rules.accessKeyId.is, value) ? value : undefined)

/** Every text of header lines and every query in it as it may be shared. */
function mapMembers(name: string, value: unknown, ticked: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((item) => mapMembers('', item, ticked))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, mapMembers(inner, each, ticked)]))
  if (typeof value !== 'string') return value
  if (name === 'query') return sharedQuery(value)
  return isHeaderLines(name) ? sharedHeaders(value, ticked) : value
}
const isHeaderLines = (name: string): boolean => name === 'headers' || name === 'customHeaders'

/** Its texts with what is masked in them, or their lengths; undefined where nothing is known. */
function evidenceTold(evidence: EvidenceInput, ticked: boolean, held: readonly Held[]): unknown {
  const texts = Object.fromEntries(
    evidenceNames.map((name) => {
      const text = evidence[name]
      return [name, ticked ? maskedEvidence(text, held) : withheldText(text)]
    }),
  )
  const { pasted: _, ...nothing } = noEvidence
  const told = { ...texts, symptoms: evidence.symptoms }
  return same(told, nothing) ? undefined : told
}

/** What is told by its length, for its owner to tick. */
export function choicesOf(inputs: Inputs): readonly Choice[] {
  const { body, evidence, headers, customHeaders, edge, behaviors } = inputs
  const lines = [headers, customHeaders, edge.headers, ...behaviors.map((behavior) => behavior.edge.headers)].join('\n')
  const withheld = withheldHeaders(lines)
  const named = withheld.filter(({ name }, at) => withheld.findIndex((other) => other.name === name) === at)
  const texts = evidenceNames.map((name) => evidence[name]).filter((text) => withheldText(text) !== text)
  const whole = (kind: 'body' | 'evidence', text: string): readonly Choice[] =>
    withheldText(text) === text ? [] : [{ id: kind, kind, name: '', length: text.length, never: false }]
  return [
    ...named.map((header): Choice => ({ ...header, id: headerId(header.name), kind: 'header' })),
    ...(typeof body !== 'string'
      ? [{ id: 'body', kind: 'body' as const, name: '', length: body.bytes.length, never: true }]
      : body === firstScreen.body
        ? []
        : whole('body', body)),
    ...whole('evidence', texts.join('')),
  ]
}
