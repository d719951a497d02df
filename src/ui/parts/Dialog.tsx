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
    if (!open) return dialog.current?.close()
    const opener = document.activeElement
    dialog.current?.showModal()
    // Taken off the page while open, the platform's dialog does not give the focus back.
    return () => {
      if (!dialog.current && opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [open])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={name} data-asks onClose={() => open && onClose()}>
      {children}
      <div className={styles.buttons}>{buttons}</div>
    </dialog>
  )
}
