// In one piece: what arrives just after the first paint.
import { setupWarnings } from '../core/delivery/setupWarnings.ts'
import { causeHeadline, causeWords } from '../core/words/causes.ts'
import { noteWords } from '../core/words/fieldNotes.ts'
import { answered, leavesTab } from '../core/words/sending.ts'
import { warningWords } from '../core/words/warnings.ts'
import { fieldNotes } from './fieldNotes.ts'
import { otherHosts } from './otherHosts.ts'

export const lateParts = {
  notes: { fieldNotes, noteWords },
  warnings: { setupWarnings, warningWords },
  otherHosts,
  leavesTab,
  causes: { causeHeadline, causeWords, ...answered },
}
