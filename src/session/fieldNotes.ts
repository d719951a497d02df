// What is wrong or worth knowing about each field, and the edit that mends it. Nothing is changed unasked.
import { readHostField } from '../core/exchange/hostField.ts'
import { keyProblems } from '../core/exchange/keyProblems.ts'
import { isSigningKey } from '../core/exchange/keyShape.ts'
import { readSigningTime } from '../core/exchange/signingTime.ts'
import { endpointOf } from '../core/hosts/endpoint.ts'
import { bytesOfText } from '../core/http/text.ts'
import { splitUrl } from '../core/http/url.ts'
import { amzDate } from '../core/sigv4/amzDate.ts'
import { isUnsignable } from '../core/sigv4/unsignable.ts'
import type { NoteFacts, NoteId } from '../core/words/fieldNotes.ts'
import type { Inputs } from './inputs.ts'
import type { Reading } from './reading.ts'
import { keyScope } from './reading.ts'
import type { HostId } from './splitInto.ts'
import { splitInto } from './splitInto.ts'

export type FieldId = Exclude<keyof Inputs, 'attempt'> | 'secret' | 'sessionToken'

/**
 * One note at a field. `mend` is the edit that would resolve it; `trim` asks the vault to drop the blanks instead, `confirm`
 * takes a host that came from a paste for one's own, `read` reads the field's text as a paste.
 */
export interface Note {
  readonly id: NoteId
  readonly facts: NoteFacts
  readonly mend?: Partial<Inputs> | 'trim' | 'confirm' | 'read'
}

type Notes = Partial<Record<FieldId, readonly Note[]>>

interface Typed {
  readonly foreignHosts: readonly string[]
  readonly inputs: Inputs
  readonly reading: Reading
  readonly secret: string
  readonly sessionToken: string
}

/** All notes, by field. */
export function fieldNotes(typed: Typed): Notes {
  return {
    method: methodNotes(typed.inputs),
    path: pathNotes(typed.inputs),
    query: queryNotes(typed.inputs),
    headers: headerNotes(typed),
    body: bodyNotes(typed.inputs),
    cloudFrontHost: hostNotes('cloudFrontHost', typed),
    functionUrlHost: hostNotes('functionUrlHost', typed),
    region: scopeNotes('region', typed),
    service: scopeNotes('service', typed),
    signingTime: timeNotes(typed.inputs),
    keyScope: keyScopeNotes(typed),
    ...keyNotes(typed),
  }
}

/** Keeps the notes whose condition holds. */
const notes = (...all: readonly (readonly [is: boolean, id: NoteId, facts?: NoteFacts, mend?: Note['mend']])[]) =>
  all
    .filter(([is]) => is)
    .map(([, id, facts = {}, mend]): Note => (mend === undefined ? { id, facts } : { id, facts, mend }))

/** Whether a whole command or message was put into a short field. */
const isCommand = (text: string): boolean => /^\s*(?:aws)?curl\s|^[A-Z]+ \S+ HTTP\/[12]/.test(text)

function methodNotes({ method }: Inputs): readonly Note[] {
  const isToken = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(method)
  return notes(
    [isCommand(method), 'field-command', {}, 'read'],
    [!isToken && !isCommand(method), 'method-token'],
    [isToken && method !== method.toUpperCase(), 'method-case', {}, { method: method.toUpperCase() }],
  )
}

function pathNotes({ path }: Inputs): readonly Note[] {
  const isUrl = /^[a-z][a-z0-9+.-]*:\/\//i.test(path)
  const { path: before, query = '' } = splitUrl(path)
  return notes(
    [isCommand(path), 'field-command', {}, 'read'],
    [isUrl, 'path-url', {}, splitInto('cloudFrontHost', path)],
    [!isUrl && path !== '' && !path.startsWith('/'), 'path-slash'],
    [!isUrl && path.includes('?'), 'path-query', {}, { path: before, query }],
    [path.includes('#'), 'path-fragment'],
    [/[^\x21-\x7e]/.test(path), 'path-raw'],
  )
}

const queryNotes = ({ query }: Inputs): readonly Note[] =>
  notes(
    [isCommand(query), 'field-command', {}, 'read'],
    [query.startsWith('?'), 'query-mark'],
    [query.includes('+'), 'query-plus'],
  )

function headerNotes({ reading }: Typed): readonly Note[] {
  const { fields, problems } = reading.headers
  const names = fields.map(([name]) => name.toLowerCase())
  const lines = (why: string): string =>
    problems
      .filter((problem) => problem.why === why)
      .map(({ line }) => line)
      .join(', ')
  const unsignable = names.filter((name) => isUnsignable(name) && name !== 'authorization')
  const replaced = names.filter((name) => name === 'x-amz-date')
  return notes(
    [lines('no-colon') !== '', 'header-no-colon', { lines: lines('no-colon') }],
    [lines('bad-name') !== '', 'header-bad-name', { lines: lines('bad-name') }],
    [names.includes('authorization'), 'header-authorization'],
    [names.includes('host'), 'header-host'],
    [names.includes('x-amz-content-sha256'), 'header-content-sha256'],
    [unsignable.length > 0, 'header-unsignable', { value: unsignable.join(', ') }],
    [replaced.length > 0, 'header-replaced', { value: replaced.join(', ') }],
  )
}

const sixMegabytes = 6 * 1024 * 1024

function bodyNotes({ body, method }: Inputs): readonly Note[] {
  const bytes = typeof body === 'string' ? bytesOfText(body) : body.bytes
  const large = bytes.length > sixMegabytes
  return notes(
    [large, 'body-large', { value: `${(bytes.length / 1024 / 1024).toFixed(1)} MB` }],
    [bytes.length > 0 && /^(GET|HEAD)$/.test(method), 'body-on-get'],
  )
}

function hostNotes(field: HostId, { inputs, reading, foreignHosts }: Typed): readonly Note[] {
  const typed = inputs[field]
  const { host, problems } = readHostField(typed)
  const isUrl = problems.includes('url')
  const isFunctionUrl = endpointOf(host)?.because === 'host-function-url'
  return notes(
    [isCommand(typed), 'field-command', {}, 'read'],
    [foreignHosts.includes(typed), 'host-from-paste', {}, 'confirm'],
    [typed.trim() === '', 'host-empty'],
    [problems.includes('blanks') && !isUrl && typed.trim() !== '', 'host-blanks', {}, { [field]: host }],
    [isUrl, 'host-url', { value: host }, splitInto(field, typed)],
    [problems.includes('not-a-host'), 'host-not-a-host'],
    [problems.includes('upper-case'), 'host-upper-case', {}, { [field]: typed.toLowerCase() }],
    [field === 'functionUrlHost' && host !== '' && !isFunctionUrl, 'host-not-function-url'],
    [field === 'cloudFrontHost' && isFunctionUrl, 'host-swapped'],
    [field === 'functionUrlHost' && host !== '' && host === reading.cloudFrontHost, 'host-same'],
  )
}

function scopeNotes(field: 'region' | 'service', { inputs, reading }: Typed): readonly Note[] {
  const value = inputs[field]
  const other = reading.endpoint?.[field] ?? ''
  return notes(
    [value !== value.trim(), 'region-blanks', {}, { [field]: value.trim() }],
    [
      value.trim() !== '' && other !== '' && value.trim() !== other,
      field === 'region' ? 'region-not-hosts' : 'service-not-hosts',
      { value, other },
      { [field]: '' },
    ],
  )
}

function timeNotes({ signingTime }: Inputs): readonly Note[] {
  if (signingTime.trim() === '') return []
  const time = readSigningTime(signingTime)
  // An unreadable time is told by its reason, beside the label: it is unreadable at every keystroke but the last.
  if (!time.ok) return []
  const value = amzDate(time.date)
  return notes([
    time.format === 'other' || signingTime !== signingTime.trim(),
    'time-other-format',
    { value },
    { signingTime: value },
  ])
}

function keyScopeNotes({ inputs, reading, secret }: Typed): readonly Note[] {
  if (!isSigningKey(secret) || inputs.keyScope.trim() === '') return []
  const scope = scopeText(keyScope(inputs, reading))
  const own = scopeText(keyScope({ ...inputs, keyScope: '' }, reading))
  const readable = /^\d{8}\/[^/]+\/[^/]+(\/aws4_request)?$/.test(inputs.keyScope.trim())
  return notes([!readable, 'scope-unreadable'], [readable && scope !== own, 'scope-stale', { value: own }])
}

const scopeText = ({ date, region, service }: { date: string; region: string; service: string }): string =>
  `${date}/${region}/${service}`

function keyNotes({ inputs, reading, secret, sessionToken }: Typed): Notes {
  const problems = keyProblems({ accessKeyId: inputs.accessKeyId, secret, sessionToken })
  const has = (problem: (typeof problems)[number]): boolean => problems.includes(problem)
  return {
    accessKeyId: notes(
      [has('access-key-blanks'), 'access-key-blanks', {}, { accessKeyId: inputs.accessKeyId.trim() }],
      [has('unique-id'), 'unique-id', { value: inputs.accessKeyId.trim().slice(0, 4) }],
      [has('access-key-shape') && !has('unique-id'), 'access-key-shape'],
    ),
    secret: notes(
      [has('secret-blanks'), 'secret-blanks', {}, 'trim'],
      [has('crossed-example'), 'crossed-example'],
      [has('signing-key'), 'signing-key', { value: scopeText(keyScope(inputs, reading)) }],
      [has('secret-length'), 'secret-length', { value: String(secret.trim().length) }],
    ),
    sessionToken: notes(
      [has('token-missing'), 'token-missing'],
      [has('token-unexpected'), 'token-unexpected'],
      [has('token-blanks'), 'token-blanks', {}, 'trim'],
    ),
  }
}
