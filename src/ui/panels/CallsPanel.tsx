import { Suspense } from 'react'
import { pageText } from '../../core/words/page.ts'
import type { Way } from '../../session/calls.ts'
import { useCalls, ways } from '../../session/calls.ts'
import { chooseWay } from '../../session/chooseWay.ts'
import { useLate } from '../../session/late.ts'
import { useScreen } from '../../session/screen.ts'
import { Button } from '../parts/Button.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import styles from './CallsPanel.module.css'
import { DirectNotes, Exchange, SendBar } from './later.ts'

const labels: Readonly<Record<Way, string>> = {
  simulated: 'Simulated',
  relay: 'Real, through the relay',
  direct: 'Real, from this page',
}
const choices = ways.map((value) => ({ value, label: labels[value] }))

/** How calls are made, the buttons that make them, and the picked call as it went. */
export function CallsPanel() {
  const way = useCalls((calls) => calls.way)
  const leaves = useLate((late) => late.leavesTab)
  const open = useScreen((screen) => screen.openDrawer)
  return (
    <Panel name="Test calls">
      <div className={styles.bar}>
        <h2>Test calls</h2>
        <Segmented label="Way of calling" choices={choices} value={way} onChange={chooseWay} />
        <p className={styles.leaves}>{way === 'simulated' ? pageText.simulatedOnly : leaves?.[way]}</p>
        <Button look="quiet" onClick={() => open('along')}>
          Take along
        </Button>
      </div>
      {way !== 'simulated' && (
        <Suspense fallback={<div className={styles.sendKept} />}>
          <SendBar />
        </Suspense>
      )}
      <Suspense fallback={<div className={styles.kept} />}>
        {way === 'direct' && <DirectNotes />}
        <Exchange />
      </Suspense>
    </Panel>
  )
}
