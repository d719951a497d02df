import { useEffect } from 'react'
import { inputText } from '../../core/sigv4/source.ts'
import type { RuleId } from '../../core/words/certainties.ts'
import { ruleWords } from '../../core/words/rules.ts'
import { addressText, goTo } from '../../session/address.ts'
import type { Columns } from '../../session/columns.ts'
import { pointedPart } from '../../session/columns.ts'
import { lineIdOf, readLineId } from '../../session/explain/lineId.ts'
import { useScreen } from '../../session/screen.ts'
import { useView } from '../../session/useView.ts'
import { RuleSource } from '../parts/RuleSource.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './LineExplanation.module.css'
import { LineLinks } from './LineLinks.tsx'

/** What the line that is pointed at is, where it comes from, and who says so. Its room is reserved: nothing moves. */
export function LineExplanation({ columns }: { columns: Columns }) {
  const pointed = useScreen((screen) => screen.pointed)
  const part = pointed && pointedPart(columns, pointed)
  useEnter(part?.rule)
  if (!part) return null
  const words = ruleWords(part.rule)
  return (
    <div className={styles.explanation} onPointerEnter={() => holdFocused(columns.kind)}>
      <p>
        <b>
          <a href={addressText({ kind: 'rule', id: part.rule })}>{words.title}</a>.
        </b>{' '}
        <SentenceText sentence={words.sentence} /> <RuleSource rule={words} />
      </p>
      <From columns={columns} />
      <LineLinks columns={columns.kind} line={pointed} />
    </div>
  )
}

/** Enter on a line opens its rule. */
function useEnter(rule: RuleId | undefined): void {
  useEffect(() => {
    if (!rule) return
    const onKey = ({ key, target }: KeyboardEvent): void => {
      const onLine = target instanceof Element && target.matches('[role="listitem"][data-line]')
      if (key === 'Enter' && onLine) goTo({ kind: 'rule', id: rule })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [rule])
}

/** On its way here the pointer crosses other lines: the one that was clicked, and so has the focus, is explained again. */
function holdFocused(columns: Columns['kind']): void {
  const row = document.activeElement
  if (!(row instanceof HTMLElement) || row.dataset.line === undefined) return
  const side = row.closest('[data-side="right"]') ? 'right' : 'left'
  const focused = readLineId(lineIdOf(columns, { id: row.dataset.line, side }))
  if (focused) useScreen.getState().point(focused.line)
}

/** The pieces of the input that made the line, as they stand there. */
function From({ columns }: { columns: Columns }) {
  const view = useView()
  const pointed = useScreen((screen) => screen.pointed)
  const part = pointed && pointedPart(columns, pointed)
  if (!pointed || !part || part.sources.length === 0 || part.id === 'signed-headers') return null
  const { request, inputs } = inputsOf(columns, pointed.side, view)
  const texts = part.sources.map((source) =>
    source.input === 'body' && typeof request.body === 'object'
      ? `${request.body.length} bytes`
      : inputText(source, request, inputs).slice(source.start, source.end),
  )
  const hidden = part.sources.some(({ input }) => input === 'sessionToken')
  return (
    <p className={styles.from}>
      from{' '}
      <code>
        {hidden
          ? 'your session token'
          : shortened(texts.filter((text) => text !== '').join(' · ') || 'nothing: it is empty')}
      </code>
    </p>
  )
}

function inputsOf(columns: Columns, side: 'left' | 'right', view: ReturnType<typeof useView>) {
  if (columns.kind === 'hosts') {
    return {
      request: view.reading.request,
      inputs: view.columns[side === 'left' ? 'cloudfront' : 'function-url'].inputs,
    }
  }
  const { signFor } = view.picked.attempt
  if (side === 'left' && signFor !== 'none')
    return { request: view.reading.request, inputs: view.columns[signFor].inputs }
  return { request: view.picked.delivery.legs.at(-1)?.received ?? view.reading.request, inputs: {} }
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 120)} … ${text.slice(-30)}` : text)
