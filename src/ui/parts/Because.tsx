import type { HostReasonId } from '../../core/words/hostReasons.ts'
import type { ReasonId } from '../../core/words/reasons.ts'
import { isPlainReason, reasonWords } from '../../core/words/reasons.ts'
import type { Sentence } from '../../core/words/segment.ts'
import { SentenceText } from './SentenceText.tsx'

interface Props {
  readonly reason: ReasonId
  /** The words for what a host tells, where they are there. */
  readonly hostWords?: ((id: HostReasonId) => Sentence) | undefined
}

/** Why a value that nobody typed is what it is. */
export function Because({ reason, hostWords }: Props) {
  const sentence = isPlainReason(reason) ? reasonWords(reason) : (hostWords?.(reason) ?? [])
  return (
    <span data-reason={reason}>
      <SentenceText sentence={sentence} />
    </span>
  )
}
