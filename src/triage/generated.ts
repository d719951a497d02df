import { triaged } from '../core/diagnosis/triage.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { Scenario } from './generate.ts'

/** How the triage did on made failures. */
export interface GeneratedScore {
  readonly count: number
  /** Right requests, and how many of them it found nothing wrong with. */
  readonly right: { readonly count: number; readonly quiet: number }
  readonly first: number
  /** Scenarios whose record proves a cause, and the share in which every such cause is called proven. */
  readonly provable: { readonly count: number; readonly proven: number }
  /** Names of scenarios in which something was called proven that did not happen. */
  readonly wrong: readonly string[]
  readonly unproven: readonly string[]
}

/** Hands each scenario's evidence to the triage and holds the answer against what was made to happen. */
export function scoredGenerated(scenarios: readonly Scenario[]): GeneratedScore {
  const results = scenarios.map((scenario) => {
    const said = triaged(structuredClone(scenario.evidence))
    const proven = said.flatMap(({ cause, certainty }): CauseId[] => (certainty === 'proven' ? [cause] : []))
    return { scenario, said, proven }
  })
  const right = results.filter(({ scenario }) => scenario.causes.length === 0)
  const failed = results.filter(({ scenario }) => scenario.causes.length > 0)
  const provable = failed.filter(({ scenario }) => scenario.provable.length > 0)
  const unproven = provable.filter(({ scenario, proven }) => scenario.provable.some((cause) => !proven.includes(cause)))
  const isOne = ({ causes }: Scenario, cause: CauseId | undefined): boolean => causes.some((one) => one === cause)
  return {
    count: scenarios.length,
    right: { count: right.length, quiet: right.filter(({ said }) => said.length === 0).length },
    first: failed.filter(({ scenario, said }) => isOne(scenario, said[0]?.cause)).length / Math.max(1, failed.length),
    provable: { count: provable.length, proven: 1 - unproven.length / Math.max(1, provable.length) },
    wrong: results
      .filter(({ scenario, proven }) => proven.some((cause) => !isOne(scenario, cause)))
      .map(({ scenario }) => scenario.name),
    unproven: unproven.map(({ scenario }) => scenario.name),
  }
}
