import { useState } from 'react'
import { exampleKeyIds } from '../../../core/exchange/keyShape.ts'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { useSession } from '../../../session/session.ts'
import type { NotSigned, SignedNow } from '../../../session/takeAlong/signedNow.ts'
import { signNow } from '../../../session/takeAlong/signedNow.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { AttemptHere, useAttempt } from './Attempt.tsx'
import { ClientCode } from './ClientCode.tsx'
import { Notes } from './Notes.tsx'
import styles from './TakeAlong.module.css'

const { signed: words, along } = takeAlongText
const forms = (['header', 'query'] as const).map((value) => ({ value, label: along.forms[value] }))

interface Made {
  readonly of: SignedNow | NotSigned
  readonly at: Date
  /** What it was made of: where that is another now, it is made anew before it is shown. */
  readonly from: string
}

/** The call with its signature, for tools that sign nothing: made when asked for, and forgotten with the sheet. */
export function SignedPart() {
  const view = useView()
  const attempt = useAttempt(view)
  const revision = useSession((session) => session.revision)
  const [form, choose] = useState(view.inputs.form)
  const [last, make] = useState<Made>()
  const from = [attempt.signFor, attempt.sendTo, form, revision].join(' ')
  const made = last?.from === from ? last : undefined
  const presigned = form === 'query'
  const sign = (): void => {
    const at = new Date()
    make({ of: signNow(view, attempt, { now: at, presigned }), at, from })
  }
  const typed = view.inputs.signingTime.trim() !== ''
  const example = exampleKeyIds.includes(view.inputs.accessKeyId.trim())
  return (
    <>
      <p>{words.what}</p>
      <AttemptHere view={view}>
        <Segmented label={along.form} choices={forms} value={form} onChange={choose} />
      </AttemptHere>
      <div className={styles.choices}>
        <Button onClick={sign}>{made ? words.again : words.ask}</Button>
        <b role="status">{made && stateOf(made)}</b>
      </div>
      {made && 'forms' in made.of && (
        <>
          <ClientCode label={words.tool} clients={made.of.forms} what={takeAlongText.what.signed} />
          <Notes
            texts={[
              ...(typed ? [words.typed] : []),
              ...(example ? [words.example] : []),
              ...(presigned ? [words.presignedAssumed] : []),
            ]}
          />
        </>
      )}
    </>
  )
}

/** Until when it is valid, or why there is nothing. */
function stateOf({ of, at }: Made): string {
  if (!('forms' in of)) return of.because === 'refused' ? of.says : words.not[of.because]
  const { from, until } = of
  if (until <= at) return words.over(clock(until, at))
  // A clock may run ahead by as much as a signature may be old.
  const early = from.getTime() - at.getTime() > until.getTime() - from.getTime()
  return early ? words.early(clock(from, at)) : words.valid(clock(until, at))
}

/** `06:05 UTC`, with its day where it is another. */
function clock(time: Date, now: Date): string {
  const [day = '', hour = ''] = time.toISOString().split('T')
  return `${now.toISOString().startsWith(day) ? '' : `${day} `}${hour.slice(0, 5)} UTC`
}
