import { Suspense } from 'react'
import { isExampleSecret, isSigningKey } from '../../core/exchange/keyShape.ts'
import { pageText } from '../../core/words/page.ts'
import { useLate } from '../../session/late.ts'
import { useView } from '../../session/useView.ts'
import { useVault } from '../../session/vault.ts'
import { signingTimeText } from '../../session/view.ts'
import { Because } from '../parts/Because.tsx'
import { Group, Row } from '../parts/Group.tsx'
import { TextField } from '../parts/TextField.tsx'
import styles from './CredentialsPanel.module.css'
import { Keeping } from './later.ts'
import { SigningFold } from './SigningFold.tsx'
import { useField, useRemarks } from './useField.ts'

export function CredentialsPanel() {
  const { reading } = useView()
  const { secret, sessionToken, setSecret, setSessionToken } = useVault()
  const hostWords = useLate((late) => late.otherHosts?.hostReasonWords)
  const region = useField('region')
  const service = useField('service')
  return (
    <Group name="Credentials">
      <TextField label="Access key ID" {...useField('accessKeyId')} />
      <TextField
        label="Secret access key"
        secret
        aside={describe(secret)}
        value={secret}
        onChange={setSecret}
        {...useRemarks('secret')}
      />
      <TextField
        label="Session token"
        secret
        placeholder="none"
        aside={sessionToken === '' ? 'for temporary keys' : `${sessionToken.length} characters`}
        value={sessionToken}
        onChange={setSessionToken}
        {...useRemarks('sessionToken')}
      />
      <Row>
        <TextField
          label="Region"
          {...region}
          value={region.value || reading.region.value}
          aside={<Because reason={reading.region.because} hostWords={hostWords} />}
        />
        <TextField
          label="Service"
          {...service}
          value={service.value || reading.service.value}
          aside={<Because reason={reading.service.because} hostWords={hostWords} />}
        />
      </Row>
      <TextField
        label="Signing time"
        placeholder={signingTimeText(reading)}
        invalid={reading.dateBecause === 'time-unreadable'}
        aside={<Because reason={reading.dateBecause} />}
        {...useField('signingTime')}
      />
      <SigningFold />
      <div className={styles.keeping}>
        <Suspense fallback={<p className={styles.promise}>{pageText.promise}</p>}>
          <Keeping />
        </Suspense>
      </div>
    </Group>
  )
}

/** What may be said of a secret: its length and whether it is a published one. */
function describe(secret: string): string {
  const length = secret.trim().length
  if (length === 0) return 'none: canonical requests only'
  if (isSigningKey(secret)) return 'a derived signing key'
  return `${length} characters${isExampleSecret(secret.trim()) ? ', AWS’s example' : ''}`
}
