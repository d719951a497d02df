import { canonicalHeaderValue } from '../../../sigv4/canonicalHeaders.ts'
import { tokenOf } from '../../../sigv4/options.ts'
import { percentDecoded } from '../../../sigv4/queryParameters.ts'
import { uriEncode } from '../../../sigv4/uriEncode.ts'
import type { Choice, Deviation, Slot } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'

const header = 'x-amz-security-token'
const line: Slot = `header:${header}`
const names: Slot = `names:${header}`
const signed = 'signed as sent'

/** The session token in the header form: left out, signed too, or another. (Presigned: see the query's selections.) */
export function tokenChoices({ claim, signer, token, signedNames }: Given): readonly Choice[] {
  if (claim.form === 'query') return []
  const made = (id: Deviation['id'], from: string, to: string, edits: readonly (readonly [Slot, string])[]) =>
    choice({ deviation: { part: 'token', name: header, id, from, to }, causes: ['session-token-missing'], edits })
  if (!signedNames.includes(header)) {
    if (token === undefined) return []
    const value = `${header}:${canonicalHeaderValue(token)}`
    return [
      made('token-added', 'not signed', 'signed', [
        [line, value],
        [names, header],
      ]),
      made('token-added', 'not signed', 'signed, its name not listed', [[line, value]]),
    ]
  }
  const others: readonly (readonly [to: string, token: string | undefined])[] = [
    ['the token of the given credentials', tokenOf(signer)],
    ['the token percent-decoded', token && percentDecoded(token)],
    ['the token percent-encoded', token && uriEncode(token)],
  ]
  return [
    made('token-left-out', signed, 'not signed', [
      [line, ''],
      [names, ''],
    ]),
    made('token-left-out', signed, 'its name alone', [[line, '']]),
    made('token-left-out', signed, 'empty', [[line, `${header}:`]]),
    ...others.flatMap(([to, other]) =>
      other === undefined
        ? []
        : [made('token-other', signed, to, [[line, `${header}:${canonicalHeaderValue(other)}`]])],
    ),
  ]
}
