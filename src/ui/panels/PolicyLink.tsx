import { custom, none } from '../../session/readSetup.ts'

/** Leads to what a managed policy is. */
export const PolicyLink = ({ name }: { name: string }) =>
  name === none || name === custom ? null : <a href={`#/policy/${name}`}>Explain</a>
