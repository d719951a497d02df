import { lessonOf } from '../../../core/lessons/lessons.ts'
import { choicesOf } from '../../../core/lessons/question.ts'
import { lessonText } from '../../../core/words/lessons/answers.ts'
import type { LessonId } from '../../../core/words/lessons/lessons.ts'
import { lessonWords } from '../../../core/words/lessons/lessons.ts'
import { useLesson } from '../../../session/lesson.ts'
import { Chip } from '../../parts/Chip.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'

/** The prediction against what the model gave. */
export function Answer({ id }: { id: LessonId }) {
  const outcome = useLesson(({ open }) => open?.outcome)
  const given = choicesOf(lessonOf(id).question, lessonWords(id)).find((choice) => choice.id === outcome?.answer)
  const right = outcome?.guess === outcome?.answer
  const said = outcome?.guess === undefined ? lessonText.shown : right ? lessonText.right : lessonText.wrong
  return (
    <>
      <Chip tone={outcome?.guess === undefined ? 'plain' : right ? 'ok' : 'bad'}>{said}</Chip>{' '}
      <b>
        <SentenceText sentence={given?.label ?? []} />
      </b>
      {given && '.'}
    </>
  )
}
