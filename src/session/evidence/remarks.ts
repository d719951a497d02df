import { maskedNotes } from '../../core/exchange/evidence/withoutSecrets.ts'
import type { EvidenceField } from '../../core/words/evidence.ts'
import { evidenceNote, isProblem } from '../../core/words/evidence.ts'
import type { Sentence } from '../../core/words/segment.ts'
import { notesOf } from './compose.ts'

/** What is said at a field of the evidence. */
interface FieldRemark {
  readonly id: string
  readonly kind: 'problem' | 'note'
  readonly sentence: Sentence
}

/** What is wrong with a field's text and where, and what was taken out of it. */
export const fieldRemarks = (field: EvidenceField, text: string): readonly FieldRemark[] =>
  [...notesOf(field, text), ...maskedNotes(text).map((id) => ({ id, fact: '' }))].map(({ id, fact }) => ({
    id: `${id}${fact ?? ''}`,
    kind: isProblem(id) ? 'problem' : 'note',
    sentence: evidenceNote(id, fact),
  }))
