import type { RefusalId } from '../core/words/relay.ts'
import type { Refused } from './protocol.ts'

/** The relay says no. `detail` never holds a header's value: those bear signatures and tokens. */
export const refuse = (reason: RefusalId, detail = ''): Refused => ({ outcome: 'refused', reason, detail })
