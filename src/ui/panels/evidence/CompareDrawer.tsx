import { useEffect, useState } from 'react'
import type { ComparedPart } from '../../../core/evidence/compareViews.ts'
import { compareViews } from '../../../core/evidence/compareViews.ts'
import type { RequestParts, ViewId } from '../../../core/evidence/requestViews.ts'
import { requestViews } from '../../../core/evidence/requestViews.ts'
import { attemptsText, compareWays } from '../../../core/words/attempts.ts'
import {
  compareText,
  differCount,
  differenceKinds,
  differenceNote,
  partNames,
  viewNames,
} from '../../../core/words/compare.ts'
import { ruleWords } from '../../../core/words/rules.ts'
import { goTo, useAddress } from '../../../session/address.ts'
import { useComparing } from '../../../session/comparing.ts'
import { comparableOf } from '../../../session/evidence/compose.ts'
import { useScreen } from '../../../session/screen.ts'
import { useView } from '../../../session/useView.ts'
import { Chip } from '../../parts/Chip.tsx'
import { Drawer } from '../../parts/Drawer.tsx'
import { RuleSource } from '../../parts/RuleSource.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import { SentenceText } from '../../parts/SentenceText.tsx'
import { TwoAttempts } from '../compare/TwoAttempts.tsx'
import styles from './CompareDrawer.module.css'

/** Two views of one request, or two attempts, side by side, by meaning. */
export function CompareDrawer() {
  const close = useScreen((screen) => screen.openDrawer)
  const way = useAddress(({ address }) => (address?.kind === 'attempts' ? 'attempts' : 'compare'))
  const leave = useComparing((comparing) => comparing.leave)
  useEffect(() => leave, [leave])
  return (
    <Drawer
      name={way === 'attempts' ? attemptsText.title : compareText.title}
      wide={way === 'attempts'}
      onClose={() => close(undefined)}
    >
      <div>
        <Segmented label={compareText.what} choices={ways} value={way} onChange={(kind) => goTo({ kind })} />
      </div>
      {way === 'attempts' ? <TwoAttempts /> : <Views />}
    </Drawer>
  )
}

const ways = [
  { value: 'compare', label: compareWays.compare },
  { value: 'attempts', label: compareWays.attempts },
] as const

function Views() {
  const { inputs, reading } = useView()
  const views = requestViews(comparableOf(inputs, reading))
  return (
    <>
      <p className={styles.say}>{compareText.say}</p>
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
      <ul className={styles.parts} aria-label="Parts">
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

function Part({ part: { part, name, left, right, difference, rule } }: { part: ComparedPart }) {
  const words = ruleWords(rule)
  const known = left !== undefined && right !== undefined
  return (
    <li
      className={styles.part}
      data-part={part}
      data-name={name}
      data-difference={difference?.kind ?? (known ? 'same' : 'unknown')}
    >
      <div className={styles.head}>
        <b>
          {partNames[part]} {name && <code>{name}</code>}
        </b>
        {difference ? (
          <Chip tone="bad">✗ {differenceKinds[difference.kind]}</Chip>
        ) : (
          <Chip tone={known ? 'ok' : 'plain'}>{known ? `✓ ${compareText.same}` : compareText.unknown}</Chip>
        )}
      </div>
      {difference && (
        <>
          <p>{differenceNote(difference.note)}</p>
          <code className={styles.left}>{left || compareText.empty}</code>
          <code className={styles.right}>{right || compareText.empty}</code>
          <p className={styles.rule}>
            <a href={`#/rule/${rule}`}>{words.title}</a>: <SentenceText sentence={words.sentence} />{' '}
            <RuleSource rule={words} />
          </p>
        </>
      )}
    </li>
  )
}
