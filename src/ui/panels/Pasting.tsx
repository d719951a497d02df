import { Suspense, useEffect } from 'react'
import { usePasting } from '../../session/pasting.ts'
import { PasteDialog } from './later.ts'

/** Opens the paste box, also for what is pasted anywhere outside a field. */
export function Pasting() {
  const open = usePasting((pasting) => pasting.open)
  const isOpen = usePasting((pasting) => pasting.text !== undefined)
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const inField =
        event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!inField && text.trim() !== '') open(text)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [open])
  return <Suspense>{isOpen && <PasteDialog />}</Suspense>
}
