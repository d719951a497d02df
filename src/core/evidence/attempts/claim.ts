// What two attempts say of their signatures: form, key, scope, token, signed headers, times.
import { parseAmzDate } from '../../sigv4/amzDate.ts'
import type { AttemptNoteId } from '../../words/attempts.ts'
import { changedInTransit } from '../transitHeaders.ts'
import type { AttemptView } from './attempt.ts'
import type { Comparer, Judged } from './row.ts'
import { judgedRow, row } from './row.ts'

const signed = (note: AttemptNoteId): Judged => ({ state: 'signed', note })

export const compareClaim: Comparer = (left, right) => [
  ...row({ aspect: 'form', rule: 'check-auth-present' }, forms(left), forms(right), () =>
    signed([left, right].some(({ form }) => form === 'none') ? 'form-none' : 'form-other'),
  ),
  ...row({ aspect: 'region', rule: 'check-scope' }, left.region, right.region, () => signed('region')),
  ...row({ aspect: 'service', rule: 'check-scope' }, left.service, right.service, () => signed('service')),
  ...row({ aspect: 'scope-date', rule: 'sigv4-credential-scope' }, left.scopeDate, right.scopeDate, () =>
    ownDay(right) ? { state: 'each', note: 'scope-date-each' } : signed('scope-date-own'),
  ),
  ...row({ aspect: 'signed-headers', rule: 'sigv4-signed-headers' }, names(left), names(right), () =>
    judgedNames(left.signedHeaders ?? [], right.signedHeaders ?? []),
  ),
  ...row({ aspect: 'token', rule: 'sigv4-header-token' }, left.token, right.token, (one, other) =>
    signed(other === '' ? 'token-missing' : one === '' ? 'token-extra' : 'token-other'),
  ),
  ...row({ aspect: 'key', rule: 'check-access-key' }, left.key, right.key, (one, other) =>
    signed(one.slice(0, 4) === other.slice(0, 4) ? 'key-other' : 'key-kind'),
  ),
  ...times(left, right),
  ...sameSignature(left, right),
]

const formNames = { header: 'Authorization header', query: 'presigned URL', none: 'no signature' } as const
const forms = ({ form }: AttemptView): string | undefined => form && formNames[form]
const names = ({ signedHeaders }: AttemptView): string | undefined => signedHeaders?.join(';')
const ownDay = ({ scopeDate, time }: AttemptView): boolean =>
  scopeDate === undefined || time === undefined || time.startsWith(scopeDate)

function judgedNames(left: readonly string[], right: readonly string[]): Judged {
  const [one, other] = [left, right].map((list) => new Set(list.map((name) => name.toLowerCase())))
  const missing = [...(one ?? [])].filter((name) => !other?.has(name))
  const extra = [...(other ?? [])].filter((name) => !one?.has(name))
  if (missing.length + extra.length === 0) return signed('names-order')
  if (missing.includes('host')) return signed('names-host')
  if (extra.some((name) => changedInTransit(name) > 0)) return signed('names-transit')
  return signed(extra.length === 0 ? 'names-fewer' : 'names-other')
}

const fiveMinutes = 300_000

const times: Comparer = (left, right) => [
  ...row({ aspect: 'time', rule: 'check-date' }, left.time, right.time, () =>
    isOff(right) ? signed('time-off') : { state: 'each', note: 'time-each' },
  ),
  ...row({ aspect: 'expires', rule: 'check-date' }, seconds(left), seconds(right), () => signed('expires')).map(
    (one) => (isOver(right) ? { ...one, ...signed('expires-over') } : one),
  ),
]

const seconds = ({ expires }: AttemptView): string | undefined => (expires === undefined ? undefined : `${expires} s`)

/** Milliseconds from signing to the answer; undefined where one is not known. */
function untilAnswer({ time, answeredAt }: AttemptView): number | undefined {
  const at = parseAmzDate(time ?? '')?.getTime()
  return at === undefined || answeredAt === undefined ? undefined : answeredAt - at
}

const isOff = (view: AttemptView): boolean =>
  view.expires === undefined && Math.abs(untilAnswer(view) ?? 0) > fiveMinutes
const isOver = (view: AttemptView): boolean =>
  view.expires !== undefined && (untilAnswer(view) ?? 0) > view.expires * 1000

/** Two signatures always differ, and tell nothing by it; the same one twice tells a lot. */
const sameSignature: Comparer = (left, right) =>
  left.signature === undefined || left.signature !== right.signature
    ? []
    : [
        judgedRow({ aspect: 'signature', rule: 'check-date' }, short(left.signature), short(left.signature), {
          state: 'around',
          note: 'signature-same',
        }),
      ]

const short = (signature: string): string => `${signature.slice(0, 5)}…${signature.slice(-5)}`
