import { endpointOf } from '../../../hosts/endpoint.ts'
import { wireHost } from '../../../http/host.ts'
import { amzDate, parseAmzDate } from '../../../sigv4/amzDate.ts'
import type { CauseId } from '../../../words/causes.ts'
import type { Choice, SigningSlot } from '../choice.ts'
import { choice } from '../choice.ts'
import type { Given } from '../given.ts'
import { commonRegions, commonServices, regions, services } from './places.ts'

interface Part {
  readonly slot: 'day' | 'region' | 'service'
  readonly cause: CauseId
  readonly values: (given: Given) => readonly string[]
  readonly common: (given: Given) => readonly string[]
}

const parts: readonly Part[] = [
  {
    slot: 'day',
    cause: 'scope-date-mismatch',
    values: (given) => [...days(given, 1), ...days(given, 4)],
    common: (given) => days(given, 1),
  },
  {
    slot: 'region',
    cause: 'scope-region-wrong',
    values: (given) => [hostRegion(given), ...regions],
    common: (given) => [hostRegion(given), ...commonRegions],
  },
  { slot: 'service', cause: 'scope-service-wrong', values: () => services, common: () => commonServices },
]

/**
 * Day, region and service: another one in scope and key, or in the key alone, as when a cached key was used. A derived
 * key is what it is: then only the scope may differ.
 */
export function scopeChoices(given: Given): readonly Choice[] {
  const derives = 'secretAccessKey' in given.signer
  return parts.flatMap(({ slot, cause, values, common }) => {
    const from = given.base.get(slot) ?? ''
    const common_ = new Set(common(given))
    const key: SigningSlot = `key-${slot}`
    return [...new Set(values(given))].flatMap((to) => {
      if (to === '') return []
      const rare = !common_.has(to)
      const inScope = choice({
        deviation: { part: 'scope', name: slot, id: `scope-${slot}`, from, to },
        causes: [cause],
        edits: derives
          ? [
              [slot, to],
              [key, to],
            ]
          : [[slot, to]],
        rare,
      })
      const inKey = choice({
        deviation: { part: 'key', name: slot, id: `key-${slot}`, from, to },
        causes: [cause],
        edits: [[key, to]],
        rare,
      })
      return derives && (!rare || slot === 'day') ? [inScope, inKey] : [inScope]
    })
  })
}

const hostRegion = ({ request }: Given): string => endpointOf(wireHost(request))?.region ?? ''

/** The day of the timestamp, and days before and after that of the scope. */
function days({ claim }: Given, reach: number): readonly string[] {
  const midnight = parseAmzDate(`${claim.scope.date}T000000Z`)
  if (midnight === undefined) return []
  const offsets = Array.from({ length: reach }, (_, index) => [-1 - index, 1 + index]).flat()
  const around = offsets.map((days) => amzDate(new Date(midnight.getTime() + days * 86_400_000)).slice(0, 8))
  return [claim.requestDateTime.slice(0, 8), ...around]
}
