import { useRef, useState } from 'react'
import { attachedWords as words } from '../../core/words/attached.ts'
import { useArriving } from '../../session/arriving.ts'
import { beginningOf, textOf } from '../../session/attach.ts'
import type { Attachment } from '../../session/attachment.ts'
import { enterFile } from '../../session/body.ts'
import { useSession } from '../../session/session.ts'
import { Button } from '../parts/Button.tsx'
import { CopyButton } from '../parts/CopyButton.tsx'
import { Popover } from '../parts/Popover.tsx'
import { ScrollText } from '../parts/ScrollText.tsx'
import styles from './AttachedBody.module.css'

/** What is attached as the body, and what can be done with it; stands in the field's own room. */
export function AttachedBody({ field }: { field: string }) {
  const body = useSession(({ inputs }) => inputs.body)
  const arriving = useArriving((one) => one.arriving)
  if (arriving || typeof body === 'string') return <p className={styles.name}>{arriving && words.arriving}</p>
  return <Attached key={body.sha256} attachment={body} onTyped={() => document.getElementById(field)?.focus()} />
}

/** What is typed again has the focus. */
function Attached({ attachment, onTyped }: { attachment: Attachment; onTyped: () => void }) {
  const { name, bytes, sha256 } = attachment
  const edit = useSession((session) => session.edit)
  const chooser = useRef<HTMLInputElement>(null)
  const [isText, setIsText] = useState(true)
  const type = (text: string | undefined): void => {
    setIsText(text !== undefined)
    if (text === undefined) return
    edit({ body: text })
    onTyped()
  }
  return (
    <>
      <p className={styles.name}>{isText ? words.how(name) : words.notText}</p>
      <div className={styles.buttons}>
        <Popover label={words.beginning} title={`${name === '' ? '' : `${name}, `}${words.bytes(bytes.length)}`}>
          <p>
            SHA-256 <code>{sha256}</code> <CopyButton what="SHA-256" text={sha256} />
          </p>
          <ScrollText className={styles.beginning}>{beginningOf(attachment)}</ScrollText>
        </Popover>
        <Button look="quiet" onClick={() => chooser.current?.click()}>
          {words.replace}
        </Button>
        <Button look="quiet" onClick={() => type(textOf(bytes))}>
          {words.open}
        </Button>
        <Button look="quiet" onClick={() => type('')}>
          {words.remove}
        </Button>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={words.replace}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) enterFile(file)
          }}
        />
      </div>
    </>
  )
}
