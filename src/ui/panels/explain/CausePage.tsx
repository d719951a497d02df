import { rules } from '../../../core/diagnosis/rules/rules.ts'
import { causeLinks } from '../../../core/words/causeLinks.ts'
import type { CauseId } from '../../../core/words/causes.ts'
import { causeWords } from '../../../core/words/causes.ts'
import { explainText } from '../../../core/words/explain.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import { symptomIds, symptomText } from '../../../core/words/symptoms.ts'
import { answerTexts } from '../../../core/words/triageAnswers.ts'
import { nextStep } from '../../../core/words/triageNext.ts'
import { addressText } from '../../../session/address.ts'
import { SentenceText } from '../../parts/SentenceText.tsx'
import { CauseFixes } from './CauseFixes.tsx'
import { CauseHere } from './CauseHere.tsx'
import styles from './Explain.module.css'
import { Links, lessonEntry, ruleEntry } from './Links.tsx'
import { Section } from './Section.tsx'
import { Sure } from './Sure.tsx'
import { Title } from './Title.tsx'

/** A cause: the rule behind it, where it is met on this page, how it shows, what to try and what helps. */
export function CausePage({ id }: { id: CauseId }) {
  const { title, sentence } = causeWords(id)
  const { rules: behind, lessons = [] } = causeLinks(id)
  const [first, ...others] = behind
  const words = ruleWords(first)
  const signs = rules.find(({ cause }) => cause === id)
  return (
    <>
      <Title address={{ kind: 'cause', id }}>{title}</Title>
      <p>{sentence}</p>
      <Section title={explainText.because}>
        <p>
          <a href={addressText({ kind: 'rule', id: first })}>{words.title}</a>:{' '}
          <SentenceText sentence={words.sentence} />
        </p>
        <Sure {...words} />
      </Section>
      <Section title={explainText.here}>
        <CauseHere id={id} />
      </Section>
      {signs && <Texts title={explainText.answers} texts={answersOf(signs).map((kind) => `${answerTexts[kind]}.`)} />}
      {signs && (
        <Texts
          title={explainText.symptoms}
          texts={symptomIds
            .filter((symptom) => (signs.symptoms[symptom] ?? 0) > 0)
            .map((one) => `${symptomText(one)}.`)}
        />
      )}
      {signs && <Texts title={explainText.next} texts={signs.next.map(nextStep)} />}
      {signs && <CauseFixes ids={signs.fixes} />}
      {lessons.length > 0 && (
        <Section title={explainText.lessons}>
          <Links entries={lessons.map(lessonEntry)} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={explainText.more}>
          <Links entries={others.map(ruleEntry)} />
        </Section>
      )}
    </>
  )
}

type Signs = (typeof rules)[number]
type AnswerKind = keyof typeof answerTexts

/** The answers that name the cause, and those that go with it more often than with others. */
const answersOf = ({ names = [], answers }: Signs): readonly AnswerKind[] =>
  answerKinds.filter((kind) => names.includes(kind) || (answers[kind] ?? 0) > 0)

const answerKinds = Object.keys(answerTexts).filter(
  (kind): kind is AnswerKind => kind in answerTexts && kind !== 'none',
)

function Texts({ title, texts }: { title: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <Section title={title}>
      <ul className={styles.texts}>
        {texts.map((text) => (
          <li key={text}>{text.charAt(0).toUpperCase() + text.slice(1)}</li>
        ))}
      </ul>
    </Section>
  )
}
