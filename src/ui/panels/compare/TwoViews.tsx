import { useState } from 'react'
import type { ComparedPart } from '../../../core/evidence/compareViews.ts'
import { compareViews } from '../../../core/evidence/compareViews.ts'
import type { RequestParts, ViewId } from '../../../core/evidence/requestViews.ts'
import { requestViews } from '../../../core/evidence/requestViews.ts'
import { maskedQuery, maskedValue } from '../../../core/exchange/mask.ts'
import {
  compareText,
  differCount,
  differenceKinds,
  differenceNote,
  partNames,
  viewNames,
} from '../../../core/words/compare.ts'
import { comparableOf } from '../../../session/evidence/compose.ts'
import { useView } from '../../../session/useView.ts'
import { Chip } from '../../parts/Chip.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import shared from './Compared.module.css'
import { Compared } from './Compared.tsx'
import styles from './TwoViews.module.css'

/** The views of the request that evidence tells of, two at a time, and how they differ. */
export function TwoViews() {
  const { inputs, reading } = useView()
  const views = requestViews(comparableOf(inputs, reading))
  return (
    <>
      <p className={shared.say}>{compareText.say}</p>
      {views.size < 2 ? <p>{compareText.one}</p> : <Comparison views={views} />}
    </>
  )
}

/** What tells most where it is known: what the client signed against what the service made of it. */
const usual: readonly ViewId[] = ['client', 'request', 'received', 'service']

function Comparison({ views }: { views: ReadonlyMap<ViewId, RequestParts> }) {
  const known = usual.filter((id) => views.has(id))
  const [picked, pick] = useState<readonly [ViewId | undefined, ViewId | undefined]>([undefined, undefined])
  const first = picked[0] !== undefined && views.has(picked[0]) ? picked[0] : known[0]
  const second = picked[1] !== undefined && views.has(picked[1]) ? picked[1] : known.findLast((id) => id !== first)
  const [left, right] = [first && views.get(first), second && views.get(second)]
  if (!first || !second || !left || !right) return null
  const parts = compareViews(left, right)
  const differing = parts.filter(({ difference }) => difference).length
  return (
    <>
      <div className={styles.pick}>
        <ViewField label="First" known={known} value={first} onChange={(id) => pick([id, second])} />
        <ViewField label="Second" known={known} value={second} onChange={(id) => pick([first, id])} />
      </div>
      <p role="status">{differing === 0 ? compareText.allSame : `${differCount(differing)}.`}</p>
      <ul className={shared.list} aria-label="Parts">
        {[...parts].sort(differingFirst).map((part) => (
          <Part key={part.part + (part.name ?? '')} part={part} />
        ))}
      </ul>
    </>
  )
}

const differingFirst = (one: ComparedPart, other: ComparedPart): number =>
  Number(other.difference !== undefined) - Number(one.difference !== undefined)

interface ViewFieldProps {
  readonly label: string
  readonly known: readonly ViewId[]
  readonly value: ViewId
  readonly onChange: (id: ViewId) => void
}

function ViewField({ label, known, value, onChange }: ViewFieldProps) {
  const names = known.map((id) => viewNames[id])
  return (
    <SelectField
      label={label}
      options={names}
      value={viewNames[value]}
      onChange={(name) => {
        const id = known.find((one) => viewNames[one] === name)
        if (id) onChange(id)
      }}
    />
  )
}

/** A part of both views; what lets somebody in is told by its length. */
export function Part({ part: { part, name, left, right, difference, rule } }: { part: ComparedPart }) {
  const known = left !== undefined && right !== undefined
  const mark = difference ? (
    <Chip tone="bad">✗ {differenceKinds[difference.kind]}</Chip>
  ) : (
    <Chip tone={known ? 'ok' : 'plain'}>{known ? `✓ ${compareText.same}` : compareText.unknown}</Chip>
  )
  const shown = (text = ''): string =>
    (part === 'query' ? maskedQuery(text) : maskedValue(name ?? '', text)) || compareText.empty
  return (
    <Compared
      what={partNames[part]}
      name={name}
      mark={mark}
      rule={difference && rule}
      data={{ part, difference: difference?.kind ?? (known ? 'same' : 'unknown') }}
    >
      {difference && (
        <>
          <p>{differenceNote(difference.note)}</p>
          <code className={styles.left}>{shown(left)}</code>
          <code className={styles.right}>{shown(right)}</code>
        </>
      )}
    </Compared>
  )
}
