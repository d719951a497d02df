import { Suspense, useEffect } from 'react'
import type { Address } from '../../session/address.ts'
import { goTo, placeOf, useAddress } from '../../session/address.ts'
import { useScreen } from '../../session/screen.ts'
import {
  CompareDrawer,
  Covering,
  ExampleList,
  FixDrawer,
  LessonList,
  OthersDrawer,
  SetupDrawer,
  TakeAlongDrawer,
} from './drawers.ts'
import { NewVersion } from './NewVersion.tsx'

/** The sheet at the right that is open, one at a time. */
export function Sheets() {
  const drawer = useScreen((screen) => screen.drawer)
  useCompareAddress()
  const fix = useScreen((screen) => screen.fix)
  const covers = useAddress((addresses) => addresses.address && addresses.address !== placeOf(addresses))
  return (
    <Suspense>
      {drawer === 'setup' && <SetupDrawer />}
      {drawer === 'compare' && <CompareDrawer />}
      {drawer === 'fix' && fix && <FixDrawer fix={fix} />}
      {drawer === 'along' && <TakeAlongDrawer />}
      {drawer === 'others' && <OthersDrawer />}
      {drawer === 'lessons' && <LessonList />}
      {drawer === 'examples' && <ExampleList />}
      {covers && <Covering />}
      <NewVersion />
    </Suspense>
  )
}

/** The comparison has an address for each of its ways: it opens there, and closing it returns to where one was before. */
function useCompareAddress(): void {
  const open = useScreen((screen) => screen.openDrawer)
  const compares = useScreen((screen) => screen.drawer === 'compare')
  const there = useAddress(({ address }) => isComparison(address))
  useEffect(() => {
    if (there) open('compare')
    else if (useScreen.getState().drawer === 'compare') open(undefined)
  }, [there, open])
  useEffect(() => {
    // The address may have opened it in this very moment.
    const opened = compares || useScreen.getState().drawer === 'compare'
    const { address, before } = useAddress.getState()
    if (opened === isComparison(address)) return
    goTo(opened ? { kind: 'compare' } : before)
  }, [compares])
}

const isComparison = (address: Address | undefined): boolean =>
  address?.kind === 'compare' || address?.kind === 'attempts'
