// From a differing part and the way in which it differs to the cause that this is a sign of.
import type { Difference } from '../../evidence/difference.ts'
import type { Findings } from '../../evidence/findings.ts'
import { sha256Hex } from '../../sigv4/hash.ts'
import type { CauseId } from '../../words/causes.ts'
import { shownLine } from '../shownLine.ts'

type Known = Pick<Findings, 'request' | 'signedNames' | 'claim' | 'client' | 'signedHost'>

const ofPath = {
  encoding: 'path-encoding',
  slash: 'path-rewritten',
  normalisation: 'path-not-normalised',
  'query-inside': 'query-not-canonical',
  rewritten: 'path-rewritten',
} as const satisfies Record<string, CauseId>

const ofQuery = {
  'left-out': 'query-not-canonical',
  dropped: 'query-dropped-in-transit',
  order: 'query-not-canonical',
  'no-equals': 'query-not-canonical',
  collapsed: 'query-not-canonical',
  encoding: 'query-encoding',
  other: undefined,
} as const satisfies Record<string, CauseId | undefined>

const ofHost = {
  port: 'port-in-host',
  case: 'header-canonicalisation',
  empty: 'host-not-signed',
  other: 'host-rewritten',
} as const satisfies Record<string, CauseId>

const ofHeader = {
  blanks: 'header-canonicalisation',
  order: 'header-canonicalisation',
  repeated: 'header-canonicalisation',
  case: 'header-canonicalisation',
  removed: 'header-changed-in-transit',
  added: 'header-changed-in-transit',
  appended: 'header-changed-in-transit',
  other: 'header-changed-in-transit',
} as const satisfies Record<string, CauseId>

/** The cause of a difference between what was signed or sent and what the verifier has; undefined where it may be several. */
export function causeOfDifference(difference: Difference, { request }: Pick<Known, 'request'>): CauseId | undefined {
  switch (difference.part) {
    case 'method':
      return 'method-changed-in-transit'
    case 'path':
      return ofPath[difference.manner]
    case 'query':
      return ofQuery[difference.manner]
    case 'host':
      return ofHost[difference.manner]
    case 'header':
      return ofHeader[difference.manner]
    case 'payload': {
      if (difference.manner === 'unsigned' || difference.manner === 'streaming') return 'payload-unsigned-not-accepted'
      const own = request.body && sha256Hex(request.body)
      if (own === difference.signed) return 'payload-changed-in-transit'
      return own === difference.verified || difference.manner === 'empty' ? 'payload-hash-mismatch' : undefined
    }
  }
}

/** Whether a part that changed between sender and receiver was signed by this sender. */
export function isSignedPart(difference: Difference, { claim, signedNames, client, signedHost }: Known): boolean {
  if (claim.form === undefined && client === undefined) return false
  switch (difference.part) {
    case 'header':
      return signedNames?.has(difference.name) ?? false
    case 'host':
      return signedHost === difference.signed
    case 'path':
      return difference.manner === 'rewritten'
    // The body's own rules know which hash was signed.
    case 'payload':
      return false
    default:
      return true
  }
}

/** What differs, and the two texts, as a sentence may show them. */
export function shownDifference(difference: Difference): [what: string, signed: string, verified: string] {
  if (difference.part === 'header') {
    const { name } = difference
    const value = (text: string): string =>
      text === '' ? 'nothing' : shownLine(`header:${name}`, `${name}:${text}`).replace(`${name}:`, '')
    return [`the header ${name}`, shortened(value(difference.signed)), shortened(value(difference.verified))]
  }
  const { part } = difference
  const text = (given: string): string =>
    given === ''
      ? 'nothing'
      : shortened(shownLine(part === 'host' ? 'header:host' : part === 'payload' ? 'payload-hash' : part, given))
  return [part === 'payload' ? 'the payload' : `the ${part}`, text(difference.signed), text(difference.verified)]
}

const shortened = (text: string): string => (text.length <= 160 ? text : `${text.slice(0, 100)}…${text.slice(-40)}`)
