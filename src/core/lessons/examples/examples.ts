import type { CauseId } from '../../words/causes.ts'
import type { Example } from './example.ts'
import { reported } from './reported.ts'
import { simulated } from './simulated.ts'

const isSimulated = (cause: CauseId): cause is keyof typeof simulated => Object.hasOwn(simulated, cause)

/** The example of a cause. */
export const exampleOf = (cause: CauseId): Example =>
  isSimulated(cause) ? { shows: 'simulation', sets: simulated[cause] } : { shows: 'evidence', ...reported[cause] }
