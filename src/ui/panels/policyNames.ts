import { cachePolicies, originRequestPolicies } from '../../core/cloudfront/managedPolicies.ts'
import { custom, none } from '../../session/readSetup.ts'

const namesOf = (policies: readonly { readonly name: string }[]): readonly string[] => [
  none,
  ...policies.map(({ name }) => name),
  custom,
]

/** What a select of policies offers: AWS's own, none, or one's own. */
export const originRequestPolicyNames = namesOf(originRequestPolicies)
export const cachePolicyNames = namesOf(cachePolicies)
