// All that can be explained, in groups, as a list to browse and to search.
import { causeIds, causeWords } from '../../../core/words/causes.ts'
import type { RuleId } from '../../../core/words/certainties.ts'
import { cloudfrontRules } from '../../../core/words/cloudfrontRules.ts'
import { deliveryRules } from '../../../core/words/deliveryRules.ts'
import { headerNames } from '../../../core/words/headers.ts'
import { policyIds, policyWords } from '../../../core/words/policies.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import { plainText } from '../../../core/words/segment.ts'
import { serviceRules } from '../../../core/words/serviceRules.ts'
import { sigv4Rules } from '../../../core/words/sigv4Rules.ts'
import { verifierRules } from '../../../core/words/verifierRules.ts'
import type { Group } from '../searched.ts'
import type { Entry } from './Links.tsx'
import { causeEntry, ruleEntry } from './Links.tsx'

/** An entry with all that a search looks through. */
interface Listed extends Entry {
  readonly text: string
}

const idsOf = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table)[]

const rule = (id: RuleId): Listed => {
  const { title, sentence, certainty } = ruleWords(id)
  return { ...ruleEntry(id), text: `${id} ${title} ${plainText(sentence)} ${certainty}` }
}

/** Every entry, each in one group. */
export const reference: readonly Group<Listed>[] = [
  {
    title: 'Causes of a refused call',
    entries: causeIds.map((id) => {
      const { title, sentence } = causeWords(id)
      return { ...causeEntry(id), text: `${id} ${title} ${sentence}` }
    }),
  },
  { title: 'Signature V4: what makes each line', entries: idsOf(sigv4Rules).map(rule) },
  { title: 'CloudFront: what it changes', entries: idsOf(cloudfrontRules).map(rule) },
  { title: 'What is checked, in this order', entries: idsOf(verifierRules).map(rule) },
  { title: 'Functions at the edge, and Lambda’s front end', entries: idsOf(deliveryRules).map(rule) },
  { title: 'Other services', entries: idsOf(serviceRules).map(rule) },
  {
    title: 'Managed policies',
    entries: policyIds.map((id) => ({
      address: { kind: 'policy', id },
      title: id,
      text: `${id} ${plainText(policyWords(id).sentence)}`,
    })),
  },
  {
    title: 'Headers',
    entries: headerNames.map((id) => ({ address: { kind: 'header', id }, title: id, text: id })),
  },
]
