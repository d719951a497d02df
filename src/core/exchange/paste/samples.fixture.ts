// One realistic paste a format and variation; every key is one of AWS's published examples.
import type { Evidence } from '../../evidence/evidence.ts'
import type { Credentials } from '../../sigv4/options.ts'
import { awsSamples } from './aws.fixture.ts'
import { commandSamples } from './commands.fixture.ts'
import { documentSamples } from './documents.fixture.ts'
import { dressedSamples } from './dressed.fixture.ts'
import { errorSamples } from './errors.fixture.ts'
import { keySamples } from './keys.fixture.ts'
import { logSamples } from './logs.fixture.ts'
import { messageSamples } from './messages.fixture.ts'
import { paneSamples } from './panes.fixture.ts'
import type { Paste } from './readPaste.ts'
import { templateSamples } from './templates.fixture.ts'

/** A paste and what is read of it; what is left out is expected to be empty, `evidence` and `more` may be in part. */
export interface Sample {
  readonly name: string
  readonly text: string
  readonly formats: Paste['formats']
  readonly evidence?: Evidence
  readonly credentials?: readonly Credentials[]
  readonly notes?: readonly string[]
  readonly others?: number
  readonly more?: Partial<Paste>
}

export const samples: readonly Sample[] = [
  ...commandSamples,
  ...dressedSamples,
  ...messageSamples,
  ...errorSamples,
  ...logSamples,
  ...keySamples,
  ...documentSamples,
  ...awsSamples,
  ...paneSamples,
  ...templateSamples,
]
