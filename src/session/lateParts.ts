// In one piece: what arrives just after the first paint.
import { quicken } from '../core/sigv4/rounds.ts'
import { causeHeadline, causeWords } from '../core/words/causes.ts'
import { noteWords } from '../core/words/fieldNotes.ts'
import { answered, leavesTab } from '../core/words/sending.ts'
import { fieldNotes } from './fieldNotes.ts'
import { otherHosts } from './otherHosts.ts'

quicken()

export const lateParts = {
  notes: { fieldNotes, noteWords },
  otherHosts,
  leavesTab,
  causes: { causeHeadline, causeWords, ...answered },
}
