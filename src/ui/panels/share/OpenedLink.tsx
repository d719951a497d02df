import { linkStates, shareText } from '../../../core/words/share.ts'
import { useSession } from '../../../session/session.ts'
import type { ReadLink } from '../../../session/share/link.ts'
import { nameOf } from '../../../session/share/preview.ts'
import { useSharing } from '../../../session/share/sharing.ts'
import { Button } from '../../parts/Button.tsx'
import { FoundList } from './FoundList.tsx'
import styles from './OpenedLink.module.css'

/** What came of a link: over the page, so that nothing moves, until it is put away. */
export function OpenedLink({ outcome }: { outcome: ReadLink }) {
  const undo = useSession((session) => session.undo)
  const inputs = useSession((session) => session.inputs)
  const asOpened = useSharing((sharing) => sharing.opened) === inputs
  const { state, found, left, unknown, withheld } = outcome
  const opened = state === 'whole' || state === 'damaged'
  const close = (): void => useSharing.setState({ outcome: undefined })
  const takeBack = (): void => {
    undo()
    useSharing.setState({ outcome: undefined, only: undefined })
  }
  const names = [...new Set(left.map((field) => nameOf(field)))]
  const parts = [...names, ...(unknown > 0 ? [shareText.unknownParts] : [])]
  return (
    <section className={styles.opened} aria-label="Link" data-state={state}>
      <div role="status">
        {opened && state === 'whole' && <p>{shareText.opened}</p>}
        {state !== 'refused' && linkStates[state] && <p>✗ {linkStates[state]}</p>}
        {state === 'refused' && <FoundList found={found} say={shareText.refusedThere} then={shareText.passedOn} />}
        {parts.length > 0 && (
          <p>
            {shareText.left} {parts.join(', ')}.
          </p>
        )}
        {withheld && <p>{shareText.wasHidden}</p>}
      </div>
      <div className={styles.buttons}>
        {asOpened && <Button onClick={takeBack}>{shareText.takeBack}</Button>}
        <Button onClick={close}>{shareText.close}</Button>
      </div>
    </section>
  )
}
