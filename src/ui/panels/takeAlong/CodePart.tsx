import { useState } from 'react'
import { takeAwayText } from '../../../core/words/takeAway.ts'
import { firstScreen } from '../../../session/inputs.ts'
import { codeOf } from '../../../session/takeAlong/code.ts'
import { useView } from '../../../session/useView.ts'
import { useVault } from '../../../session/vault.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { ClientCode } from './ClientCode.tsx'
import { Notes } from './Notes.tsx'
import styles from './TakeAlong.module.css'

const { along: words } = takeAwayText
const hosts = (['none', 'cloudfront', 'function-url'] as const).map((value) => ({ value, label: words.hosts[value] }))
const forms = (['header', 'query'] as const).map((value) => ({ value, label: words.forms[value] }))

/** The page's call as code for every client that can make it; who is signed for can be changed here without changing the page. */
export function CodePart() {
  const view = useView()
  const token = useVault(({ sessionToken }) => sessionToken !== '')
  const [signFor, sign] = useState(view.picked.attempt.signFor)
  const [form, choose] = useState(view.inputs.form)
  const { sendTo } = view.picked.attempt
  const attempt = { signFor, sendTo }
  const { clients, unable, refused } = codeOf(view, attempt, { token, presigned: form === 'query' })
  const cell = view.cells.find((one) => one.attempt.signFor === signFor && one.attempt.sendTo === sendTo)
  const { cloudFrontHost, functionUrlHost } = view.reading
  const mixed = functionUrlHost === firstScreen.functionUrlHost && cloudFrontHost !== firstScreen.cloudFrontHost
  return (
    <>
      <div className={styles.choices}>
        <span aria-hidden="true">{words.signedFor}</span>
        <Segmented label={words.signedFor} choices={hosts} value={signFor} onChange={sign} />
        {signFor !== 'none' && <Segmented label={words.form} choices={forms} value={form} onChange={choose} />}
      </div>
      {cell && (
        <p role="status" className={styles.foreseen}>
          {words.foreseen(cell.delivery.decision.status, words.hosts[signFor], words.hosts[sendTo])}
        </p>
      )}
      {mixed && <p role="note">{takeAwayText.exampleHost}</p>}
      {signFor === 'none' && <p>{words.hashed}</p>}
      {refused !== undefined && <p>{refused}</p>}
      <ClientCode label={takeAwayText.library} clients={clients} />
      <Notes
        title={words.unable}
        texts={unable.length === 0 ? [] : [...unable.map(({ client, why }) => `${client}: ${why}`), words.unableSo]}
      />
    </>
  )
}
