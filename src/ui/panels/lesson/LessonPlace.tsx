import { Suspense } from 'react'
import { useAddress } from '../../../session/address.ts'
import { LessonStrip } from '../later.ts'
import styles from './LessonPlace.module.css'

/**
 * The place above the verdict where a lesson stands, if its address is open. What it asks to predict is covered while it
 * loads, too.
 */
export function LessonPlace() {
  const id = useAddress(({ address }) => (address?.kind === 'lesson' ? address.id : undefined))
  if (id === undefined) return null
  const place = { 'aria-label': 'Lesson', className: styles.place }
  return (
    <Suspense fallback={<section {...place} data-phase="loading" aria-busy />}>
      <LessonStrip id={id} place={place} />
    </Suspense>
  )
}
