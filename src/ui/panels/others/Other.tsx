import { useState } from 'react'
import { attemptStatus, lineName, othersText } from '../../../core/words/others.ts'
import { signerWords } from '../../../core/words/signers.ts'
import { signerRefusalText } from '../../../core/words/signerWays.ts'
import type { Other as OtherClient } from '../../../session/others/others.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { Differing } from './Differing.tsx'
import styles from './OthersDrawer.module.css'
import { OutcomeLine } from './OutcomeLine.tsx'
import { Whole } from './Whole.tsx'

/** One client: a line that says whether it signs the same and what comes of it; unfolded, where it differs and why. */
export function Other({ other }: { other: OtherClient }) {
  const { name, note, source, versions } = signerWords(other.id)
  const [whole, setWhole] = useState(false)
  return (
    <Fold
      summary={
        <span className={styles.summary}>
          <b>{name}</b> <State other={other} />
        </span>
      }
    >
      {other.refuses !== undefined ? (
        <p>{signerRefusalText(other.refuses)}</p>
      ) : (
        <>
          {whole ? (
            <Whole name={name} lines={other.lines} />
          ) : (
            <Differing name={name} source={source} lines={other.differing} />
          )}
          <CheckField label={othersText.whole} checked={whole} onChange={setWhole} />
          <OutcomeLine name={othersText.attempt} outcome={other.outcome} />
          <OutcomeLine name={othersText.straight} outcome={other.straight} />
        </>
      )}
      {other.guess && <Guess guess={other.guess} />}
      {note && <p className={styles.small}>{note}</p>}
      <p className={styles.small}>
        {othersText.versions} {versions}.{' '}
        <a href={source.url} target="_blank" rel="noreferrer">
          {source.name}
        </a>
      </p>
    </Fold>
  )
}

function State({ other }: { other: OtherClient }) {
  if (other.refuses !== undefined) return <Chip tone="bad">{othersText.refuses}</Chip>
  const told = other.differing.filter(({ ways }) => !ways.includes('follows')).map(({ id }) => lineName(id))
  const { status } = other.outcome.decision
  return (
    <>
      {other.differing.length === 0 ? (
        <Chip tone="ok">{othersText.same}</Chip>
      ) : (
        <Chip tone="warn">✗ {told.join(', ')}</Chip>
      )}{' '}
      <Chip tone={status === 200 ? 'ok' : 'bad'}>{attemptStatus(status)}</Chip>{' '}
      {other.straight.decision.status !== 200 && <Chip tone="bad">{othersText.evenStraight}</Chip>}
    </>
  )
}

function Guess({ guess: { region, service } }: { guess: NonNullable<OtherClient['guess']> }) {
  return region === undefined && service === undefined ? (
    <p className={styles.small}>{othersText.toldNothing}.</p>
  ) : (
    <p className={styles.small}>
      {othersText.told} <code>{`${region || othersText.none}, ${service || othersText.none}`}</code>.
    </p>
  )
}
