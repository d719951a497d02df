import { useEffect, useMemo, useState } from 'react'
import { charactersOf, shareText } from '../../../core/words/share.ts'
import { useScreen } from '../../../session/screen.ts'
import { useSession } from '../../../session/session.ts'
import { makeLink } from '../../../session/share/link.ts'
import { shownLines } from '../../../session/share/preview.ts'
import { choicesOf } from '../../../session/share/shareable.ts'
import { openShare, useSharing } from '../../../session/share/sharing.ts'
import { useVault } from '../../../session/vault.ts'
import { Button } from '../../parts/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { Choices } from './Choices.tsx'
import { CopyLink } from './CopyLink.tsx'
import { FoundList } from './FoundList.tsx'
import styles from './ShareDialog.module.css'

const views = [
  { value: 'page', label: shareText.wholePage },
  { value: 'columns', label: shareText.columnsOnly },
  { value: 'diagnosis', label: shareText.diagnosis },
] as const
const lineView = { value: 'line', label: shareText.line } as const
type OpensOn = (typeof views)[number]['value'] | 'line'

/** Makes a link, and shows exactly what is in it. */
export function ShareDialog() {
  const { inputs, editedAt } = useSession()
  const columns = useScreen((screen) => screen.columns)
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set())
  const line = useSharing((sharing) => sharing.line)
  const [opensOn, openOn] = useState<OpensOn>(line ? 'line' : 'page')
  useEffect(() => () => useSharing.setState({ line: undefined }), [])
  const { lines, found, text } = useMemo(() => {
    const { secret, sessionToken } = useVault.getState()
    const only = opensOn === 'columns' ? opensOn : undefined
    const focus = opensOn === 'diagnosis' ? opensOn : opensOn === 'line' && line ? `line:${line}` : undefined
    return makeLink({
      inputs,
      editedAt,
      view: { columns, only, focus },
      ticked,
      held: { secret, sessionToken },
    })
  }, [inputs, editedAt, columns, ticked, opensOn, line])
  const link = text === undefined ? undefined : `${location.origin}${location.pathname}#s=${text}`
  return (
    <Dialog
      name={shareText.title}
      open
      onClose={() => openShare(false)}
      buttons={
        <>
          <Button onClick={() => openShare(false)}>{shareText.close}</Button>
          {link !== undefined && <CopyLink link={link} />}
        </>
      }
    >
      <div className={styles.share}>
        <p>{shareText.what}</p>
        {link === undefined ? (
          <section aria-label={shareText.link}>
            {found.length > 0 ? (
              <FoundList found={found} say={shareText.refused} then={shareText.takeOut} />
            ) : (
              <p role="alert">✗ {shareText.tooMuch}</p>
            )}
          </section>
        ) : (
          <section aria-label={shareText.link} className={styles.link}>
            <input
              readOnly
              aria-label={shareText.link}
              value={link}
              onFocus={(event) => event.target.select()}
              spellCheck={false}
            />
            <span className={styles.length}>{charactersOf(link.length)}</span>
          </section>
        )}
        <div className={styles.view}>
          <span>{shareText.view}</span>
          <Segmented
            label={shareText.view}
            choices={line ? [...views, lineView] : views}
            value={opensOn}
            onChange={openOn}
          />
        </div>
        <Choices choices={choicesOf(inputs)} ticked={ticked} tick={tick} />
        {found.length === 0 && (
          <section aria-label={shareText.contains}>
            <h2>{shareText.contains}</h2>
            <dl className={styles.contents}>
              {shownLines(lines).map(({ name, text: shown }) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{shown}</dd>
                </div>
              ))}
            </dl>
          </section>
        )}
        <p className={styles.never}>{shareText.never}</p>
      </div>
    </Dialog>
  )
}
