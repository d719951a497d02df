// Everything that a client may have signed otherwise, one dimension a file: the search combines them.
import { compareText } from '../../sigv4/compareText.ts'
import type { Choice } from './choice.ts'
import { headerBlock } from './dimensions/headerBlock.ts'
import { headerSpacing } from './dimensions/headerSpacing.ts'
import { headersAdded } from './dimensions/headersAdded.ts'
import { headersLeftOut } from './dimensions/headersLeftOut.ts'
import { headersRepeated } from './dimensions/headersRepeated.ts'
import { headerValues } from './dimensions/headerValues.ts'
import { hostChoices } from './dimensions/host.ts'
import { methodChoices } from './dimensions/method.ts'
import { pathChoices } from './dimensions/path.ts'
import { payloadChoices } from './dimensions/payload.ts'
import { queryChoices } from './dimensions/query.ts'
import { scopeChoices } from './dimensions/scope.ts'
import { secretChoices } from './dimensions/secret.ts'
import { targetChoices } from './dimensions/target.ts'
import { timeChoices } from './dimensions/time.ts'
import { tokenChoices } from './dimensions/token.ts'
import type { Given } from './given.ts'

/** The order is that of likelihood where several names fit the same text. */
const dimensions: readonly ((given: Given) => readonly Choice[])[] = [
  hostChoices,
  pathChoices,
  queryChoices,
  targetChoices,
  headersLeftOut,
  headersRepeated,
  headerSpacing,
  headerValues,
  headersAdded,
  headerBlock,
  payloadChoices,
  tokenChoices,
  scopeChoices,
  secretChoices,
  timeChoices,
  methodChoices,
]

/** A text that can be reached, and every way to name how: the nearest first. */
export interface Reachable {
  readonly nearest: Choice
  readonly names: readonly Choice[]
}

/** All that differs from what is verified, each text once. */
export function reachable(given: Given): readonly Reachable[] {
  const byText = new Map<string, Choice[]>()
  for (const choice of dimensions.flatMap((dimension) => dimension(given))) {
    const edits = [...choice.edits].filter(([slot, text]) => (given.base.get(slot) ?? '') !== text)
    if (edits.length === 0) continue
    const key = JSON.stringify(edits.sort(([a], [b]) => compareText(a, b)))
    const names = byText.get(key)
    const real = edits.length === choice.edits.size ? choice : { ...choice, edits: new Map(edits) }
    if (names) names.push(real)
    else byText.set(key, [real])
  }
  return [...byText.values()].flatMap((all) => {
    const names = all.toSorted((a, b) => a.deviations.length - b.deviations.length || Number(a.rare) - Number(b.rare))
    const [nearest = all[0]] = names
    return nearest === undefined ? [] : [{ nearest, names }]
  })
}
