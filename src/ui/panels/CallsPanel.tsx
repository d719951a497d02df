import { Send, X } from 'lucide-react'
import { pageText, sendingOff } from '../../core/words/page.ts'
import type { Way } from '../../session/calls.ts'
import { useCalls } from '../../session/calls.ts'
import { sendingOffBecause } from '../../session/sending.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import { attempts } from '../../session/view.ts'
import { Button } from '../parts/Button.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import { AskDialog } from './AskDialog.tsx'
import styles from './CallsPanel.module.css'
import { Exchange } from './Exchange.tsx'

const ways: readonly { value: Way; label: string }[] = [
  { value: 'simulated', label: 'Simulated' },
  { value: 'relay', label: 'Real, through the relay' },
]

/** How calls are made, the buttons that make them, and the picked call as it went. */
export function CallsPanel() {
  const { way, choose } = useCalls()
  return (
    <Panel name="Test calls">
      <div className={styles.bar}>
        <h2>Test calls</h2>
        <Segmented label="Way of calling" choices={ways} value={way} onChange={choose} />
        <p className={styles.leaves}>{way === 'simulated' ? pageText.simulatedOnly : pageText.throughRelay}</p>
      </div>
      {way === 'relay' && <SendBar />}
      <Exchange />
      <AskDialog />
    </Panel>
  )
}

function SendBar() {
  const view = useView()
  const secret = useVault((vault) => vault.secret)
  const { running, send, cancel } = useCalls()
  const off = sendingOffBecause(view, secret)
  const busy = running.length > 0
  return (
    <div className={styles.send}>
      <Button disabled={off !== undefined || busy} onClick={() => send([view.picked.attempt])}>
        <Send size={14} aria-hidden="true" /> Send this call
      </Button>
      <Button disabled={off !== undefined || busy} onClick={() => send(attempts)}>
        Send all six
      </Button>
      <Button disabled={!busy} onClick={cancel}>
        <X size={14} aria-hidden="true" /> Cancel
      </Button>
      <p role="status" aria-busy={busy}>
        {off ? (
          <SentenceText sentence={sendingOff[off]} />
        ) : busy ? (
          `Sending ${running.length} of ${attempts.length}…`
        ) : (
          ''
        )}
      </p>
    </div>
  )
}
