import { addressText } from '../../session/address.ts'
import { custom, none } from '../../session/readSetup.ts'

/** Leads to what a managed policy is. */
export const PolicyLink = ({ name }: { name: string }) =>
  name === none || name === custom ? null : <a href={addressText({ kind: 'policy', id: name })}>Explain</a>
