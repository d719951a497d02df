import { Send, X } from 'lucide-react'
import { sendingOff } from '../../core/words/sending.ts'
import { useCalls } from '../../session/calls.ts'
import { answerAsk, cancelCalls, sendOrAsk } from '../../session/realCalls.ts'
import { sendingOffBecause } from '../../session/sending.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import { attempts } from '../../session/view.ts'
import { Button } from '../parts/Button.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import { AskDialog } from './AskDialog.tsx'
import styles from './CallsPanel.module.css'

/** What sends real calls, and why it is off where it is. */
export function SendBar() {
  const view = useView()
  const secret = useVault((vault) => vault.secret)
  const { running, way, relayAbsent, asking } = useCalls()
  const off = sendingOffBecause(view, secret)
  const busy = running.length > 0
  const absent = way === 'relay' && relayAbsent ? [`${relayAbsent.happened} ${relayAbsent.tryThis}`] : undefined
  const sending = busy ? [`Sending ${running.length} of ${attempts.length}…`] : []
  const state = absent ?? (off ? sendingOff[off] : sending)
  return (
    <div className={styles.send}>
      <Button
        disabled={off !== undefined || absent !== undefined || busy}
        onClick={() => sendOrAsk([view.picked.attempt])}
      >
        <Send size={14} aria-hidden="true" /> Send this call
      </Button>
      <Button disabled={off !== undefined || absent !== undefined || busy} onClick={() => sendOrAsk(attempts)}>
        Send all six
      </Button>
      <Button disabled={!busy} onClick={cancelCalls}>
        <X size={14} aria-hidden="true" /> Cancel
      </Button>
      <p role="status" aria-busy={busy}>
        <SentenceText sentence={state} />
      </p>
      <AskDialog asking={asking} answer={answerAsk} />
    </div>
  )
}
