import { Suspense } from 'react'
import type { Leg } from '../../core/delivery/delivery.ts'
import { Fold } from '../parts/Fold.tsx'
import { LegTables } from './later.ts'

/** Every change on the way: folded to one line that counts them. */
export function LegChanges({ legs }: { legs: readonly Leg[] }) {
  const changes = legs.flatMap(({ changes }) => changes)
  const signed = changes.filter((change) => change.signed).length
  const state =
    changes.length === 0 ? 'nothing is changed' : `${changes.length} changes, ${signed} of them in signed fields`
  return (
    <div>
      <Fold summary="Every change on the way" state={state}>
        <Suspense>
          <LegTables legs={legs} />
        </Suspense>
      </Fold>
    </div>
  )
}
