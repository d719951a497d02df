// The worlds in which already the control fails: straight to the Function URL.
import type { LadderFacts } from './facts.ts'
import { isWhole } from './shape.ts'
import {
  has,
  hasHeaders,
  hasQuery,
  isRight,
  lacksHeaders,
  lacksQuery,
  saidToAll,
  signedOtherwise,
  usual,
  type World,
} from './world.ts'

const temporaryWithoutToken = ({ temporaryKey, sendsToken }: LadderFacts): boolean => temporaryKey && !sendsToken

/** What the control call already shows. */
export const everywhere: readonly World[] = [
  saidToAll('clock-skew', 'date'),
  saidToAll('session-token-missing', 'key', temporaryWithoutToken),
  saidToAll('access-key-unknown', 'key', (facts) => !temporaryWithoutToken(facts)),
  saidToAll('session-token-expired', 'token-expired'),
  saidToAll('scope-region-wrong', 'scope-region'),
  saidToAll('scope-service-wrong', 'scope-service'),
  saidToAll('scope-date-mismatch', 'scope-date'),
  saidToAll('host-not-signed', 'host-not-signed'),
  saidToAll('authorization-malformed', 'malformed'),
  saidToAll('authorization-duplicated', 'duplicated'),
  {
    cause: 'permission-missing',
    expects: (shape, facts) => (isRight(shape) ? ['forbidden'] : usual(shape, facts)),
  },
  { cause: 'route-unknown', expects: ({ to }) => (to === 'function-url' ? ['forbidden'] : undefined) },
  {
    cause: 'application-denied',
    expects: (shape, facts) => {
      if (!isRight(shape)) return usual(shape, facts)
      return isWhole(shape, facts) ? ['function'] : ['ok', 'verified', 'function']
    },
  },
  signedOtherwise('secret-wrong', undefined, () => false),
  has(({ givesHash, unsignedPayload }) => givesHash && !unsignedPayload)(
    signedOtherwise('payload-hash-mismatch', 'hash', (shape) => shape.hash === 'own' || lacksHeaders(shape)),
  ),
  has(({ unsignedPayload }) => unsignedPayload)(
    signedOtherwise('payload-unsigned-not-accepted', 'hash', ({ hash }) => hash === 'own'),
  ),
  has(({ query }) => /[^\w.~=&-]/.test(query))(hasQuery(signedOtherwise('query-encoding', 'query', lacksQuery))),
  hasQuery(signedOtherwise('query-not-canonical', 'query', lacksQuery)),
  hasHeaders(signedOtherwise('header-canonicalisation', 'headers', lacksHeaders)),
  has(({ path }) => /[^\w.~/-]/.test(path))(signedOtherwise('path-encoding', 'path', ({ path }) => path === '/')),
  has(({ path }) => /\/\.{0,2}(\/|$)/.test(path) && path !== '/')(
    signedOtherwise('path-not-normalised', 'path', ({ path }) => path === '/'),
  ),
]
