// What each cause lets expect of each call: the knowledge that the ladder reasons with, apart from any model of a set-up.
import type { CauseId } from '../../words/causes.ts'
import type { AnswerKind, Thing } from '../../words/ladder.ts'
import type { LadderFacts } from './facts.ts'
import type { Shape } from './shape.ts'
import { isWhole } from './shape.ts'

/** The kinds of answer that fit; undefined where the cause says nothing of such a call. */
export type Expected = readonly AnswerKind[] | undefined

/** A world in which one thing is wrong. */
export interface World {
  readonly cause: CauseId
  readonly applies?: (facts: LadderFacts) => boolean
  readonly expects: (shape: Shape, facts: LadderFacts) => Expected
  /** What two calls must differ in, alone, for a refusal beside a success to prove this cause. */
  readonly proof?: Thing
}

/** Nobody is in the way of a rightly signed call; a changed request may be one that the function does not know. */
const passes = (shape: Shape, facts: LadderFacts): Expected =>
  isWhole(shape, facts) ? ['ok', 'verified'] : ['ok', 'verified', 'function']

/** What a call gets where nothing is wrong but its own signature. */
const usual = (shape: Shape, facts: LadderFacts): Expected => {
  if (shape.signature === 'none') return ['forbidden']
  return shape.signature === 'function-url' ? passes(shape, facts) : ['mismatch']
}

const isSigned = ({ signature }: Shape): boolean => signature !== 'none'
const isRight = ({ signature }: Shape): boolean => signature === 'function-url'
const throughEdge = ({ to }: Shape): boolean => to === 'cloudfront'
const viaEdge = ({ sendTo }: LadderFacts): boolean => sendTo === 'cloudfront'

/** Wrong wherever a signed call goes: Lambda says so in its own words. */
const saidToAll = (cause: CauseId, kind: AnswerKind, applies?: World['applies']): World => ({
  cause,
  ...(applies ? { applies } : {}),
  expects: (shape, facts) => (isSigned(shape) ? [kind] : usual(shape, facts)),
})

/** The signer's own fault: a rightly meant signature does not match, wherever it goes, while this part is in the request. */
const signedOtherwise = (cause: CauseId, proof: Thing | undefined, gone: (shape: Shape) => boolean): World => ({
  cause,
  ...(proof ? { proof } : {}),
  expects: (shape, facts) => (isRight(shape) && !gone(shape) ? ['mismatch'] : usual(shape, facts)),
})

/** Changed behind CloudFront: what passes straight does not match through it, while this part is in the request. */
const changedOnTheWay = (cause: CauseId, proof: Thing, gone: (shape: Shape) => boolean): World => ({
  cause,
  proof,
  expects: (shape, facts) =>
    throughEdge(shape) && isRight(shape) && !gone(shape) ? ['mismatch'] : usual(shape, facts),
})

/** The same answer to everything that comes through CloudFront. */
const allThroughEdge = (cause: CauseId, kinds: readonly AnswerKind[], inQuery: readonly AnswerKind[] = []): World => ({
  cause,
  applies: viaEdge,
  expects: (shape, facts) => {
    if (!throughEdge(shape)) return usual(shape, facts)
    return shape.form === 'query' ? [...kinds, ...inQuery] : kinds
  },
})

const carriesHash = ({ hash, headers, signature, form }: Shape, { givesHash, signsHash }: LadderFacts): boolean =>
  hash === 'added' || (headers === 'given' && givesHash) || (signature !== 'none' && form === 'header' && signsHash)

const lacksQuery = ({ query }: Shape): boolean => query === 'none'
const lacksHeaders = ({ headers }: Shape): boolean => headers === 'none'
const has =
  (what: (facts: LadderFacts) => boolean) =>
  (world: World): World => ({
    ...world,
    applies: (facts) => what(facts) && (world.applies?.(facts) ?? true),
  })
const hasQuery = has(({ query }) => query !== '')
const hasHeaders = has(({ headers }) => headers.length > 0)
const hasBody = has(({ hasBody: some }) => some)
const onEdge = has(viaEdge)

const temporaryWithoutToken = ({ temporaryKey, sendsToken }: LadderFacts): boolean => temporaryKey && !sendsToken

/** Straight: what the control call already shows. */
const everywhere: readonly World[] = [
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

/** A client may take region and service from the host that it signs for, and only there. */
const guessedScope = (cause: CauseId, kind: AnswerKind): World => ({
  cause,
  applies: ({ signFor }) => signFor === 'cloudfront',
  expects: (shape, facts) => (shape.signature === 'cloudfront' ? [kind] : usual(shape, facts)),
})

/** Only through CloudFront. */
const behindCloudFront: readonly World[] = [
  guessedScope('scope-region-wrong', 'scope-region'),
  guessedScope('scope-service-wrong', 'scope-service'),
  { cause: 'host-rewritten', applies: ({ signFor }) => signFor === 'cloudfront', expects: usual, proof: 'signature' },
  { cause: 'authorization-dropped', applies: ({ signFor }) => signFor === 'none', expects: usual, proof: 'signature' },
  has(({ signFor }) => signFor !== 'none')(
    onEdge({
      cause: 'authorization-dropped',
      proof: 'form',
      expects: (shape, facts) => {
        if (!throughEdge(shape)) return usual(shape, facts)
        return shape.form === 'query' ? undefined : ['forbidden']
      },
    }),
  ),
  allThroughEdge('host-forwarded-to-origin', ['forbidden']),
  allThroughEdge('permission-missing', ['forbidden'], ['duplicated']),
  allThroughEdge('oac-overrides-authorization', ['key'], ['duplicated']),
  has(({ sendsToken }) => sendsToken)(
    onEdge({
      cause: 'header-changed-in-transit',
      proof: 'form',
      expects: (shape, facts) =>
        throughEdge(shape) && isSigned(shape) && shape.form === 'header' ? ['key'] : usual(shape, facts),
    }),
  ),
  onEdge(hasHeaders(changedOnTheWay('header-changed-in-transit', 'headers', lacksHeaders))),
  // The headers that belong to the signature: its date, the body's hash.
  onEdge({
    cause: 'header-changed-in-transit',
    proof: 'form',
    expects: (shape, facts) => {
      if (!throughEdge(shape) || !isRight(shape)) return usual(shape, facts)
      return shape.form === 'header' ? ['mismatch', 'malformed'] : [...(passes(shape, facts) ?? []), 'forbidden']
    },
  }),
  has(({ sendsHash, hasBody: body, method }) => !sendsHash && (body || /^(POST|PUT)$/.test(method)))(
    onEdge({
      cause: 'content-sha256-missing',
      proof: 'hash',
      expects: (shape, facts) => {
        if (!throughEdge(shape)) return usual(shape, facts)
        if (carriesHash(shape, facts) || shape.method === 'GET') return ['ok', 'verified', 'function']
        return shape.body === 'given' && shape.form !== 'query' ? ['mismatch'] : undefined
      },
    }),
  ),
  onEdge(
    hasQuery({
      cause: 'query-dropped-in-transit',
      proof: 'query',
      expects: (shape, facts) => {
        if (!throughEdge(shape) || !isRight(shape)) return usual(shape, facts)
        if (shape.form === 'query') return ['mismatch', 'forbidden', 'malformed']
        return lacksQuery(shape) ? passes(shape, facts) : ['mismatch']
      },
    }),
  ),
  onEdge(hasBody(changedOnTheWay('payload-changed-in-transit', 'body', ({ body }) => body === 'none'))),
  onEdge({
    cause: 'path-rewritten',
    expects: (shape, facts) => (throughEdge(shape) && isSigned(shape) ? ['mismatch'] : usual(shape, facts)),
  }),
  has(({ method }) => method === 'HEAD')(
    onEdge(changedOnTheWay('method-changed-in-transit', 'method', ({ method }) => method === 'GET')),
  ),
  has(({ method }) => method !== 'GET')(
    onEdge({
      cause: 'edge-method-not-allowed',
      proof: 'method',
      expects: (shape, facts) => {
        if (!throughEdge(shape)) return usual(shape, facts)
        return shape.method === 'GET' ? notTheEdge : ['edge', 'edge-method']
      },
    }),
  ),
  has(({ method }) => method === 'GET')(
    onEdge(
      hasBody({
        cause: 'edge-method-not-allowed',
        proof: 'body',
        expects: (shape, facts) => {
          if (!throughEdge(shape)) return usual(shape, facts)
          return shape.body === 'none' ? notTheEdge : ['edge', 'edge-method']
        },
      }),
    ),
  ),
  allThroughEdge('edge-host-unknown', ['edge-host']),
  allThroughEdge('edge-blocked', ['edge']),
  onEdge(
    // A GET with a body is refused anyhow.
    has(({ query, headers, hasBody: body, method }) =>
      method === 'GET' && body ? false : query !== '' || headers.length > 0 || body,
    )({
      cause: 'edge-blocked',
      expects: (shape, facts) => {
        if (!throughEdge(shape)) return usual(shape, facts)
        const bare = lacksQuery(shape) && lacksHeaders(shape) && shape.body === 'none'
        return isWhole(shape, facts) ? ['edge'] : bare ? notTheEdge : undefined
      },
    }),
  ),
]

const notTheEdge: readonly AnswerKind[] = ['ok', 'verified', 'function', 'mismatch', 'forbidden']

/** Every world in which the picked call could fail, as far as the caller's own facts go. */
export const worldsFor = (facts: LadderFacts): readonly World[] =>
  [...everywhere, ...behindCloudFront].filter(({ applies }) => applies?.(facts) ?? true)
