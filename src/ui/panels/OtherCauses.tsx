import type { Diagnosis } from '../../core/diagnosis/diagnosis.ts'
import { causeWords } from '../../core/words/causes.ts'
import { Chip } from '../parts/Chip.tsx'
import { Fold } from '../parts/Fold.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'

/** What else would stop this call. */
export function OtherCauses({ others }: { others: readonly Diagnosis[] }) {
  if (others.length === 0) return null
  return (
    <Fold summary={`Other causes (${others.length})`}>
      {others.map(({ cause, certainty, headline }) => (
        <p key={cause}>
          <Chip>{certainty}</Chip> <b>{causeWords(cause).title}</b>:{' '}
          <SentenceText sentence={headline ?? [causeWords(cause).sentence]} />
        </p>
      ))}
    </Fold>
  )
}
