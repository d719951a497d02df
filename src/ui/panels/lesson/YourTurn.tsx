import { lessonText } from '../../../core/words/lessons/answers.ts'
import type { LessonId } from '../../../core/words/lessons/lessons.ts'
import { lessonWords } from '../../../core/words/lessons/lessons.ts'
import { useLesson } from '../../../session/lesson.ts'
import { canShow, showChange } from '../../../session/lessonSteps.ts'
import { Button } from '../../parts/Button.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import { Answer } from './Answer.tsx'
import styles from './LessonStrip.module.css'
import { SeeLine } from './SeeLine.tsx'

/** What came of the call and why, and one thing to change. */
export function YourTurn({ id }: { id: LessonId }) {
  const words = lessonWords(id)
  const usual = useLesson(({ open }) => open?.outcome?.usual)
  return (
    <>
      <p>
        <Answer id={id} /> {usual ? <SentenceText sentence={words.because} /> : lessonText.otherwise}
      </p>
      <p>
        <b>{lessonText.yourTurn}:</b> <SentenceText sentence={words.change} />
      </p>
      <div className={styles.choices}>
        {canShow(id) && <Button onClick={showChange}>{lessonText.showMe}</Button>}
        <SeeLine id={id} />
      </div>
    </>
  )
}
