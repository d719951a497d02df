import type { SymptomId } from '../../../core/words/symptoms.ts'
import { symptomIds, symptomText } from '../../../core/words/symptoms.ts'
import { CheckField } from '../../parts/CheckField.tsx'

interface Props {
  readonly symptoms: readonly SymptomId[]
  readonly onChange: (symptoms: readonly SymptomId[]) => void
}

/** What somebody noticed of a failure, to tick. */
export function SymptomTicks({ symptoms, onChange }: Props) {
  const tick = (id: SymptomId, on: boolean) =>
    onChange(symptomIds.filter((one) => (one === id ? on : symptoms.includes(one))))
  return symptomIds.map((id) => (
    <CheckField
      key={id}
      label={symptomText(id)}
      checked={symptoms.includes(id)}
      onChange={(checked) => tick(id, checked)}
    />
  ))
}
