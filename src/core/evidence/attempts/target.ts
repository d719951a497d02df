// Where two attempts go: method, scheme, host, path.

import { canonicalUri } from '../../sigv4/canonicalUri.ts'
import type { AttemptNoteId } from '../../words/attempts.ts'
import { isFunctionUrl, ruleOfHost } from '../hostRule.ts'
import { hostManner, pathManner } from '../meaning.ts'
import type { AttemptView } from './attempt.ts'
import type { Comparer, Judged } from './row.ts'
import { row, same } from './row.ts'

const signed = (note: AttemptNoteId): Judged => ({ state: 'signed', note })

export const compareTarget: Comparer = (left, right) => [
  ...row({ aspect: 'host', rule: ruleOfHost(right.host, left.host) }, left.host, right.host, hosts),
  ...signedHosts(left, right),
  ...row({ aspect: 'scheme', rule: 'edge-protocol' }, left.scheme, right.scheme, () => ({
    state: 'around',
    note: 'scheme',
  })),
  ...row({ aspect: 'method', rule: 'sigv4-method' }, left.method, right.method, (one, other) =>
    signed(one.toUpperCase() === other.toUpperCase() ? 'method-case' : 'method'),
  ),
  ...paths(left, right),
]

function hosts(left: string, right: string): Judged {
  const manner = hostManner(left, right)
  if (manner === 'port' || manner === 'case') return signed(`host-${manner}`)
  if (isFunctionUrl(left) === isFunctionUrl(right)) return signed('host-other')
  return signed(isFunctionUrl(left) ? 'host-through' : 'host-straight')
}

/** Only where one is known to be signed for another host than it is sent to: else it is the host's own line. */
const signedHosts: Comparer = (left, right) => {
  const of = ({ signedHost, host }: AttemptView) => signedHost ?? host
  const apart = [left, right].some(({ signedHost, host }) => signedHost !== undefined && signedHost !== host)
  if (!apart) return []
  const own = right.signedHost !== undefined && right.signedHost !== right.host
  return row({ aspect: 'signed-host', rule: 'sigv4-header-host' }, of(left), of(right), () =>
    signed(own ? 'signed-host-sent' : 'signed-host-other'),
  )
}

const pathNotes = {
  encoding: 'path-encoding',
  slash: 'path-slash',
  normalisation: 'path-normalisation',
  'query-inside': 'path-query-inside',
  rewritten: 'path-other',
} as const

const paths: Comparer = (left, right) => {
  const once = left.pathRule === 'once' && right.pathRule === 'once'
  const judge = (one: string, other: string): Judged => {
    const [a, b] = [one, other].map(escaped)
    if (a === undefined || b === undefined || a === b) return { ...same, note: 'path-written' }
    if (once && decodedOnce(a) === decodedOnce(b)) return { ...same, note: 'parameter-written' }
    const manner = pathManner(a, b)
    return manner ? signed(pathNotes[manner]) : same
  }
  const what = { aspect: 'path', rule: once ? 'sigv4-path-encoded-once' : 'sigv4-path-encoded-twice' } as const
  // A canonical request alone does not tell what was on the wire: then the signed forms are compared.
  const wire = left.path !== undefined && right.path !== undefined
  const of = ({ path, canonicalPath }: AttemptView) => (wire ? path : canonicalPath)
  return row(what, of(left), of(right), judge)
}

/** As a client has to send it. */
const escaped = (path: string): string => path.replaceAll(' ', '%20')
const decodedOnce = (path: string): string => canonicalUri(path, { doubleEncodePath: false, normalizePath: false })
