import type { RuleId } from '../../core/words/certainties.ts'
import { ruleWords } from '../../core/words/rules.ts'
import { addressText } from '../../session/address.ts'
import { RuleSource } from '../parts/RuleSource.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'

/** A rule in one sentence: its title, which leads to its explanation, what it says, and who says so. */
export function RuleSentence({ id }: { id: RuleId }) {
  const words = ruleWords(id)
  return (
    <>
      <a href={addressText({ kind: 'rule', id })}>{words.title}</a>: <SentenceText sentence={words.sentence} />{' '}
      <RuleSource rule={words} />
    </>
  )
}
