// The checks of the credential: five parts, and a scope that is the verifier's. All that is wrong with the scope is
// answered in one message; the check is the first of them.
import type { Claim } from '../sigv4/claim.ts'
import { incomplete, invalidSignature } from './messages.ts'
import type { Check, Verifying } from './verifying.ts'

/** A scope, and the verifier's region and service; an empty region takes any. */
type Scoped = Pick<Verifying, 'region' | 'service'> & {
  readonly claim: Pick<Claim, 'scope' | 'terminator' | 'requestDateTime'> | undefined
}

interface ScopeCheck {
  readonly id: 'scope-region' | 'scope-service' | 'scope-terminator' | 'scope-date'
  /** The sentence of the answer; undefined where the scope is right. */
  readonly wrong: (scoped: Scoped) => string | undefined
}

const scopes: readonly ScopeCheck[] = [
  {
    id: 'scope-region',
    wrong: ({ claim, region }) =>
      region === '' || claim?.scope.region === region ? undefined : 'Credential should be scoped to a valid region. ',
  },
  {
    id: 'scope-service',
    wrong: ({ claim, service }) =>
      claim?.scope.service === service ? undefined : `Credential should be scoped to correct service: '${service}'. `,
  },
  {
    id: 'scope-terminator',
    wrong: ({ claim }) =>
      claim?.terminator === 'aws4_request'
        ? undefined
        : `Credential should be scoped with a valid terminator: 'aws4_request', not '${claim?.terminator}'. `,
  },
  {
    id: 'scope-date',
    wrong: ({ claim }) => {
      const day = claim?.requestDateTime.slice(0, 8)
      if (claim?.scope.date === day) return undefined
      const facts = `'${claim?.scope.date}' != '${day}', from '${claim?.requestDateTime}'.`
      return `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: ${facts}`
    },
  },
]

/** All that is wrong with a scope, in the words of the answer; empty where nothing is. */
export const scopeMessage = (scoped: Scoped): string => scopes.map(({ wrong }) => wrong(scoped) ?? '').join('')

export const scopeChecks: readonly Check[] = [
  {
    id: 'credential-parts',
    refuse: ({ read }) => {
      const found = read.problems.find((problem) => problem.problem === 'credential-parts')
      if (found?.problem !== 'credential-parts') return undefined
      return incomplete(
        `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${found.credential}'`,
      )
    },
  },
  ...scopes.map(
    ({ id, wrong }): Check => ({
      id,
      refuse: (verifying) => {
        if (wrong(verifying) === undefined) return undefined
        return invalidSignature(scopeMessage(verifying))
      },
    }),
  ),
]
