import { Suspense } from 'react'
import { placeOf, useAddress } from '../../../session/address.ts'
import { LessonStrip } from '../later.ts'
import styles from './LessonPlace.module.css'

/**
 * The place above the verdict where a lesson stands, if its address is open or below what is. What it asks to predict is
 * covered while it loads, too.
 */
export function LessonPlace() {
  const id = useAddress((addresses) => {
    const place = placeOf(addresses)
    return place?.kind === 'lesson' ? place.id : undefined
  })
  if (id === undefined) return null
  const place = { 'aria-label': 'Lesson', className: styles.place }
  return (
    <Suspense fallback={<section {...place} data-phase="loading" aria-busy />}>
      <LessonStrip id={id} place={place} />
    </Suspense>
  )
}
