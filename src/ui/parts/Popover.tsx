import type { ReactNode } from 'react'
import { useId } from 'react'
import { Button } from './Button.tsx'
import styles from './Popover.module.css'

/** More about something, over the page: nothing below it moves. */
export function Popover({ label, title, children }: { label: ReactNode; title: string; children: ReactNode }) {
  const id = useId()
  return (
    <>
      <Button look="quiet" popoverTarget={id}>
        {label}
      </Button>
      <div id={id} popover="auto" className={styles.popover} role="dialog" aria-label={title}>
        <b>{title}</b>
        {children}
      </div>
    </>
  )
}
