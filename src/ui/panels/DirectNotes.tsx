import { directText } from '../../core/words/browserCalls.ts'
import { directCauses, useDirectForecast } from '../../session/direct.ts'
import { useVerdict } from '../../session/useVerdict.ts'
import { Chip } from '../parts/Chip.tsx'
import { Fold } from '../parts/Fold.tsx'
import { RuleSource } from '../parts/RuleSource.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './DirectNotes.module.css'

/** What the browser does to the picked call when this page sends it, told before; and after, why no answer came. */
export function DirectNotes() {
  const { notes, refused, breaks, needs } = useDirectForecast()
  const state = refused
    ? '✗ the browser will not send it'
    : breaks
      ? '✗ the signature will not match'
      : `✓ ${notes.length} to know`
  return (
    <div className={styles.notes}>
      <Fold summary="What the browser does to this call" state={state}>
        {!breaks && !refused && <p>{directText.intact}</p>}
        {needs && (
          <p>
            <SentenceText sentence={needs} />
          </p>
        )}
        <ul>
          {notes.map(({ id, title, what, happened, tryThis, breaks: why, effect, source, certainty }) => (
            <li key={id}>
              <b>{title}</b> {what.length > 0 && <code>{what.join(', ')}</code>}{' '}
              {(effect === 'refuses' || why) && (
                <Chip tone="bad">{effect === 'refuses' ? 'not sent' : 'breaks the signature'}</Chip>
              )}
              <p>
                {happened} {why && <SentenceText sentence={why} />} {tryThis}{' '}
                <RuleSource rule={{ source, certainty }} />
              </p>
            </li>
          ))}
        </ul>
        <p>{directText.wireHidden}</p>
      </Fold>
      <Causes />
    </div>
  )
}

function Causes() {
  const { call } = useVerdict()
  const causes = call ? directCauses(call.outcome) : []
  if (causes.length === 0) return null
  return (
    <div role="status">
      <p>{causes[0]?.foreseen ? directText.causeForeseen : directText.causesOpen}</p>
      <ul>
        {causes.map(({ id, happened, tryThis, foreseen }) => (
          <li key={id} data-foreseen={foreseen}>
            {happened} {tryThis}
          </li>
        ))}
      </ul>
    </div>
  )
}
