import { Suspense } from 'react'
import { credentialScopeText } from '../../core/sigv4/credentialScope.ts'
import type { Columns } from '../../session/columns.ts'
import { useView } from '../../session/useView.ts'
import { Because } from '../parts/Because.tsx'
import { Fold } from '../parts/Fold.tsx'
import styles from './KeyChain.module.css'
import { lazily } from './lazily.ts'

const KeySteps = lazily('KeySteps', () => import('./KeySteps.tsx'))

/** The hashes and HMACs from secret to signature, folded: each of these keys is a secret too. */
export function KeyChain({ columns, side }: { columns: Columns; side: 'left' | 'right' }) {
  const view = useView()
  const foreign = columns.kind === 'sent-and-rebuilt' && side === 'right' && !columns.right.sent
  const { cloudfront, 'function-url': functionUrl } = view.columns
  const same = credentialScopeText(cloudfront.scope) === credentialScopeText(functionUrl.scope)
  const state = foreign ? 'key-of-claim' : !view.hasKey ? 'key-none' : same ? 'same-key' : 'other-scope'
  const signedBy = columns.kind === 'hosts' && side === 'right' ? functionUrl : cloudfront
  return (
    <div className={styles.keys}>
      <Fold summary={<b>3 · Signing key</b>} state={<Because reason={state} />}>
        <Suspense>
          <KeySteps scope={signedBy.scope} column={columns[side]} />
        </Suspense>
      </Fold>
    </div>
  )
}
