import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { Address } from '../../../session/address.ts'
import { linkTo } from '../../../session/explain/linkTo.ts'
import { CopyButton } from '../../parts/CopyButton.tsx'
import styles from './Explain.module.css'

/** The name of an entry, to which the focus goes when it opens, and the link to it. */
export function Title({ address, children }: { address: Address; children: ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <div className={styles.title}>
      <h3 ref={title} tabIndex={-1}>
        {children}
      </h3>
      <CopyButton text={linkTo(address)} what="link" />
    </div>
  )
}
