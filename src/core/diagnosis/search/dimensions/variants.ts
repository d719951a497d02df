import type { CauseId } from '../../../words/causes.ts'
import type { DeviationId } from '../../../words/deviations.ts'
import type { Choice, Deviation } from '../choice.ts'

/** Another text of a line, by one step or by two. */
export interface Variant {
  readonly to: string
  readonly steps: readonly VariantStep[]
  readonly rare?: boolean
}

export interface VariantStep {
  readonly id: DeviationId
  readonly cause: CauseId
  readonly also?: CauseId
  /** Which parameter. */
  readonly name?: string
  readonly part?: Deviation['part']
}

/** Variants of one line as choices. Of two steps both must count: what one of them makes alone is that one's. */
export function lineChoices(slot: 'path' | 'query', from: string, variants: readonly Variant[]): readonly Choice[] {
  const alone = new Set(variants.flatMap(({ to, steps }) => (steps.length === 1 ? [`${steps[0]?.id} ${to}`] : [])))
  return variants.flatMap(({ to, steps, rare = false }): Choice[] => {
    if (to === from || (steps.length > 1 && steps.some(({ id }) => alone.has(`${id} ${to}`)))) return []
    const deviations = steps.map(({ id, name, part = slot }) => ({
      part,
      ...(name === undefined ? {} : { name }),
      id,
      from,
      to,
    }))
    const causes = [...new Set(steps.flatMap(({ cause, also = cause }) => [cause, also]))]
    return [{ deviations, causes, edits: new Map([[slot, to]]), rare }]
  })
}
