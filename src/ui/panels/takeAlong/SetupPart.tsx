import { useState } from 'react'
import { infrastructure } from '../../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { remedyOf } from '../../../core/exchange/takeAlong/remedies.ts'
import { infrastructureIds, infrastructureWords } from '../../../core/words/infrastructure.ts'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { setupFacts } from '../../../session/takeAlong/setupFacts.ts'
import { useView } from '../../../session/useView.ts'
import { SelectField } from '../../parts/SelectField.tsx'
import { Notes } from './Notes.tsx'
import { SetupCode } from './SetupCode.tsx'

const titles = infrastructureIds.map((id) => infrastructureWords(id).title)

/** Every change of the set-up that a fix can ask for; the first is the one that the verdict's first such fix asks for. */
export function SetupPart() {
  const view = useView()
  const [picked, pick] = useState<string>()
  const fixes = view.picked.delivery.diagnoses.flatMap((diagnosis) => diagnosis.fixes.map(({ id }) => id))
  const asked = fixes.flatMap((fix) => remedyOf(fix).setup ?? [])[0] ?? 'policies'
  const id = infrastructureIds.find((one) => infrastructureWords(one).title === picked) ?? asked
  const setup = infrastructure(id, setupFacts(view))
  return (
    <>
      <SelectField label={takeAlongText.along.otherChange} options={titles} value={setup.title} onChange={pick} />
      <Notes title={takeAlongText.costs} texts={setup.costs} />
      <SetupCode setup={setup} />
    </>
  )
}
