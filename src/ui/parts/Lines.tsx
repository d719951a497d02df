import type { FocusEvent, KeyboardEvent, PointerEvent } from 'react'
import { Fragment, useState } from 'react'
import type { Range } from '../../core/http/url.ts'
import styles from './Lines.module.css'

/** One line of a protocol text; a gap keeps level with a line that only the other column has. */
export interface Line {
  readonly id: string
  /** Undefined for a gap. */
  readonly text: string | undefined
  /** The other column's line, so that both take the same height when they wrap. */
  readonly counterpart: string
  /** The range that differs; undefined where the lines are the same. */
  readonly differing?: Range | undefined
}

interface Props {
  readonly name: string
  readonly lines: readonly Line[]
  readonly side: 'left' | 'right'
  /** The line that is pointed at, here or in the other column. */
  readonly pointed: string | undefined
  readonly onPoint: (id: string) => void
}

/**
 * A protocol text line by line. The element's text content is exactly the text: rows are inline, with a real line break
 * between them; numbers and the reserve for the counterpart's height are generated content. Arrow keys go from line to line.
 */
export function Lines({ name, lines, side, pointed, onPoint }: Props) {
  const [current, setCurrent] = useState('')
  const ids = lines.flatMap(({ id, text }) => (text === undefined ? [] : [id]))
  const tabStop = ids.includes(current) ? current : ids[0]
  const point = (event: PointerEvent | FocusEvent): void => {
    const id = lineOf(event.target)
    if (id !== undefined) onPoint(id)
  }
  const focus = (event: FocusEvent): void => {
    setCurrent(lineOf(event.target) ?? '')
    point(event)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: items of a real list would be blocks, which double the line breaks when copied
    <div
      role="list"
      aria-label={name}
      className={styles.lines}
      data-side={side}
      onKeyDown={goToLine}
      onPointerOver={point}
      onFocus={focus}
    >
      {lines.map(({ id, text, counterpart, differing }) =>
        text === undefined ? (
          <span key={id} className={styles.gap} data-counterpart={counterpart} />
        ) : (
          <Fragment key={id}>
            {id !== ids[0] && '\n'}
            {/* biome-ignore lint/a11y/useSemanticElements: see above */}
            <span
              role="listitem"
              className={styles.row}
              data-line={id}
              data-counterpart={counterpart}
              data-differs={differing !== undefined}
              data-pointed={pointed === id}
              tabIndex={id === tabStop ? 0 : -1}
            >
              <Marked text={text} range={differing} />
            </span>
          </Fragment>
        ),
      )}
    </div>
  )
}

const lineOf = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined

function goToLine(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-line]')]
  const at = rows.findIndex((row) => row.contains(event.currentTarget.ownerDocument.activeElement))
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
  if (next === undefined || at < 0) return
  event.preventDefault()
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus()
}

function Marked({ text, range }: { text: string; range: Range | undefined }) {
  if (!range || range.start === range.end) return <span className={styles.text}>{text}</span>
  return (
    <span className={styles.text}>
      {text.slice(0, range.start)}
      <mark>{text.slice(range.start, range.end)}</mark>
      {text.slice(range.end)}
    </span>
  )
}
