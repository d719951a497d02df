import { useEffect } from 'react'
import { attemptsText, compareWays } from '../../../core/words/attemptsPage.ts'
import { compareText } from '../../../core/words/compare.ts'
import { goTo, useAddress } from '../../../session/address.ts'
import { useComparing } from '../../../session/comparing.ts'
import { useScreen } from '../../../session/screen.ts'
import { Drawer } from '../../parts/Drawer.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { TwoAttempts } from './TwoAttempts.tsx'
import { TwoViews } from './TwoViews.tsx'

const ways = [
  { value: 'compare', label: compareWays.compare },
  { value: 'attempts', label: compareWays.attempts },
] as const

/** Two views of one request, or two attempts, side by side, by meaning. */
export function CompareDrawer() {
  const close = useScreen((screen) => screen.openDrawer)
  const way = useAddress(({ address }) => (address?.kind === 'attempts' ? 'attempts' : 'compare'))
  const leave = useComparing((comparing) => comparing.leave)
  useEffect(() => leave, [leave])
  return (
    <Drawer
      name={way === 'attempts' ? attemptsText.title : compareText.title}
      wide={way === 'attempts'}
      onClose={() => close(undefined)}
    >
      <div>
        <Segmented label={compareText.what} choices={ways} value={way} onChange={(kind) => goTo({ kind })} />
      </div>
      {way === 'attempts' ? <TwoAttempts /> : <TwoViews />}
    </Drawer>
  )
}
