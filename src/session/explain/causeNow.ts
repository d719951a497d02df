import type { CauseId } from '../../core/words/causes.ts'
import { hasEvidence } from '../evidence/input.ts'
import { evidenceVerdict } from '../evidence/verdict.ts'
import { useScreen } from '../screen.ts'
import { viewNow } from '../viewNow.ts'

/** The cause that the verdict names at this moment; undefined where it names none. */
export function causeNow(): CauseId | undefined {
  const view = viewNow()
  const real = hasEvidence(view.inputs.evidence) && !useScreen.getState().simulationOnly
  const found = real ? evidenceVerdict(view).diagnosis : view.picked.delivery.diagnoses[0]
  return found?.cause
}
