import type { ReactNode } from 'react'

/** A text whose line breaks count. It may be longer than its place, so the keyboard reaches it to scroll it. */
export const ScrollText = ({ children, className }: { children: ReactNode; className?: string | undefined }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <pre tabIndex={0} className={className}>
    {children}
  </pre>
)
