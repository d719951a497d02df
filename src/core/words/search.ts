// What the search for a signature says.
import type { DeviationId } from './deviations.ts'
import { deviationText } from './deviations.ts'

export const searchText = {
  ask: 'Which request gives this signature?',
  what: 'Tries what clients are known to sign otherwise, nearest first, with the key in Credentials.',
  exampleKey:
    'The secret in Credentials is AWS’s published example: enter that of the key that signed, or nothing will be found.',
  noKey: 'Enter the secret of the key that signed, and the search can begin.',
  otherKey: (signed: string) => `It was signed with ${signed}: enter that key’s secret, and the search can begin.`,
  proves: 'It proves what the client signed, no more: not what AWS holds or received.',
  asIs: 'The request as it stands gives this signature: with this key the client signed just this.',
  none: 'Nothing that was tried gives this signature: the secret is another one, or the client deviates in a way that is not known.',
  cancelled: 'Cancelled.',
  failed: 'The search could not run in this browser.',
  old: 'before your last edit',
  or: 'The same, said otherwise',
  clients: (names: readonly string[]) => `Known to sign like this: ${names.join(', ')}.`,
  pointsTo: 'Points to',
} as const

/** "The client signed the host with a port". */
export const clientSigned = (id: DeviationId): string => `The client signed ${deviationText(id)}`

/** "Tried 12,000 of 48,000". */
export const triedOf = (tried: number, total: number | undefined): string =>
  total === undefined || total < tried ? `Tried ${grouped(tried)}` : `Tried ${grouped(tried)} of ${grouped(total)}`

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
