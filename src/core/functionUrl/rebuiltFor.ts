import type { HttpRequest } from '../http/message.ts'
import type { Claim } from '../sigv4/claim.ts'
import { assumed } from '../words/openQuestions.ts'
import { agrees } from './agrees.ts'
import type { Rebuilt } from './rebuild.ts'
import { rebuild } from './rebuild.ts'
import type { Verifying } from './verifying.ts'

/** What the verifier rebuilds for a claim; a session token in the query may have been added after signing. */
export function rebuiltFor(
  request: HttpRequest,
  claim: Claim,
  { key, assume, bodyHash, signed }: Pick<Verifying, 'key' | 'assume' | 'bodyHash' | 'signed'>,
): Rebuilt {
  const whole = rebuild(request, claim, { key, assume, bodyHash })
  const mayBeAdded = claim.form === 'query' && claim.sessionToken !== undefined
  if (!mayBeAdded || assumed('token-signed', assume) === 'required' || agrees(whole, { claim, signed })) return whole
  const bare = rebuild(request, claim, { key, assume, tokenAdded: true, bodyHash })
  return agrees(bare, { claim, signed }) ? bare : whole
}
