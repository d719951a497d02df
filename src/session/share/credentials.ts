// What no link may carry, looked for at both of its ends: in the text as it stands, with its escapes read, and as JSON.
import { exampleKeyIds, isExampleSecret } from '../../core/exchange/keyShape.ts'
import { secretsIn } from '../../core/exchange/paste/secrets.ts'
import { isBearer } from '../../core/http/bearers.ts'
import type { CredentialKind } from '../../core/words/share.ts'
import type { Line } from './codec.ts'
import { tellsLength } from './headerLines.ts'

/** A credential that was found: what it is and where, never the credential. */
export interface Found {
  readonly kind: CredentialKind
  readonly field: string
  /** Which line of the field's text, from 1; undefined where it has one only. */
  readonly line: number | undefined
}

/** What is secret for sure, since the page holds it as such. */
export interface HeldSecrets {
  readonly secret: string
  readonly sessionToken: string
}
const nothingHeld: HeldSecrets = { secret: '', sessionToken: '' }

type Look = (text: string) => boolean

/** An access key ID that is none of the published ones: long-lived (AKIA) or temporary (ASIA). */
const keyId: Look = (text) =>
  [...text.matchAll(/(?<![A-Za-z0-9])A[KS]IA[A-Z0-9]{12,124}(?![A-Za-z0-9])/g)].some(
    ([id]) => !exampleKeyIds.includes(id),
  )

const secretKey: Look = (text) => {
  const { told, likely } = secretsIn(text)
  return [...told, ...likely].some((secret) => !isExampleSecret(secret) && !tellsLength(secret))
}

/** A session token, by the name that it stands beside or by how those of AWS begin. */
const sessionToken: Look = (text) =>
  /x-amz-security-token["']?[ \t]*[:=][ \t]*["']?(?!\[\d+ )[^\s"'&]{4}/i.test(text) ||
  /(?<![A-Za-z0-9+/])(?:IQoJ|FwoG|FQoG|AQoD)[A-Za-z0-9+/]{24}/.test(text)

const signature: Look = (text) => /(?:^|[^a-z])signature["']?[ \t]*[:=][ \t]*["']?[0-9a-f]{64}/i.test(text)

/** Whatever else lets its bearer in: by its scheme, as a JSON web token, or by the name of its header or member. */
const bearer: Look = (text) =>
  /\b(?:Bearer|Basic|Digest|ApiKey)[ \t]+(?=[^\s]*[0-9+/=_])[A-Za-z0-9+/=._~-]{12}/i.test(text) ||
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\./.test(text) ||
  named(text, /(?<![\w-])([\w-]{1,60})[ \t]*:(?=[ \t]*([^\s][^\r\n]{3,60}))/g) ||
  named(text, /["']([\w-]{1,60})["'][ \t]*:[ \t]*["']([^"'\n]{4,})/g) ||
  named(text, /(?:^|[?&])([\w.-]{1,60})=([^&\s]{4,})/g) ||
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)

/** A session token is looked at above. */
const named = (text: string, pattern: RegExp): boolean =>
  [...text.matchAll(pattern)].some(
    ([, name = '', value = '']) => isBearer(name) && !/^x-amz-security-token$/i.test(name) && !harmless(value),
  )

/** A length, AWS's example secret, or a claim: its signature and key ID are looked at above. */
const harmless = (value: string): boolean =>
  /^["']?\[\d+ characters\]/.test(value) || /^AWS4-/.test(value) || isExampleSecret(value)

const looks: readonly (readonly [CredentialKind, Look])[] = [
  ['secret', secretKey],
  ['key-id', keyId],
  ['session-token', sessionToken],
  ['signature', signature],
  ['bearer', bearer],
]

/** All credentials in what a link carries, or would carry. `held` is what the page knows to be secret. */
export function credentialsIn(lines: readonly Line[], held: HeldSecrets = nothingHeld): readonly Found[] {
  const known = [held.secret, held.sessionToken].filter((one) => one.length >= 8 && !isExampleSecret(one))
  const found = lines.flatMap(([field, value]) =>
    textsIn(value).flatMap((text) => inText(text, known).map((one): Found => ({ ...one, field }))),
  )
  return found.filter((one, at) => found.findIndex((other) => sameFind(one, other)) === at)
}

const sameFind = (one: Found, other: Found): boolean =>
  one.kind === other.kind && one.field === other.field && one.line === other.line

function inText(text: string, known: readonly string[]): readonly Omit<Found, 'field'>[] {
  const readings = [text, unescaped(text), text.replaceAll('\\/', '/')]
  const holdsKnown: Look = (reading) => known.some((secret) => reading.includes(secret))
  const kinds = looks
    .filter(([kind, look]) => readings.some((one) => look(one) || (kind === 'secret' && holdsKnown(one))))
    .map(([kind]) => kind)
  const lines = text.split('\n')
  return kinds.map((kind) => {
    const look = looks.find(([each]) => each === kind)?.[1]
    const at = lines.findIndex((line) => [line, unescaped(line)].some((one) => look?.(one) || holdsKnown(one)))
    return { kind, line: lines.length < 2 || at < 0 ? undefined : at + 1 }
  })
}

/** With its percent escapes read, one by one: a broken one stays. */
const unescaped = (text: string): string =>
  text.replace(/%[0-9A-Fa-f]{2}/g, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))

/** Every text in a value, names of its members too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [...textsIn(name), ...textsIn(inner)])
}
