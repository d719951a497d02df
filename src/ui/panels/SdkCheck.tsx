import { useEffect } from 'react'
import { sdkOutcomes } from '../../core/words/sdk.ts'
import type { Comparison } from '../../session/sdkCheck.ts'
import { checkWithSdk, useSdkCheck } from '../../session/sdkCheck.ts'
import { useView } from '../../session/useView.ts'
import { Popover } from '../parts/Popover.tsx'
import styles from './SdkCheck.module.css'
import { SdkDifferences } from './SdkDifferences.tsx'
import { SdkPending } from './SdkPending.tsx'

/** Whether the AWS SDK's own signer makes the same of it: the page's check on itself, once above both columns. */
export function SdkCheck() {
  const view = useView()
  const { of, found } = useSdkCheck()
  const late = of !== view.columns || !found
  useEffect(() => {
    const timer = setTimeout(() => void checkWithSdk(view), 120)
    return () => clearTimeout(timer)
  }, [view])
  const worst = found && worstOf(found)
  if (!worst) return <SdkPending />
  return (
    <div
      className={styles.check}
      role="status"
      aria-label="AWS SDK"
      aria-busy={late}
      data-kind={late ? 'pending' : worst.kind}
    >
      <Outcome comparison={worst} />
    </div>
  )
}

const order = ['differs', 'failed', 'no-such-option', 'identical'] as const

const worstOf = (found: Readonly<Record<string, Comparison>>): Comparison | undefined =>
  Object.values(found).sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0]

function Outcome({ comparison }: { comparison: Comparison }) {
  switch (comparison.kind) {
    case 'identical':
      return <span className={styles.same}>✓ {sdkOutcomes.identical}</span>
    case 'failed':
      return <span>{sdkOutcomes.failed}</span>
    case 'no-such-option':
      return (
        <span>
          {sdkOutcomes['no-such-option']}: {comparison.options.join(', ')}
        </span>
      )
    case 'differs':
      return (
        <Popover label={`✗ ${sdkOutcomes.differs}`} title="Where the AWS SDK differs">
          <SdkDifferences comparison={comparison} />
        </Popover>
      )
  }
}
