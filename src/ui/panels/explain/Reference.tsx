import { useState } from 'react'
import { explainText, unknownText } from '../../../core/words/explain.ts'
import { TextField } from '../../parts/TextField.tsx'
import { searched } from '../searched.ts'
import styles from './Explain.module.css'
import { Links } from './Links.tsx'
import { reference } from './reference.ts'
import { Section } from './Section.tsx'
import { Title } from './Title.tsx'

/** The list of all that can be explained, and a search through it. */
export function Reference() {
  return (
    <>
      <Title address={{ kind: 'rules' }}>{explainText.all}</Title>
      <p>{explainText.intro}</p>
      <Entries />
    </>
  )
}

/** An address that names nothing: it is said, and the list stands below. */
export function Unknown({ kind, id }: { kind: Parameters<typeof unknownText>[0]; id: string }) {
  return (
    <>
      <Title address={{ kind: 'rules' }}>{explainText.all}</Title>
      <p role="alert" className={styles.unknown}>
        {unknownText(kind, id)}
      </p>
      <Entries />
    </>
  )
}

function Entries() {
  const [text, search] = useState('')
  const groups = searched(reference, (entry) => entry.text, text)
  const count = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return (
    <>
      <TextField label={explainText.search} value={text} onChange={search} aside={`${count} entries`} />
      {groups.map(({ title, entries }) => (
        <Section key={title} title={title}>
          <Links entries={entries} />
        </Section>
      ))}
      {count === 0 && <p>{explainText.nothingFound}</p>}
    </>
  )
}
