import { Suspense } from 'react'
import { reasonWords } from '../../core/words/reasons.ts'
import { plainText } from '../../core/words/segment.ts'
import type { Columns } from '../../session/columns.ts'
import { useView } from '../../session/useView.ts'
import { Fold } from '../parts/Fold.tsx'
import styles from './KeyChain.module.css'
import { KeySteps } from './later.ts'

/** The four HMACs from secret to signing key: folded, and shortened, since each of these keys is a secret too. */
export function KeyChain({ columns, side }: { columns: Columns; side: 'left' | 'right' }) {
  const view = useView()
  const { credentials } = view.options
  const foreign = columns.kind === 'sent-and-rebuilt' && side === 'right' && !columns.right.sent
  const state = plainText(reasonWords(foreign ? 'key-of-claim' : view.hasKey ? 'same-key' : 'key-none'))
  return (
    <div className={styles.keys}>
      <Fold summary={<b>3 · Signing key</b>} state={state}>
        {'secretAccessKey' in credentials && (
          <Suspense>
            <KeySteps secret={credentials.secretAccessKey} scope={view.columns.cloudfront.scope} />
          </Suspense>
        )}
        {'signingKey' in credentials && <p>{plainText(reasonWords('key-given'))}</p>}
      </Fold>
    </div>
  )
}
