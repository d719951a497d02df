import { create } from 'zustand'
import type { lateParts } from './lateParts.ts'
import { useScreen } from './screen.ts'

/** What the first screen does without, so that it is there sooner: absent until just after the first paint. */
export const useLate = create<Partial<typeof lateParts>>()(() => ({}))

/** Loads it; asked once, by the screen. */
export async function loadLate(): Promise<void> {
  try {
    useLate.setState((await import('./lateParts.ts')).lateParts)
    ;(await import('./keeping.ts')).watchCredentials(window)
  } catch {
    useScreen.setState({ partsMissing: true })
  }
}
