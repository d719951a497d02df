// Every rule that a part, a change or a decision can name. The ids are the keys of these tables, total over them.

import { cloudfrontRules } from './cloudfrontRules.ts'
import { deliveryRules } from './deliveryRules.ts'
import type { RuleWords } from './segment.ts'
import { sigv4Rules } from './sigv4Rules.ts'
import { verifierRules } from './verifierRules.ts'

const rules = { ...sigv4Rules, ...cloudfrontRules, ...verifierRules, ...deliveryRules } as const

export type RuleId = keyof typeof rules

/** The words for a rule. */
export const ruleWords = (id: RuleId): RuleWords => rules[id]

/** All rule ids. */
export const ruleIds = Object.keys(rules) as readonly RuleId[]
