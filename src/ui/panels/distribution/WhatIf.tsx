import { ruleWords } from '../../../core/words/rules.ts'
import { warningWords } from '../../../core/words/warnings.ts'
import { useSession } from '../../../session/session.ts'
import { useView } from '../../../session/useView.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { useField } from '../useField.ts'
import styles from './SetupDrawer.module.css'

/** What does not exist at AWS, and says so: CloudFront keeps Host and tells the Function URL's beside it. */
export function WhatIf() {
  const { inputs } = useView()
  const edit = useSession((session) => session.edit)
  const accepted = useField('acceptedHosts')
  return (
    <>
      <p className={styles.say}>
        <Chip tone="warn">does not exist at AWS</Chip> <SentenceText sentence={warningWords('not-at-aws').sentence} />
      </p>
      <CheckField
        label="CloudFront keeps Host and adds X-Forwarded-Host"
        checked={inputs.forwardedHost}
        onChange={(forwardedHost) => edit({ forwardedHost })}
      />
      {inputs.forwardedHost && (
        <>
          <TextField label="The function accepts signatures for" placeholder="any host" {...accepted} />
          <p className={styles.say}>
            <SentenceText sentence={ruleWords('proposal-accepted-hosts').sentence} />
          </p>
        </>
      )}
    </>
  )
}
