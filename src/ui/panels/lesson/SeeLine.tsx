import { lessonOf, pointOf } from '../../../core/lessons/lessons.ts'
import { lessonText } from '../../../core/words/lessons/answers.ts'
import type { LessonId } from '../../../core/words/lessons/lessons.ts'
import { useLesson } from '../../../session/lesson.ts'
import { Button } from '../../parts/Button.tsx'

/** Goes to the line that the answer is about, which is explained there. */
export function SeeLine({ id }: { id: LessonId }) {
  const answer = useLesson(({ open }) => open?.outcome?.answer)
  const point = pointOf(lessonOf(id), answer)
  if (!point) return null
  return (
    <Button look="quiet" onClick={() => goToLine(point.id)}>
      {lessonText.seeLine}
    </Button>
  )
}

function goToLine(id: string): void {
  const line = document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`)
  // On a narrow screen the lines are one list, of which the beginning is shown.
  const place = line ?? document.querySelector('[aria-label="Columns side by side"]')
  place?.scrollIntoView({ block: line ? 'center' : 'start' })
  line?.focus({ preventScroll: true })
}
