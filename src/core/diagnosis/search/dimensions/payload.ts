import { bytesOfText, textOfBytes } from '../../../http/text.ts'
import { hexToBytes, sha256Hex } from '../../../sigv4/hash.ts'
import type { Choice, Slot } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'
import { base64OfBytes } from './base64.ts'
import type { Body } from './bodies.ts'
import { bodies } from './bodies.ts'
import type { PayloadLine } from './payloadLines.ts'
import { payloadLines } from './payloadLines.ts'

/** Larger bodies are not made over: each of some forty forms would be hashed once. */
const largest = 1 << 18
const header = 'x-amz-content-sha256'

/** The last line: another hash, or none; where `x-amz-content-sha256` is signed, in the line alone or in the header too. */
export function payloadChoices(given: Given): readonly Choice[] {
  const { base, body, bodyHash, signedNames } = given
  const from = base.get('payload') ?? ''
  const text = body.length > largest ? undefined : textOfBytes(body)
  const made = text === undefined ? [] : bodies.flatMap((form) => hashesOf(form, text, body))
  const lines: readonly PayloadLine[] = [
    ...payloadLines(from, bodyHash, given.fields.get(header)?.[0]),
    { id: 'payload-base64-hash', to: base64OfBytes(hexToBytes(bodyHash)), rare: true },
    ...(text === undefined || text === '' || /\n/.test(text)
      ? []
      : [{ id: 'payload-not-hashed', to: text, rare: true } as const]),
    ...made,
  ]
  const signed = signedNames.includes(header)
  return [
    ...lines
      .flatMap(({ id, to, cause = 'payload-changed-in-transit', rare = false }) => {
        const deviation = { part: 'payload', id, from, to: id === 'payload-not-hashed' ? 'the body' : to } as const
        const payload: readonly [Slot, string] = ['payload', to]
        const both = [payload, [`header:${header}`, `${header}:${to}`] as const]
        return [payload, both].map((edits) =>
          choice({ deviation, causes: [cause], edits: edits === both ? both : [payload], rare }),
        )
      })
      .filter(({ edits }) => signed || edits.size === 1),
    choice({
      deviation: { part: 'payload', id: 'payload-newline-at-end', from: 'nothing', to: 'a line end' },
      causes: ['payload-hash-mismatch'],
      edits: [['end', '\n']],
    }),
  ]
}

function hashesOf({ id, of, rare = false }: Body, text: string, body: Uint8Array): readonly PayloadLine[] {
  const made = of(text, body)
  if (made === undefined || made === text) return []
  return [{ id, to: sha256Hex(typeof made === 'string' ? bytesOfText(made) : made), rare }]
}
