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
import styles from './ExampleList.module.css'

const textOf = (cause: CauseId): string => `${cause} ${causeWords(cause).title} ${exampleWords(cause)}`.toLowerCase()

/** The causes whose example has every word of a search, by what they are about. */
function found(search: string) {
  const words = search.toLowerCase().split(/\s+/)
  return exampleGroups
    .map(({ title, causes }) => ({
      title,
      causes: causes.filter((cause) => words.every((word) => textOf(cause).includes(word))),
    }))
    .filter(({ causes }) => causes.length > 0)
}

/** A failure to look at for every cause; choosing one puts it on the page. */
export function ExampleList() {
  const openDrawer = useScreen((screen) => screen.openDrawer)
  const [search, setSearch] = useState('')
  const groups = found(search)
  const count = groups.flatMap(({ causes }) => causes).length
  const close = (): void => openDrawer(undefined)
  return (
    <Drawer name={exampleText.title} onClose={close}>
      <p className={styles.intro}>{exampleText.intro}</p>
      <TextField label={exampleText.find} value={search} onChange={setSearch} aside={exampleText.count(count)} />
      {groups.map(({ title, causes }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          <ul className={styles.list}>
            {causes.map((cause) => (
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
