import { Suspense, useEffect } from 'react'
import { useScreen } from '../../session/screen.ts'
import { CompareDrawer, FixDrawer, SetupDrawer } from './later.ts'

/** The sheet at the right that is open, one at a time. */
export function Sheets() {
  const drawer = useScreen((screen) => screen.drawer)
  useAddress()
  const fix = useScreen((screen) => screen.fix)
  return (
    <Suspense>
      {drawer === 'setup' && <SetupDrawer />}
      {drawer === 'compare' && <CompareDrawer />}
      {drawer === 'fix' && fix && <FixDrawer fix={fix} />}
    </Suspense>
  )
}

const address = '#/compare'

/** The comparison has an address: it opens there, and closing it leaves the address. */
function useAddress(): void {
  const open = useScreen((screen) => screen.openDrawer)
  const compares = useScreen((screen) => screen.drawer === 'compare')
  useEffect(() => {
    const follow = (): void => {
      const { drawer: now } = useScreen.getState()
      if (location.hash === address) open('compare')
      else if (now === 'compare') open(undefined)
    }
    follow()
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [open])
  useEffect(() => {
    // The address may have opened it in this very moment.
    const open = compares || useScreen.getState().drawer === 'compare'
    if (open === (location.hash === address)) return
    history.pushState(null, '', open ? address : location.pathname + location.search)
  }, [compares])
}
