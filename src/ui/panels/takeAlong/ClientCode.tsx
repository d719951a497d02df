import { useState } from 'react'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { SelectField } from '../../parts/SelectField.tsx'
import { Code } from './Code.tsx'
import { FileLinks } from './FileLinks.tsx'
import { Notes } from './Notes.tsx'

/** Code for one client, as far as it has parts. */
interface Snippet {
  readonly title: string
  readonly install?: string
  readonly code: string
  readonly notes: readonly string[]
  readonly cautions?: readonly string[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

interface Props {
  readonly label: string
  readonly clients: readonly Snippet[]
  /** What the button at the code copies. */
  readonly what?: string
}

/** The request as code for one client of many. */
export function ClientCode({ label, clients, what = takeAlongText.what.code }: Props) {
  const [picked, pick] = useState<string>()
  const one = clients.find(({ title }) => title === picked) ?? clients[0]
  if (!one) return null
  const { title, install, code, notes, cautions = [], files } = one
  return (
    <>
      <SelectField label={label} options={clients.map((each) => each.title)} value={title} onChange={pick} />
      {install !== undefined && <Code text={install} what={takeAlongText.what.install} />}
      <Code text={code} what={what} />
      <FileLinks files={files} />
      <Notes title={takeAlongText.careful} texts={cautions} />
      <Notes texts={notes} />
    </>
  )
}
