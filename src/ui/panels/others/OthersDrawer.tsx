import { useMemo } from 'react'
import { othersText } from '../../../core/words/others.ts'
import { othersOf } from '../../../session/others/others.ts'
import { useScreen } from '../../../session/screen.ts'
import { useView } from '../../../session/useView.ts'
import { Drawer } from '../../parts/Drawer.tsx'
import { Other } from './Other.tsx'
import styles from './OthersDrawer.module.css'

/** What known clients would sign for this request, each beside what is signed here. */
export function OthersDrawer() {
  const close = useScreen((screen) => screen.openDrawer)
  const view = useView()
  const made = useMemo(() => othersOf(view), [view])
  const same = made.filter((other) => other.refuses === undefined && other.differing.length === 0).length
  return (
    <Drawer name={othersText.title} head={`${same} of ${made.length} sign the same`} onClose={() => close(undefined)}>
      <p className={styles.say}>
        {othersText.say}
        {view.inputs.form === 'query' && ` ${othersText.query}`}
        {view.picked.attempt.signFor === 'none' && ` ${othersText.unsigned}`}
      </p>
      <ul className={styles.clients} aria-label="Clients">
        {made.map((other) => (
          <li key={other.id} data-client={other.id}>
            <Other other={other} />
          </li>
        ))}
      </ul>
    </Drawer>
  )
}
