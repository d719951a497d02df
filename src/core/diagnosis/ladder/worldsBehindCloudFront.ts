// The worlds in which the control is let in and what comes through CloudFront is not.
import type { CauseId } from '../../words/causes.ts'
import type { AnswerKind } from '../../words/ladder.ts'
import type { LadderFacts } from './facts.ts'
import { isWhole, type Shape } from './shape.ts'
import {
  allThroughEdge,
  changedOnTheWay,
  has,
  hasBody,
  hasHeaders,
  hasQuery,
  isRight,
  isSigned,
  lacksHeaders,
  lacksQuery,
  onEdge,
  passes,
  throughEdge,
  usual,
  type World,
} from './world.ts'

const carriesHash = ({ hash, headers, signature, form }: Shape, { givesHash, signsHash }: LadderFacts): boolean =>
  hash === 'added' || (headers === 'given' && givesHash) || (signature !== 'none' && form === 'header' && signsHash)

const notTheEdge: readonly AnswerKind[] = ['ok', 'verified', 'function', 'mismatch', 'forbidden']

/** A client may take region and service from the host that it signs for, and only there. */
const guessedScope = (cause: CauseId, kind: AnswerKind): World => ({
  cause,
  applies: ({ signFor }) => signFor === 'cloudfront',
  expects: (shape, facts) => (shape.signature === 'cloudfront' ? [kind] : usual(shape, facts)),
})

/** Only through CloudFront. */
export const behindCloudFront: readonly World[] = [
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
