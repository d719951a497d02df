import { useState } from 'react'
import { bytesToHex } from '../../core/sigv4/hash.ts'
import { signingKeySteps } from '../../core/sigv4/signingKey.ts'
import type { Trace } from '../../core/sigv4/trace.ts'
import { pageText } from '../../core/words/page.ts'
import { reasonWords } from '../../core/words/reasons.ts'
import { ruleWords } from '../../core/words/rules.ts'
import { plainText } from '../../core/words/segment.ts'
import type { Columns } from '../../session/columns.ts'
import { useView } from '../../session/useView.ts'
import { Fold } from '../parts/Fold.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './KeyChain.module.css'

/** The four HMACs from secret to signing key: folded, and shortened, since each of these keys is a secret too. */
export function KeyChain({ columns, side }: { columns: Columns; side: 'left' | 'right' }) {
  const view = useView()
  const { credentials } = view.options
  const scope = view.columns.cloudfront.scope
  const foreign = columns.kind === 'sent-and-rebuilt' && side === 'right' && !columns.right.sent
  const state = foreign
    ? 'the key of the claim that arrived'
    : plainText(reasonWords(view.hasKey ? 'same-key' : 'key-none'))
  return (
    <div className={styles.keys}>
      <Fold summary={<b>3 · Signing key</b>} state={state}>
        <p>
          <SentenceText sentence={ruleWords('sigv4-signing-key').sentence} />
        </p>
        {'secretAccessKey' in credentials && <Steps secret={credentials.secretAccessKey} scope={scope} />}
        {'signingKey' in credentials && <p>{plainText(reasonWords('key-given'))}</p>}
      </Fold>
    </div>
  )
}

function Steps({ secret, scope }: { secret: string; scope: Trace['scope'] }) {
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
