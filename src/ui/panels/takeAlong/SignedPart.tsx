import { useState } from 'react'
import { exampleKeyIds } from '../../../core/exchange/keyShape.ts'
import { takeAwayText } from '../../../core/words/takeAway.ts'
import { useSession } from '../../../session/session.ts'
import type { NotSigned, SignedNow } from '../../../session/takeAlong/signedNow.ts'
import { signNow } from '../../../session/takeAlong/signedNow.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { ClientCode } from './ClientCode.tsx'
import { Notes } from './Notes.tsx'
import styles from './TakeAlong.module.css'

const { signed: words, along } = takeAwayText
const forms = (['header', 'query'] as const).map((value) => ({ value, label: along.forms[value] }))

interface Made {
  readonly of: SignedNow | NotSigned
  readonly at: Date
  readonly revision: number
}

/** The picked attempt, signed, for tools that sign nothing: made when asked for, and forgotten with the sheet. */
export function SignedPart() {
  const view = useView()
  const revision = useSession((session) => session.revision)
  const [presigned, presign] = useState(view.inputs.form === 'query')
  const [made, make] = useState<Made>()
  const sign = (): void => {
    const at = new Date()
    make({ of: signNow(view, at, presigned), at, revision })
  }
  const choose = (form: 'header' | 'query'): void => {
    presign(form === 'query')
    make(undefined)
  }
  const finished = made && 'forms' in made.of ? made.of : undefined
  return (
    <>
      <p>{words.what}</p>
      <div className={styles.choices}>
        <Segmented label={along.form} choices={forms} value={presigned ? 'query' : 'header'} onChange={choose} />
        <Button onClick={sign}>{made ? words.again : words.ask}</Button>
      </div>
      <div role="status">
        {made && <Notes texts={statusOf(made, revision, view.inputs.signingTime.trim() !== '')} />}
      </div>
      {finished && <ClientCode label={words.tool} clients={finished.forms} what={takeAwayText.what.signed} />}
      {finished && (
        <Notes
          texts={[
            ...(exampleKeyIds.includes(view.inputs.accessKeyId.trim()) ? [words.example] : []),
            ...(presigned ? [words.presignedAssumed] : []),
          ]}
        />
      )}
    </>
  )
}

function statusOf({ of, at, revision }: Made, now: number, typed: boolean): readonly string[] {
  if (!('forms' in of)) return [of.because === 'refused' ? of.says : words.not[of.because]]
  const { from, until } = of
  // A clock may run ahead by as much as a signature may be old.
  const early = from.getTime() - at.getTime() > until.getTime() - from.getTime()
  const state =
    until <= at ? words.over(clock(until, at)) : early ? words.early(clock(from, at)) : words.valid(clock(until, at))
  return [state, ...(typed ? [words.typed] : []), ...(revision === now ? [] : [words.changed])]
}

/** `06:05 UTC`, with its day where it is another. */
function clock(time: Date, now: Date): string {
  const [day = '', hour = ''] = time.toISOString().split('T')
  return `${now.toISOString().startsWith(day) ? '' : `${day} `}${hour.slice(0, 5)} UTC`
}
