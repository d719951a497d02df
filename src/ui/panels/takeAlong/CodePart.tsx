import { useState } from 'react'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { codeOf } from '../../../session/takeAlong/code.ts'
import { useView } from '../../../session/useView.ts'
import { useVault } from '../../../session/vault.ts'
import { Segmented } from '../../parts/Segmented.tsx'
import { AttemptHere, useAttempt } from './Attempt.tsx'
import { ClientCode } from './ClientCode.tsx'
import { Notes } from './Notes.tsx'

const { along: words } = takeAlongText
const forms = (['header', 'query'] as const).map((value) => ({ value, label: words.forms[value] }))

/** The page's call as code for every client that can make it. */
export function CodePart() {
  const view = useView()
  const attempt = useAttempt(view)
  const token = useVault(({ sessionToken }) => sessionToken !== '')
  const [form, choose] = useState(view.inputs.form)
  const { clients, unable, refused } = codeOf(view, attempt, { token, presigned: form === 'query' })
  return (
    <>
      <AttemptHere view={view}>
        {attempt.signFor !== 'none' && <Segmented label={words.form} choices={forms} value={form} onChange={choose} />}
      </AttemptHere>
      {attempt.signFor === 'none' && <p>{words.hashed}</p>}
      {refused !== undefined && <p>{refused}</p>}
      <ClientCode label={takeAlongText.library} clients={clients} />
      <Notes
        title={words.unable}
        texts={unable.length === 0 ? [] : [...unable.map(({ client, why }) => `${client}: ${why}`), words.unableSo]}
      />
    </>
  )
}
