import { create } from 'zustand'
import type { setupWarnings } from '../core/delivery/setupWarnings.ts'
import type { causeHeadline, causeWords } from '../core/words/causes.ts'
import type { noteWords } from '../core/words/fieldNotes.ts'
import type { warningWords } from '../core/words/warnings.ts'
import type { fieldNotes } from './fieldNotes.ts'
import type { OtherHosts } from './otherHosts.ts'

/** What the first screen does without, so that it is there sooner: absent until just after the first paint. */
interface Late {
  readonly warnings?: { readonly setupWarnings: typeof setupWarnings; readonly warningWords: typeof warningWords }
  readonly notes?: { readonly fieldNotes: typeof fieldNotes; readonly noteWords: typeof noteWords }
  readonly otherHosts?: OtherHosts
  readonly causes?: { readonly causeWords: typeof causeWords; readonly causeHeadline: typeof causeHeadline }
}

export const useLate = create<Late>()(() => ({}))

/** Loads it; asked once, by the screen. */
export async function loadLate(): Promise<void> {
  const [
    { fieldNotes },
    { noteWords },
    { setupWarnings },
    { warningWords },
    { otherHosts },
    { causeHeadline, causeWords },
  ] = await Promise.all([
    import('./fieldNotes.ts'),
    import('../core/words/fieldNotes.ts'),
    import('../core/delivery/setupWarnings.ts'),
    import('../core/words/warnings.ts'),
    import('./otherHosts.ts'),
    import('../core/words/causes.ts'),
  ])
  useLate.setState({
    notes: { fieldNotes, noteWords },
    warnings: { setupWarnings, warningWords },
    otherHosts,
    causes: { causeHeadline, causeWords },
  })
}
