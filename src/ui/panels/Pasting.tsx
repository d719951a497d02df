import { Suspense, useEffect } from 'react'
import { usePasting } from '../../session/pasting.ts'
import { PasteDialog } from './later.ts'

const bringsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Without this the browser would leave the page for the file. */
function onDragOver(event: DragEvent): void {
  if (bringsFiles(event)) event.preventDefault()
}

function onDrop(event: DragEvent): void {
  if (!bringsFiles(event)) return
  event.preventDefault()
  const files = [...(event.dataTransfer?.files ?? [])]
  if (files.length > 0) void import('../../session/files.ts').then(({ openFiles }) => openFiles(files))
}

/** Opens the paste box, also for what is pasted anywhere outside a field, and for files that are dropped. */
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
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('drop', onDrop)
    }
  }, [open])
  return <Suspense>{isOpen && <PasteDialog />}</Suspense>
}
