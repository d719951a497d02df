import { deviationsOf } from '../../sigv4/profiles/deviations.ts'
import { profileOf } from '../../sigv4/profiles/profiles.ts'
import { signerIds, signerWords } from '../../words/signers.ts'
import type { Deviation } from './choice.ts'

/** In what each known client signs otherwise than AWS's own signers; it may do all of this at once. */
const clients = signerIds.map((id) => ({ client: signerWords(id).name, does: deviationsOf(profileOf(id)) }))

/** The clients whose known ways explain all of some way to name what was signed. */
export const clientsThat = (ways: readonly (readonly Deviation[])[]): readonly string[] =>
  clients
    .filter(({ does }) => ways.some((changes) => changes.length > 0 && changes.every(({ id }) => does.includes(id))))
    .map(({ client }) => client)
