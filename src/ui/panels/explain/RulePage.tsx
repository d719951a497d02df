import { causesOfRule } from '../../../core/words/causeLinks.ts'
import type { RuleId } from '../../../core/words/certainties.ts'
import { explainText } from '../../../core/words/explain.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import { occurrencesOf } from '../../../session/explain/occurrences.ts'
import { useView } from '../../../session/useView.ts'
import { SentenceText } from '../../parts/SentenceText.tsx'
import { Here } from './Here.tsx'
import { causeEntry, Links } from './Links.tsx'
import { Section } from './Section.tsx'
import { Sure } from './Sure.tsx'
import { Title } from './Title.tsx'

/** A rule: its sentence, who says so, where it is met in the picked call, and what can come of it. */
export function RulePage({ id }: { id: RuleId }) {
  const view = useView()
  const words = ruleWords(id)
  const causes = causesOfRule(id)
  return (
    <>
      <Title address={{ kind: 'rule', id }}>{words.title}</Title>
      <p>
        <SentenceText sentence={words.sentence} />
      </p>
      <Sure {...words} />
      <Section title={explainText.here}>
        <Here {...occurrencesOf(id, view)} />
      </Section>
      {causes.length > 0 && (
        <Section title={explainText.leadsTo}>
          <Links entries={causes.map(causeEntry)} />
        </Section>
      )}
    </>
  )
}
