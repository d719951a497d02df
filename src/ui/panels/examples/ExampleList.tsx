import { useState } from 'react'
import { exampleOf } from '../../../core/lessons/examples/examples.ts'
import type { CauseId } from '../../../core/words/causes.ts'
import { causeWords } from '../../../core/words/causes.ts'
import { exampleGroups, exampleText, exampleWords } from '../../../core/words/examples.ts'
import { openExample } from '../../../session/examples.ts'
import { useScreen } from '../../../session/screen.ts'
import { Chip } from '../../parts/Chip.tsx'
import { Drawer } from '../../parts/Drawer.tsx'
import { TextField } from '../../parts/TextField.tsx'
import { searched } from '../searched.ts'
import styles from './ExampleList.module.css'

const textOf = (cause: CauseId): string => `${cause} ${causeWords(cause).title} ${exampleWords(cause)}`
const all = exampleGroups.map(({ title, causes }) => ({ title, entries: causes }))

/** A failure to look at for every cause; choosing one puts it on the page. */
export function ExampleList() {
  const openDrawer = useScreen((screen) => screen.openDrawer)
  const [search, setSearch] = useState('')
  const groups = searched(all, textOf, search)
  const count = groups.flatMap(({ entries }) => entries).length
  const close = (): void => openDrawer(undefined)
  return (
    <Drawer name={exampleText.title} onClose={close}>
      <p className={styles.intro}>{exampleText.intro}</p>
      <TextField label={exampleText.find} value={search} onChange={setSearch} aside={exampleText.count(count)} />
      {groups.map(({ title, entries }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul className={styles.list}>
            {entries.map((cause) => (
              <Item key={cause} cause={cause} onChoose={close} />
            ))}
          </ul>
        </section>
      ))}
    </Drawer>
  )
}

function Item({ cause, onChoose }: { cause: CauseId; onChoose: () => void }) {
  const choose = (): void => {
    onChoose()
    openExample(cause)
  }
  return (
    <li>
      <button type="button" className={styles.example} onClick={choose}>
        <b>{causeWords(cause).title}</b>
        <Chip>{exampleText[exampleOf(cause).shows]}</Chip>
        <span>{exampleWords(cause)}</span>
      </button>
    </li>
  )
}
