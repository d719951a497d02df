import { useEffect } from 'react'
import { variantsOf } from '../../../core/words/openQuestions.ts'
import { openQuestionWords } from '../../../core/words/openQuestionWords.ts'
import { setupText } from '../../../core/words/setup.ts'
import type { QuestionHere } from '../../../session/openQuestions.ts'
import { askQuestions, questionsShown, useOpenQuestions } from '../../../session/openQuestions.ts'
import { useSession } from '../../../session/session.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { RuleSource } from '../../parts/RuleSource.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import styles from './OpenQuestions.module.css'

/** What AWS does not document and what this call hangs on, each with the switch that answers it otherwise. */
export function OpenQuestions() {
  const view = useView()
  const { inputs } = view
  const edit = useSession((session) => session.edit)
  const here = useOpenQuestions((questions) => questions.here)
  useEffect(() => void askQuestions(view), [view])
  const questions = questionsShown(here ?? [], inputs)
  const changed = questions.filter((question) => question.changed).length
  const matter = questions.filter((question) => question.matters).length
  const state = [
    ...(here ? [matter === 0 ? setupText.questionsNone : `${matter} ${matter === 1 ? 'question' : 'questions'}`] : []),
    ...(changed > 0 ? [`${changed} assumed otherwise`] : []),
  ].join(', ')
  const answer = (id: string, variant: string) => edit({ assume: { ...inputs.assume, [id]: variant } })
  return (
    <Fold summary={setupText.questions} state={state}>
      {changed > 0 && (
        <p className={styles.changed}>
          <Chip tone="warn">{changed} assumed otherwise</Chip>{' '}
          <Button onClick={() => edit({ assume: {} })}>Back to the defaults</Button>
        </p>
      )}
      {questions.map((question) => (
        <Question key={question.id} question={question} onAnswer={(variant) => answer(question.id, variant)} />
      ))}
    </Fold>
  )
}

function Question({ question, onAnswer }: { question: QuestionHere; onAnswer: (variant: string) => void }) {
  const { id, variant, matters, changed } = question
  const words = openQuestionWords(id)
  const texts: Readonly<Record<string, string>> = words.variants
  const [usual] = variantsOf(id)
  return (
    <fieldset className={styles.question} data-question={id} data-changed={changed}>
      <legend>
        {words.question} {!matters && <Chip>no difference here</Chip>}
      </legend>
      {variantsOf(id).map((one) => (
        <label key={one}>
          <input type="radio" name={id} checked={one === variant} onChange={() => onAnswer(one)} />
          <span>
            {texts[one]} {one === usual && <small>default</small>}
          </span>
        </label>
      ))}
      <p>
        <SentenceText sentence={words.because} /> <RuleSource rule={{ source: words.source, certainty: 'assumed' }} />
      </p>
    </fieldset>
  )
}
