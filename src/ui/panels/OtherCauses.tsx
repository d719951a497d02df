import type { Diagnosis, Remedy } from '../../core/diagnosis/diagnosis.ts'
import { addressText } from '../../session/address.ts'
import { useLate } from '../../session/late.ts'
import { Chip } from '../parts/Chip.tsx'
import { Fold } from '../parts/Fold.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'

/** What else would stop this call. */
export function OtherCauses({ others }: { others: readonly Diagnosis<Remedy>[] }) {
  const words = useLate((late) => late.causes)
  if (others.length === 0 || !words) return null
  return (
    <Fold summary={`Other causes (${others.length})`}>
      {others.map(({ cause, certainty, headline }) => (
        <p key={cause}>
          <Chip>{certainty}</Chip>{' '}
          <a href={addressText({ kind: 'cause', id: cause })}>{words.causeWords(cause).title}</a>:{' '}
          <SentenceText sentence={headline ?? words.causeHeadline(cause)} />
        </p>
      ))}
    </Fold>
  )
}
