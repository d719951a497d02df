import { setupText } from '../../../core/words/setup.ts'
import { useSession } from '../../../session/session.ts'
import type { CorsInput } from '../../../session/setup.ts'
import { useBrowserTalk } from '../../../session/useBrowserTalk.ts'
import { useView } from '../../../session/useView.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Row } from '../../parts/Group.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import { TextField } from '../../parts/TextField.tsx'
import styles from './SetupDrawer.module.css'

/** What the caller, or CloudFront where it signs, may do. */
export function PermissionFields() {
  const { inputs } = useView()
  const edit = useSession((session) => session.edit)
  return (
    <>
      <p className={styles.say}>
        <SentenceText sentence={setupText.permissions} />
      </p>
      <CheckField
        label="lambda:InvokeFunctionUrl"
        checked={inputs.allowInvokeFunctionUrl}
        onChange={(allowInvokeFunctionUrl) => edit({ allowInvokeFunctionUrl })}
      />
      <CheckField
        label="lambda:InvokeFunction"
        checked={inputs.allowInvokeFunction}
        onChange={(allowInvokeFunction) => edit({ allowInvokeFunction })}
      />
    </>
  )
}

/** The CORS settings, and what a browser on this page would make of them for the picked call. */
export function CorsFields() {
  const { cors } = useView().inputs
  const edit = useSession((session) => session.edit)
  const set = (change: Partial<CorsInput>) => edit({ cors: { ...cors, ...change } })
  return (
    <>
      <CheckField label="CORS is configured" checked={cors.on} onChange={(on) => set({ on })} />
      {cors.on && (
        <>
          <TextField label="Allow origins" value={cors.origins} onChange={(origins) => set({ origins })} />
          <Row>
            <TextField label="Allow methods" value={cors.methods} onChange={(methods) => set({ methods })} />
            <TextField label="Max age" aside="seconds" value={cors.maxAge} onChange={(maxAge) => set({ maxAge })} />
          </Row>
          <TextField label="Allow headers" value={cors.headers} onChange={(headers) => set({ headers })} />
          <TextField label="Expose headers" value={cors.expose} onChange={(expose) => set({ expose })} />
          <CheckField
            label="Allow credentials"
            checked={cors.credentials}
            onChange={(credentials) => set({ credentials })}
          />
        </>
      )}
      <BrowserTalk />
    </>
  )
}

/** The picked call as a browser would make it: what it asks first, what it is told, whether the page may read. */
function BrowserTalk() {
  const { origin, question, answer, lacks, readable } = useBrowserTalk()
  const ok = lacks.length === 0 && readable
  return (
    <div role="status">
      <p className={styles.say}>
        {setupText.browser} <code>{origin}</code>:{' '}
        <Chip tone={ok ? 'ok' : 'bad'}>{ok ? '✓ the page reads the answer' : '✗ the page gets nothing'}</Chip>
      </p>
      {question.length > 0 ? (
        <>
          <div className={styles.talk}>
            {question.map((line) => (
              <span key={line}>→ {line}</span>
            ))}
            {answer.map((line) => (
              <span key={line}>← {line}</span>
            ))}
          </div>
          {lacks.length > 0 && (
            <p className={styles.say}>
              {setupText.preflightLacks} <code>{lacks.join(', ')}</code>
            </p>
          )}
        </>
      ) : (
        <p className={styles.say}>{setupText.noPreflight}</p>
      )}
    </div>
  )
}
