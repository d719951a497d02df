// The words for every rule, total over the ids of certainties.ts.
import type { RuleId } from './certainties.ts'
import { ruleCertainty } from './certainties.ts'
import { cloudfrontRules } from './cloudfrontRules.ts'
import { deliveryRules } from './deliveryRules.ts'
import type { RuleText, RuleWords } from './segment.ts'
import { serviceRules } from './serviceRules.ts'
import { sigv4Rules } from './sigv4Rules.ts'
import { verifierRules } from './verifierRules.ts'

const rules: Readonly<Record<RuleId, RuleText>> = {
  ...sigv4Rules,
  ...cloudfrontRules,
  ...verifierRules,
  ...deliveryRules,
  ...serviceRules,
}

/** The words for a rule. */
export const ruleWords = (id: RuleId): RuleWords => ({ ...rules[id], certainty: ruleCertainty(id) })
