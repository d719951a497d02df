import { Suspense } from 'react'
import { useScreen } from '../../session/screen.ts'
import { SetupDrawer } from './later.ts'

/** The sheet at the right that is open, one at a time. */
export function Sheets() {
  const drawer = useScreen((screen) => screen.drawer)
  return <Suspense>{drawer === 'setup' && <SetupDrawer />}</Suspense>
}
