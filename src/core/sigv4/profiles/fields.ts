// Which fields a client sends with a request, and which of them it signs.
import type { Field, HttpRequest } from '../../http/message.ts'
import { bodyBytes, fieldValue, fieldValues, withoutFields } from '../../http/message.ts'
import type { SignerWay } from '../../words/signerWays.ts'
import { amzDate } from '../amzDate.ts'
import { sha256Hex } from '../hash.ts'
import type { Signer } from '../options.ts'
import { tokenOf } from '../options.ts'
import type { Refused } from './made.ts'
import type { AddedRule, HeaderRules } from './profile.ts'

/** The fields of a client's request before it is signed; Host is not among them. */
export interface Fields {
  readonly fields: readonly Field[]
  /** Fields that travel unsigned, added when all is signed. */
  readonly unsigned: readonly Field[]
  /** Why a name (lower case) is there, or is not. */
  readonly ways: ReadonlyMap<string, SignerWay>
  /** `YYYYMMDDTHHMMSSZ`. */
  readonly requestDateTime: string
}

/** What whoever signs writes themselves; taken off before a client is asked. */
const written = ['host', 'authorization', 'x-amz-date', 'x-amz-security-token']

/** A field that a client adds, unless it is given. */
const added: Readonly<Record<AddedRule, (request: HttpRequest) => Field | undefined>> = {
  'content-sha256-added': (request) => ['x-amz-content-sha256', sha256Hex(bodyBytes(request))],
  'content-length-signed': (request) => {
    const { length } = bodyBytes(request)
    return length === 0 ? undefined : ['content-length', String(length)]
  },
  'type-form-added': (request) =>
    hasBody(request) ? ['content-type', 'application/x-www-form-urlencoded; charset=utf-8'] : undefined,
  'type-text-added': (request) =>
    typeof request.body === 'string' && hasBody(request) ? ['content-type', 'text/plain;charset=UTF-8'] : undefined,
}

const hasBody = (request: HttpRequest): boolean => bodyBytes(request).length > 0
const has = (fields: readonly Field[], name: string): boolean => fieldValue(fields, name) !== undefined

/** What a client makes of a request's fields, signing at this time. */
export function fieldsAs(rules: HeaderRules, request: HttpRequest, credentials: Signer, date: Date): Fields | Refused {
  const ways = new Map<string, SignerWay>()
  const given = withoutFields(request.headers, ...written)
  if (rules.byFetch && given.some(invalidForFetch)) return { refuses: 'header-invalid' }
  const dated = timeAs(rules, given, date, ways)
  if ('refuses' in dated) return dated
  const fields = [...dated.fields]
  const token = tokenOf(credentials)
  if (token !== undefined) fields.push(['x-amz-security-token', token])
  for (const rule of rules.adds) {
    const field = added[rule](request)
    if (!field || has(fields, field[0])) continue
    fields.push(field)
    ways.set(field[0], rule)
  }
  if (!has(fields, 'x-amz-content-sha256')) ways.set('x-amz-content-sha256', 'content-sha256-not-added')
  const type = rules.unsignedType === 'form' ? 'application/x-www-form-urlencoded' : 'text/plain;charset=UTF-8'
  const untyped = rules.unsignedType !== undefined && hasBody(request) && !has(fields, 'content-type')
  return { fields, unsigned: untyped ? [['content-type', type]] : [], ways, requestDateTime: dated.requestDateTime }
}

const invalidForFetch = ([name, value]: Field): boolean =>
  !/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name) ||
  /[\0\n\r]|[^\0-\xff]/.test(value.replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, ''))

interface Dated {
  readonly fields: readonly Field[]
  readonly requestDateTime: string
}

/** The fields with the time in them, by what a client makes of a given `date`. */
function timeAs(
  rules: HeaderRules,
  given: readonly Field[],
  date: Date,
  ways: Map<string, SignerWay>,
): Dated | Refused {
  const text = fieldValue(given, 'date')
  const rest = withoutFields(given, 'date')
  const usual = (fields: readonly Field[], time: string): Dated => ({
    fields: [...fields, ['x-amz-date', time]],
    requestDateTime: time,
  })
  const now = amzDate(date)
  if (text === undefined || rules.date === 'usual') return usual(given, now)
  switch (rules.date) {
    case 'date-dropped':
      ways.set('date', 'date-dropped')
      return usual(rest, now)
    case 'date-signed':
      for (const name of ['date', 'x-amz-date']) ways.set(name, 'date-signed')
      return { fields: [...rest, ['date', date.toUTCString().replace('GMT', '-0000')]], requestDateTime: now }
    case 'date-taken': {
      const dates = fieldValues(given, 'date').join(',')
      if (dates === '') return usual(given, now)
      const taken = new Date(dates)
      if (Number.isNaN(taken.getTime())) return { refuses: 'date-unreadable' }
      ways.set('x-amz-date', 'date-taken')
      return usual(given, amzDate(taken))
    }
    case 'date-unreadable':
      return { refuses: 'date-unreadable' }
  }
}
