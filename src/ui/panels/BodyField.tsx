import type { DragEvent } from 'react'
import { Suspense } from 'react'
import { bytesOfText } from '../../core/http/text.ts'
import type { Trace } from '../../core/sigv4/trace.ts'
import type { ReasonId } from '../../core/words/reasons.ts'
import { useArriving } from '../../session/arriving.ts'
import { isLong } from '../../session/attachment.ts'
import { enterBody, enterFile } from '../../session/body.ts'
import { useView } from '../../session/useView.ts'
import { Because } from '../parts/Because.tsx'
import { Swap } from '../parts/Swap.tsx'
import { TextArea } from '../parts/TextArea.tsx'
import { AttachedBody } from './later.ts'
import { useRemarks } from './useField.ts'

/**
 * The body: a text, or what is attached in its place. The field stays the same element, so that nothing moves and the focus
 * stays; over an attachment a single key says nothing, since it would take the place of the whole.
 */
export function BodyField() {
  const { inputs, columns } = useView()
  const { arriving, problem } = useArriving()
  const { remarks, marked } = useRemarks('body')
  const { body } = inputs
  const typed = typeof body === 'string' && !arriving
  const bytes = typeof body === 'string' ? bytesOfText(body) : body.bytes
  return (
    <TextArea
      label="Body"
      rows={2}
      value={typed ? body : ''}
      onChange={(text) => {
        if (typed || text.length > 1) enterBody(text)
      }}
      native={{
        'aria-busy': arriving,
        ref: watch,
        onDrop: dropped,
        onKeyDown: ({ key }) => {
          if (!typed && (key === 'Delete' || key === 'Backspace')) enterBody('')
        },
      }}
      aside={
        <>
          <Because reason={payloadReason(columns.cloudfront)} />{' '}
          <Swap of={`${columns.cloudfront.payloadHash.slice(0, 8)}… · ${bytes.length} B`} />
        </>
      }
      over={
        typed
          ? undefined
          : (id) => (
              <Suspense>
                <AttachedBody field={id} />
              </Suspense>
            )
      }
      marked={marked}
      remarks={problem === undefined ? remarks : [...remarks, { id: 'problem', kind: 'problem', sentence: [problem] }]}
    />
  )
}

/** What is long never goes into the field: browsers take seconds to lay it out. React has no event of its own for this. */
function watch(field: HTMLTextAreaElement) {
  const before = (event: InputEvent): void => {
    const { data } = event
    if (data === null || !isLong(data)) return
    event.preventDefault()
    enterBody(field.value.slice(0, field.selectionStart) + data + field.value.slice(field.selectionEnd))
  }
  field.addEventListener('beforeinput', before)
  return () => field.removeEventListener('beforeinput', before)
}

/** The page reads every other file that is dropped as a paste. */
function dropped(event: DragEvent): void {
  const [file] = event.dataTransfer.files
  if (!file) return
  event.preventDefault()
  event.stopPropagation()
  enterFile(file)
}

/** Why the last line of the canonical request is what it is. */
function payloadReason({ canonicalRequest }: Trace): ReasonId {
  const rule = canonicalRequest.at(-1)?.rule
  if (rule === 'sigv4-payload-unsigned') return 'payload-unsigned'
  return rule === 'sigv4-payload-given' ? 'payload-given' : 'payload-of-body'
}
