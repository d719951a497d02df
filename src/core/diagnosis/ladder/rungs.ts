// The rungs as data: each a call, and what of the picked one it varies.
import type { RungId } from '../../words/ladder.ts'
import type { LadderFacts } from './facts.ts'

/** What a rung leaves out of the request. */
export type Omitted = 'query' | 'headers' | 'body'

export interface Rung {
  readonly id: RungId
  readonly to: 'picked' | 'cloudfront' | 'function-url'
  readonly sign: 'picked' | 'function-url' | 'none' | 'spoiled'
  readonly without?: readonly Omitted[]
  /** The signature stands in the query where it stood in a header, and the other way round. */
  readonly otherForm?: boolean
  /** GET, without a body. */
  readonly get?: boolean
  /** The path is `/`. */
  readonly plainPath?: boolean
  /** `added`: send `x-amz-content-sha256`; `own`: sign the body's own hash whatever was given. */
  readonly hash?: 'added' | 'own'
  /** Whether it would be another call than those above it. */
  readonly applies: (facts: LadderFacts) => boolean
}

const always = (): boolean => true
const hasQuery = ({ query }: LadderFacts): boolean => query !== ''
const hasHeaders = ({ headers, givesHash }: LadderFacts): boolean => headers.length > 0 || givesHash
const hasBody = ({ hasBody: has }: LadderFacts): boolean => has
const edge = ({ sendTo }: LadderFacts): boolean => sendTo === 'cloudfront'
const any = (facts: LadderFacts): boolean => hasQuery(facts) || hasHeaders(facts) || hasBody(facts)
/** Otherwise leaving out all is leaving out the one. */
const several = (facts: LadderFacts): boolean => [hasQuery, hasHeaders, hasBody].filter((has) => has(facts)).length > 1

/** Straight to the Function URL, rightly signed. */
const straight = (
  id: RungId,
  applies: Rung['applies'],
  varied: Omit<Partial<Rung>, 'id' | 'to' | 'applies'> = {},
): Rung => ({ id, to: 'function-url', sign: 'function-url', applies, ...varied })

/** Through CloudFront, signed for the Function URL. */
const through = (
  id: RungId,
  applies: Rung['applies'],
  varied: Omit<Partial<Rung>, 'id' | 'to' | 'applies'> = {},
): Rung => ({
  id,
  to: 'cloudfront',
  sign: 'function-url',
  applies: (facts) => edge(facts) && applies(facts),
  ...varied,
})

const everything: readonly Omitted[] = ['query', 'headers', 'body']

/** All rungs; where several would tell as much, the first is asked. */
export const rungs: readonly Rung[] = [
  straight('control', always),
  {
    id: 'picked',
    to: 'picked',
    sign: 'picked',
    applies: ({ signFor, sendTo }) => signFor !== 'function-url' || sendTo !== 'function-url',
  },
  through('edge-signed-for-url', ({ signFor }) => signFor !== 'function-url'),
  through('edge-unsigned', ({ signFor }) => signFor !== 'none', { sign: 'none' }),
  through('edge-hash', ({ sendsHash }) => !sendsHash, { sign: 'picked', hash: 'added' }),
  through('edge-bare', several, { without: everything }),
  through('edge-no-query', hasQuery, { without: ['query'] }),
  through('edge-no-headers', hasHeaders, { without: ['headers'] }),
  through('edge-no-body', hasBody, { without: ['body'] }),
  through('edge-other-form', always, { otherForm: true }),
  through('edge-get', ({ method }) => method !== 'GET', { get: true }),
  straight('straight-bare', any, { without: everything }),
  straight('straight-plain-path', ({ path }) => path !== '/', { plainPath: true, without: everything }),
  straight('straight-no-query', (facts) => several(facts) && hasQuery(facts), { without: ['query'] }),
  straight('straight-no-headers', (facts) => several(facts) && hasHeaders(facts), { without: ['headers'] }),
  straight('straight-own-hash', ({ givesHash, unsignedPayload }) => givesHash || unsignedPayload, { hash: 'own' }),
  straight('straight-spoiled', ({ hasKey }) => hasKey, { sign: 'spoiled' }),
]

/** The rungs that make sense for a call. */
export const rungsFor = (facts: LadderFacts): readonly Rung[] => rungs.filter(({ applies }) => applies(facts))
