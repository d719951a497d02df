import { useState } from 'react'
import type { CredentialScope } from '../../core/sigv4/credentialScope.ts'
import { bytesToHex } from '../../core/sigv4/hash.ts'
import { signingKeySteps } from '../../core/sigv4/signingKey.ts'
import { pageText } from '../../core/words/page.ts'
import { ruleWords } from '../../core/words/rules.ts'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './KeyChain.module.css'

/** The four HMACs, one below the other; each key is shortened until it is asked for. */
export function KeySteps({ secret, scope }: { secret: string; scope: CredentialScope }) {
  const [whole, setWhole] = useState(false)
  const keys = signingKeySteps(secret, scope)
  const steps = [
    ['HMAC("AWS4" + secret,', scope.date, keys.dateKey],
    ['HMAC(that,', scope.region, keys.dateRegionKey],
    ['HMAC(that,', scope.service, keys.dateRegionServiceKey],
    ['HMAC(that,', 'aws4_request', keys.signingKey],
  ] as const
  return (
    <>
      <p>
        <SentenceText sentence={ruleWords('sigv4-signing-key').sentence} />
      </p>
      <ol className={styles.steps}>
        {steps.map(([call, data, key]) => (
          <li key={data}>
            <code>
              {call} "{data}")
            </code>{' '}
            = <code>{whole ? bytesToHex(key) : `${bytesToHex(key).slice(0, 8)}…`}</code>
          </li>
        ))}
      </ol>
      <label className={styles.whole}>
        <input type="checkbox" checked={whole} onChange={(event) => setWhole(event.target.checked)} />{' '}
        {pageText.wholeKeys}
      </label>
    </>
  )
}
