import type { Loose } from '../../evidence/text/looseJson.ts'
import { isObject, membersOf, textAt } from '../../evidence/text/looseJson.ts'
import type { Credentials } from '../../sigv4/options.ts'
import type { Piece } from './piece.ts'

type KeyField = keyof Credentials | 'region' | 'service'

const fields: Readonly<Record<string, KeyField>> = {
  accesskeyid: 'accessKeyId',
  accesskey: 'accessKeyId',
  secretaccesskey: 'secretAccessKey',
  secretkey: 'secretAccessKey',
  sessiontoken: 'sessionToken',
  securitytoken: 'sessionToken',
  region: 'region',
  defaultregion: 'region',
}

/** What a name means, whatever notation it is in: `AWS_ACCESS_KEY_ID`, `accessKeyId`, `aws_access_key_id`, … */
export function keyField(name: string): KeyField | undefined {
  const folded = name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^aws/, '')
  return Object.hasOwn(fields, folded) ? fields[folded] : undefined
}

/** The credentials that stand anywhere in a value: an object's own members, or a list of `{ key, value }`. */
export function credentialsIn(value: Loose, depth = 0): readonly Piece[] {
  if (depth > 12) return []
  const pairs = Array.isArray(value)
    ? value.map((item: Loose) => [textAt(item, 'key') ?? textAt(item, 'name') ?? '', textAt(item, 'value')] as const)
    : membersOf(value).map(([name, inner]) => [name, typeof inner === 'string' ? inner : undefined] as const)
  const inner = isObject(value) ? membersOf(value).map(([, one]) => one) : Array.isArray(value) ? value : []
  return [...piecesOf(pairs), ...inner.flatMap((one: Loose) => credentialsIn(one, depth + 1))]
}

/** A template's `{{secretKey}}` or `$SECRET` names a value and is none. */
export const isValue = (value: string): boolean => value !== '' && !/^(\{\{|\$|%|<|\*+$)/.test(value)

/** What a list of names and values says of a signer; no secret, no credentials. */
export function piecesOf(pairs: readonly (readonly [name: string, value: string | undefined])[]): readonly Piece[] {
  const found: Partial<Record<KeyField, string>> = {}
  for (const [name, value] of pairs) {
    const field = keyField(name)
    if (field && value !== undefined && isValue(value.trim())) found[field] ??= value.trim()
  }
  const { region, service, ...credentials } = found
  const isSigner = credentials.secretAccessKey !== undefined || /^A[KS]I/.test(credentials.accessKeyId ?? '')
  return isSigner
    ? [{ kind: 'credentials', credentials }, ...(region === undefined ? [] : [{ kind: 'signing' as const, region }])]
    : []
}
