import type { ReactNode } from 'react'

/**
 * A text that is replaced as a whole when it changes, so that nothing is seen to move: what is centred or stands at the
 * right would otherwise start at another place.
 */
export function Swap({ of, children }: { of: string; children?: ReactNode }) {
  return <span key={of}>{children ?? of}</span>
}
