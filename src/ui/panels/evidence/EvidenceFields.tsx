import { credentialsIn, withoutSecrets } from '../../../core/exchange/evidence/withoutSecrets.ts'
import type { EvidenceField } from '../../../core/words/evidence.ts'
import { evidenceFields, evidenceText } from '../../../core/words/evidence.ts'
import { requestFrom } from '../../../session/evidence/compose.ts'
import { fieldRemarks } from '../../../session/evidence/remarks.ts'
import { useScreen } from '../../../session/screen.ts'
import { useSession } from '../../../session/session.ts'
import { useVault } from '../../../session/vault.ts'
import { TextArea } from '../../parts/TextArea.tsx'
import styles from './EvidenceFields.module.css'
import { SymptomTicks } from './SymptomTicks.tsx'

const fields: readonly { field: EvidenceField; rows: number; hint: string; example: string }[] = [
  { field: 'response', rows: 4, hint: evidenceText.responseHint, example: evidenceText.responseExample },
  {
    field: 'serviceCanonicalRequest',
    rows: 3,
    hint: evidenceText.serviceHint,
    example: evidenceText.canonicalExample,
  },
  { field: 'clientCanonicalRequest', rows: 3, hint: evidenceText.clientHint, example: evidenceText.canonicalExample },
  { field: 'receivedRequest', rows: 3, hint: evidenceText.receivedHint, example: evidenceText.receivedExample },
]

const requests = { paste: evidenceText.request, fields: evidenceText.ownRequest, nobody: evidenceText.exampleRequest }

/** The fields of the evidence. What is typed stays as it is, but for secrets, which go to the vault. */
export function EvidenceFields() {
  const inputs = useSession((session) => session.inputs)
  const write = useWrite()
  return (
    <div className={styles.fields}>
      <p className={styles.hint}>
        {evidenceText.what} {requests[requestFrom(inputs)]}
      </p>
      {fields.map(({ field, rows, hint, example }) => (
        <div key={field}>
          <TextArea
            label={evidenceFields[field]}
            rows={rows}
            placeholder={example}
            value={inputs.evidence[field]}
            onChange={(text) => write(field, text)}
            remarks={fieldRemarks(field, inputs.evidence[field])}
          />
          {inputs.evidence[field] === '' && <p className={styles.hint}>{hint}</p>}
        </div>
      ))}
      <Symptoms />
    </div>
  )
}

function Symptoms() {
  const { symptoms } = useSession((session) => session.inputs.evidence)
  const tell = useTell()
  return (
    <fieldset className={styles.symptoms}>
      <legend>{evidenceText.symptoms}</legend>
      <SymptomTicks symptoms={symptoms} onChange={(ticked) => tell({ symptoms: ticked })} />
    </fieldset>
  )
}

/** Whoever adds to the evidence wants to see what it says. */
function useTell() {
  const tell = useSession((session) => session.tell)
  const showSimulation = useScreen((screen) => screen.showSimulation)
  return (change: Parameters<typeof tell>[0]): void => {
    tell(change)
    showSimulation(false)
  }
}

const shortestSecret = 16

/** A text without its secrets; one that stands beside its access key goes to the vault with it. */
function useWrite() {
  const tell = useTell()
  const edit = useSession((session) => session.edit)
  const { secret, sessionToken, setSecret, setSessionToken } = useVault()
  return (field: EvidenceField, text: string): void => {
    const inserted = text.length - useSession.getState().inputs.evidence[field].length
    // Typed letter by letter it is no whole secret yet.
    const found = inserted < shortestSecret ? undefined : credentialsIn(text)
    const brought = found && { secret: found.secretAccessKey, sessionToken: found.sessionToken ?? '' }
    tell({ [field]: withoutSecrets(text, [{ secret, sessionToken }, ...(brought ? [brought] : [])]) })
    if (!found || !brought) return
    setSecret(brought.secret)
    setSessionToken(brought.sessionToken)
    if (found.accessKeyId !== '') edit({ accessKeyId: found.accessKeyId })
  }
}
