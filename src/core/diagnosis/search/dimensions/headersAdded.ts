import { canonicalHeaderValues } from '../../../sigv4/canonicalHeaders.ts'
import type { Choice } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'
import { oftenAdded, usualValues } from './usualValues.ts'

const never = new Set(['authorization', 'x-amz-security-token', 'x-amz-date'])

/** A header that the list of signed ones does not name, and that was signed all the same: one that arrived, or a usual one. */
export function headersAdded(given: Given): readonly Choice[] {
  const { fields, signedNames, request } = given
  const arrived = [...fields].map(([name, values]) => ({ name, value: canonicalHeaderValues(values), rare: false }))
  const usual = oftenAdded.flatMap((name) =>
    fields.has(name)
      ? []
      : usualValues(name, given).map((value, index) => ({ name, value, rare: index > 0 || request.method === 'GET' })),
  )
  const signed = new Set(signedNames)
  return [...arrived, ...usual].flatMap(({ name, value, rare }) => {
    if (signed.has(name) || never.has(name)) return []
    const to = `${name}:${value}`
    const deviation = { part: 'header', name, id: 'header-added', from: '', to } as const
    const line = [`header:${name}`, to] as const
    return [
      choice({ deviation, causes: ['header-changed-in-transit'], edits: [line, [`names:${name}`, name]], rare }),
      choice({ deviation, causes: ['header-canonicalisation'], edits: [line], rare: true }),
    ]
  })
}
