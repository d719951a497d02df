import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './Button.tsx'

/** Copies a text when asked; says so for a moment. `what` names it for those who do not see what stands beside. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  useEffect(() => {
    if (state === 'idle') return
    const timer = setTimeout(() => setState('idle'), 1500)
    return () => clearTimeout(timer)
  }, [state])
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    )
  }
  const Icon = state === 'copied' ? Check : Copy
  return (
    <Button
      look="quiet"
      onClick={copy}
      aria-label={state === 'idle' ? `Copy ${what}` : labels[state]}
      title={`Copy ${what}`}
    >
      <Icon size={14} aria-hidden="true" />
    </Button>
  )
}

const labels = { copied: 'Copied', failed: 'The browser did not allow copying' } as const
