import type { Address } from '../../../session/address.ts'

/** The addresses of what is explained, and of the list of it. */
export type Explained = Extract<Address, { kind: 'rule' | 'cause' | 'policy' | 'header' | 'rules' }>
