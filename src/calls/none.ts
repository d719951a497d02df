// What the calculator has in place of `relay.ts` and `direct.ts`: the build puts it there. It sends nothing.
import type { CallOutcome } from './outcome.ts'

const absent = async (): Promise<CallOutcome> => ({ outcome: 'absent' })

export const sendThroughRelay = absent
export const sendFromPage = absent
export const isRelayThere = async (): Promise<boolean> => false
