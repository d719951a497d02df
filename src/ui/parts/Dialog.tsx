import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import styles from './Dialog.module.css'

interface Props {
  readonly name: string
  readonly open: boolean
  /** Escape, or whatever else closes it. */
  readonly onClose: () => void
  /** The choices at its end. */
  readonly buttons: ReactNode
  readonly children: ReactNode
}

/** The platform's modal dialog, open or not as it is told. */
export function Dialog({ name, open, onClose, buttons, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={name} onClose={() => open && onClose()}>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </dialog>
  )
}
