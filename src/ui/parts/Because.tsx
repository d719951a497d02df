import type { ReasonId } from '../../core/words/reasons.ts'
import { reasonWords } from '../../core/words/reasons.ts'
import { SentenceText } from './SentenceText.tsx'

/** Why a value that nobody typed is what it is. */
export function Because({ reason }: { reason: ReasonId }) {
  return (
    <span data-reason={reason}>
      <SentenceText sentence={reasonWords(reason)} />
    </span>
  )
}
