import { useState } from 'react'
import { shareText } from '../../../core/words/share.ts'
import { Button } from '../../parts/Button.tsx'

/** Copies the link as it stands, and says so until it changes. */
export function CopyLink({ link }: { link: string }) {
  const [done, setDone] = useState<{ readonly link: string; readonly copied: boolean }>()
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => setDone({ link, copied: true }),
      () => setDone({ link, copied: false }),
    )
  }
  const said = done?.link === link ? (done.copied ? shareText.copied : shareText.notCopied) : shareText.copy
  return (
    <Button look="filled" onClick={copy}>
      <span aria-live="polite">{said}</span>
    </Button>
  )
}
