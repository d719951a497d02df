import { lessonOf } from '../../../core/lessons/lessons.ts'
import { choicesOf } from '../../../core/lessons/question.ts'
import { lessonText } from '../../../core/words/lessons/answers.ts'
import type { LessonId } from '../../../core/words/lessons/lessons.ts'
import { lessonWords } from '../../../core/words/lessons/lessons.ts'
import { predict } from '../../../session/lessonSteps.ts'
import { Button } from '../../parts/Button.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import styles from './LessonStrip.module.css'

/** The question and its choices: choosing one makes the call. */
export function Predict({ id }: { id: LessonId }) {
  const words = lessonWords(id)
  return (
    <>
      <p>
        <b>{words.ask}</b>
      </p>
      <div className={styles.choices}>
        {choicesOf(lessonOf(id).question, words).map((choice) => (
          <Button key={choice.id} onClick={() => predict(choice.id)}>
            <span>
              <SentenceText sentence={choice.label} />
            </span>
          </Button>
        ))}
        <Button look="quiet" onClick={() => predict(undefined)}>
          {lessonText.skip}
        </Button>
      </div>
    </>
  )
}
