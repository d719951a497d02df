import { useEffect, useState } from 'react'

/** Whether a dialog that asks something is open. */
export const asksAlready = (): boolean => document.querySelector('dialog[open][data-asks]') !== null

/**
 * Whether what is to open comes too late, since its code had to be loaded: it does not open over a question that was opened
 * meanwhile, but closes.
 */
export function useTooLate(onClose: () => void): boolean {
  const [late] = useState(asksAlready)
  useEffect(() => {
    if (late) onClose()
  }, [late, onClose])
  return late
}
