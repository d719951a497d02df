import {
  authorizationMutations,
  dateMutations,
  keyMutations,
  scopeMutations,
  tokenMutations,
} from './claimMutations.ts'
import {
  bodyMutations,
  headerMutations,
  hostMutations,
  payloadHashMutations,
  signedHeadersMutations,
} from './fieldMutations.ts'
import type { Mutation } from './mutation.ts'
import { neutralMutations } from './neutralMutations.ts'
import { methodMutations, pathMutations, queryMutations } from './targetMutations.ts'

/** Every part of a signed request, and how it can be changed; what means nothing is the last. */
export const parts: Readonly<Record<string, readonly Mutation[]>> = {
  method: methodMutations,
  path: pathMutations,
  query: queryMutations,
  host: hostMutations,
  header: headerMutations,
  'signed headers': signedHeadersMutations,
  body: bodyMutations,
  'payload hash': payloadHashMutations,
  date: dateMutations,
  scope: scopeMutations,
  token: tokenMutations,
  key: keyMutations,
  authorization: authorizationMutations,
  'nothing that counts': neutralMutations,
}
