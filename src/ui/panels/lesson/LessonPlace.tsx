import { Suspense, useEffect } from 'react'
import { useAddress } from '../../../session/address.ts'
import { forgetLesson, useLesson } from '../../../session/lesson.ts'
import { LessonStrip } from '../later.ts'
import styles from './LessonPlace.module.css'

/**
 * The place above the verdict where a lesson stands, if its address is open. What it asks to predict stays covered until
 * the prediction is made, while the lesson loads, too.
 */
export function LessonPlace() {
  const address = useAddress((addresses) => addresses.address)
  const phase = useLesson((lesson) => lesson.phase)
  const id = address?.kind === 'lesson' ? address.id : undefined
  useEffect(() => {
    if (address === undefined) forgetLesson()
  }, [address])
  if (id === undefined) return null
  return (
    <section aria-label="Lesson" className={styles.place} data-phase={phase} aria-busy={phase === 'loading'}>
      <Suspense>
        <LessonStrip id={id} />
      </Suspense>
    </section>
  )
}
