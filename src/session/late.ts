import { create } from 'zustand'
import type { lateParts } from './lateParts.ts'

/** What the first screen does without, so that it is there sooner: absent until just after the first paint. */
export const useLate = create<Partial<typeof lateParts>>()(() => ({}))

/** Loads it; asked once, by the screen. */
export async function loadLate(): Promise<void> {
  void import('./keeping.ts').then(({ watchCredentials }) => watchCredentials(window))
  useLate.setState((await import('./lateParts.ts')).lateParts)
}
