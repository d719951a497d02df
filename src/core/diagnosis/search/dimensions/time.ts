import { fieldValue } from '../../../http/message.ts'
import { amzDate, parseAmzDate } from '../../../sigv4/amzDate.ts'
import type { Choice, Deviation, Slot } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'

const header = 'x-amz-date'
const nearSeconds = [-1, 1, -2, 2, -3, 3]

/**
 * The time: a few seconds beside, as when the clock was read twice, or the Date header's. In the header alone, in the string to sign alone, in
 * both. The day of the scope has a dimension of its own.
 */
export function timeChoices({ base, claim, request, signedNames }: Given): readonly Choice[] {
  const from = base.get('time') ?? ''
  const at = parseAmzDate(claim.requestDateTime)
  const dateHeader = fieldValue(request.headers, 'date')
  const ofHeader = Date.parse(dateHeader ?? '')
  const inHeader = signedNames.includes(header)
  const made = (id: Deviation['id'], to: string, rare: boolean) => {
    const deviation: Deviation = { part: 'scope', id, from, to }
    const line: readonly [Slot, string] = [`header:${header}`, `${header}:${to}`]
    const edits: (readonly (readonly [Slot, string])[])[] = [[['time', to]]]
    if (inHeader) edits.push([['time', to], line], [line])
    return edits.map((one) => choice({ deviation, causes: ['header-changed-in-transit'], edits: one, rare }))
  }
  const near = at === undefined ? [] : nearSeconds.map((seconds) => amzDate(new Date(at.getTime() + seconds * 1000)))
  return [
    ...(Number.isNaN(ofHeader) ? [] : made('time-of-date-header', amzDate(new Date(ofHeader)), false)),
    ...(dateHeader === undefined ? [] : made('time-of-date-header', dateHeader, true)),
    ...near.flatMap((to) => made('time-other', to, true)),
  ]
}
