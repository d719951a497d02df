import type { ReactNode } from 'react'
import type { AttemptComparison } from '../../../core/evidence/attempts/compareAttempts.ts'
import type { AttemptRow } from '../../../core/evidence/attempts/row.ts'
import { aspectNames, attemptNote, weightNames } from '../../../core/words/attempts.ts'
import { attemptsText } from '../../../core/words/attemptsPage.ts'
import { Chip } from '../../parts/Chip.tsx'
import { Fold } from '../../parts/Fold.tsx'
import shared from './Compared.module.css'
import { Compared } from './Compared.tsx'
import styles from './TwoAttempts.module.css'

/** The differences, what can matter first; what is equal, and what only one tells, is folded. */
export function AttemptRows({ compared: { differing, same, unknown } }: { compared: AttemptComparison }) {
  const written = same.filter(({ note }) => note !== undefined).length
  return (
    <>
      <ul className={shared.list} aria-label={attemptsText.differing}>
        {differing.map((row) => (
          <Row key={keyOf(row)} row={row}>
            <Chip tone={row.state === 'signed' ? 'bad' : row.state === 'maybe' ? 'warn' : 'plain'}>
              {row.state === 'each' ? '' : '✗ '}
              {weightNames[row.state]}
            </Chip>
          </Row>
        ))}
      </ul>
      {same.length > 0 && (
        <Fold
          summary={attemptsText.sameCount(same.length)}
          state={written > 0 ? attemptsText.written(written) : undefined}
        >
          <ul className={shared.list}>
            {same.map((row) => (
              <Row key={keyOf(row)} row={row}>
                <Chip tone="ok">✓</Chip>
              </Row>
            ))}
          </ul>
        </Fold>
      )}
      {unknown.length > 0 && (
        <Fold summary={attemptsText.unknownCount(unknown.length)}>
          <ul className={shared.list}>
            {unknown.map((row) => (
              <Row key={keyOf(row)} row={row} />
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}

const keyOf = ({ aspect, name }: AttemptRow): string => `${aspect} ${name ?? ''}`

function Row({ row, children }: { row: AttemptRow; children?: ReactNode }) {
  const { aspect, name, left, right, state, note, rule } = row
  const once = state === 'same' && left === right
  return (
    <Compared
      what={aspectNames[aspect]}
      name={name}
      mark={children}
      rule={state === 'same' || state === 'unknown' ? undefined : rule}
      data={{ aspect, state, note }}
    >
      {note && <p>{attemptNote(note)}</p>}
      {once ? (
        <code>{shown(left)}</code>
      ) : (
        <div className={styles.both}>
          <code className={styles.works}>
            <small>{attemptsText.leadsWorks}</small> {shown(left)}
          </code>
          <code className={styles.fails}>
            <small>{attemptsText.leadsFails}</small> {shown(right)}
          </code>
        </div>
      )}
    </Compared>
  )
}

const shown = (text: string | undefined): string =>
  text === undefined ? attemptsText.notKnown : text === '' ? attemptsText.absent : text
