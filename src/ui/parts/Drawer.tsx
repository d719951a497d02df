import type { ReactNode } from 'react'
import { useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './Drawer.module.css'
import { useTooLate } from './useTooLate.ts'

interface Props {
  readonly name: string
  /** For two things side by side. */
  readonly wide?: boolean
  /** What stays in sight at its top while the rest scrolls. */
  readonly head?: ReactNode
  /** Escape, its button, or a click beside it. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A sheet at the right, over the page: it is open while it is mounted, and the focus returns to where it was. */
export function Drawer({ name, wide, head, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const late = useTooLate(onClose)
  // Closed while it still stands in the page: only then the platform gives the focus back.
  useLayoutEffect(() => {
    const opened = dialog.current
    if (!late) opened?.showModal()
    // Of a choice, the platform focuses what comes first instead of what is chosen.
    if (document.activeElement?.matches('[type="radio"]:not(:checked)'))
      opened?.querySelector<HTMLInputElement>('[type="radio"]:checked')?.focus()
    return () => opened?.close()
  }, [late])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={dialog}
      className={styles.drawer}
      aria-label={name}
      data-wide={wide}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2>{name}</h2>
          <div>{head}</div>
          <Button onClick={onClose}>Done</Button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
