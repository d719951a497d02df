import { lessonText } from '../../../core/words/lessons/answers.ts'
import type { LessonId } from '../../../core/words/lessons/lessons.ts'
import { lessonIds, lessonWords } from '../../../core/words/lessons/lessons.ts'
import { addressText } from '../../../session/address.ts'
import { RuleSource } from '../../parts/RuleSource.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import styles from './LessonStrip.module.css'
import { SeeLine } from './SeeLine.tsx'

/** The change was made: what came of it, and what to take along. */
export function Remember({ id }: { id: LessonId }) {
  const words = lessonWords(id)
  const next = lessonIds[lessonIds.indexOf(id) + 1]
  return (
    <>
      <p>
        <b>✓</b> <SentenceText sentence={words.changed} />
      </p>
      <p>
        <b>{lessonText.remember}:</b> <SentenceText sentence={words.remember} /> <RuleSource rule={words} />
      </p>
      <div className={styles.choices}>
        {next && (
          <a href={addressText({ kind: 'lesson', id: next })}>
            {lessonText.next}: {lessonWords(next).title}
          </a>
        )}
        <SeeLine id={id} />
      </div>
    </>
  )
}
