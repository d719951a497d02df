import { headerRow } from '../../../core/cloudfront/headerTable.ts'
import { maskedValue } from '../../../core/exchange/mask.ts'
import { explainText } from '../../../core/words/explain.ts'
import { headerRules, tableWords } from '../../../core/words/headers.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import type { RuleWords } from '../../../core/words/segment.ts'
import { addressText } from '../../../session/address.ts'
import { occurrencesOfHeader } from '../../../session/explain/occurrences.ts'
import { useView } from '../../../session/useView.ts'
import { SentenceText } from '../../parts/SentenceText.tsx'
import styles from './Explain.module.css'
import { Here } from './Here.tsx'
import { Section } from './Section.tsx'
import { Sure } from './Sure.tsx'
import { Title } from './Title.tsx'

/** A header by name: what signing makes of it, what becomes of it on the way, and how this request has it. */
export function HeaderPage({ name }: { name: string }) {
  const view = useView()
  const rules = headerRules(name)
  const sent = view.picked.request.headers.filter(([one]) => one.toLowerCase() === name)
  const here = occurrencesOfHeader(name, view)
  const own = rules.length > 0 ? rules : (['sigv4-header'] as const)
  return (
    <>
      <Title address={{ kind: 'header', id: name }}>
        {explainText.header} <code>{name}</code>
      </Title>
      {own.map((id) => (
        <Rule key={id} words={ruleWords(id)} href={addressText({ kind: 'rule', id })} />
      ))}
      {rules.length === 0 && <Rule words={{ ...tableWords(headerRow(name)), certainty: 'documented' }} />}
      <Section title={explainText.here}>
        {sent.map(([given, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a header is told by its place
          <p key={index}>
            <code>
              {given}: {maskedValue(name, value)}
            </code>
          </p>
        ))}
        {sent.length + here.lines.length + here.changes.length === 0 ? (
          <p>{explainText.notSent}</p>
        ) : (
          <Here {...here} />
        )}
      </Section>
    </>
  )
}

function Rule({ words, href }: { words: RuleWords; href?: string }) {
  return (
    <section className={styles.section}>
      <h4>{href ? <a href={href}>{words.title}</a> : words.title}</h4>
      <p>
        <SentenceText sentence={words.sentence} />
      </p>
      <Sure {...words} />
    </section>
  )
}
