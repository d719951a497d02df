import type { FocusEvent } from 'react'
import { Suspense } from 'react'
import { pageText } from '../../core/words/page.ts'
import type { Column, Columns } from '../../session/columns.ts'
import { attemptColumns, hostColumns, usualColumns } from '../../session/columns.ts'
import { useScreen } from '../../session/screen.ts'
import { usePreview, useView } from '../../session/useView.ts'
import { Button } from '../parts/Button.tsx'
import { Panel } from '../parts/Panel.tsx'
import { Segmented } from '../parts/Segmented.tsx'
import { useMedia } from '../parts/useMedia.ts'
import { ColumnHead } from './ColumnHead.tsx'
import styles from './ColumnsPanel.module.css'
import { ColumnText } from './ColumnText.tsx'
import { KeyChain } from './KeyChain.tsx'
import { LineExplanation, OneList, SdkCheck } from './later.ts'
import { SdkPending } from './SdkPending.tsx'
import { Signature } from './Signature.tsx'

const views = [
  { value: 'hosts', label: 'Two hosts' },
  { value: 'sent-and-rebuilt', label: 'What you sent | What Lambda rebuilds' },
] as const

/** Both columns, the switch between the two pairs they can show, and the explanation of the line that is pointed at. */
export function ColumnsPanel() {
  const actual = useView()
  const view = usePreview()
  const chosen = useScreen((screen) => screen.columns)
  const showColumns = useScreen((screen) => screen.showColumns)
  const open = useScreen((screen) => screen.openDrawer)
  const kind = chosen ?? usualColumns(actual)
  const columns = kind === 'hosts' ? hostColumns(view) : attemptColumns(view)
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <Segmented label="Columns" choices={views} value={kind} onChange={showColumns} />
        <p className={styles.hint}>{pageText.pointAtLine}</p>
        <Button look="quiet" onClick={() => open('others')}>
          How others sign
        </Button>
        <Suspense fallback={<SdkPending />}>
          <SdkCheck />
        </Suspense>
      </div>
      {columns ? <Sides columns={columns} /> : <NothingToCompare />}
    </div>
  )
}

/** What is pointed at stays explained until pointer or focus leaves the frame, so that its source can be reached. */
function Sides({ columns }: { columns: Columns }) {
  const point = useScreen((screen) => screen.point)
  const narrow = useMedia('(width < 768px)')
  const leave = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) point(undefined)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; these are texts
    <div
      role="group"
      aria-label="Columns side by side"
      className={styles.frame}
      // A finger leaves by being lifted; what it tapped stays.
      onPointerLeave={({ pointerType }) => pointerType === 'touch' || point(undefined)}
      onBlur={leave}
    >
      {narrow ? (
        <Suspense>
          <OneList columns={columns} />
        </Suspense>
      ) : (
        <div className={styles.columns}>
          <Side columns={columns} side="left" column={columns.left} />
          <Side columns={columns} side="right" column={columns.right} />
        </div>
      )}
      <div className={styles.explanation} role="status" aria-label="About this line">
        <Suspense>
          <LineExplanation columns={columns} />
        </Suspense>
      </div>
    </div>
  )
}

function Side({ columns, side, column }: { columns: Columns; side: 'left' | 'right'; column: Column }) {
  return (
    <section className={styles.column} aria-label={column.name} data-side={side}>
      <ColumnHead column={column} side={side} />
      <ColumnText columns={columns} side={side} step="canonical-request" />
      <ColumnText columns={columns} side={side} step="string-to-sign" />
      <KeyChain columns={columns} side={side} />
      <Signature columns={columns} side={side} />
    </section>
  )
}

function NothingToCompare() {
  return (
    <Panel name="Nothing to compare">
      <p className={styles.empty}>{pageText.nothingToCompare}</p>
    </Panel>
  )
}
