import { explainText } from '../../../core/words/explain.ts'
import { useVerdict } from '../../../session/useVerdict.ts'
import { Chip } from '../../parts/Chip.tsx'

/** What became of the picked call. */
export function DecidesHere() {
  const { status, reason } = useVerdict()
  return (
    <li>
      {explainText.decides} <Chip tone={status !== undefined && status < 400 ? 'ok' : 'bad'}>{status ?? '–'}</Chip>{' '}
      {reason}
    </li>
  )
}
