import type { FixId } from '../../words/fixes.ts'
import type { InfrastructureId } from '../../words/infrastructure.ts'

/** What a fix comes to where it is taken along. Neither: something to look at where the client or the set-up is made. */
interface Remedy {
  /** Code of the client: one that signs by the rules, or one that signs nothing and sends the body's hash along. */
  readonly client?: 'signs' | 'hashes'
  readonly setup?: InfrastructureId
}

const signs: Remedy = { client: 'signs' }
const elsewhere: Remedy = {}

const remedies: Readonly<Record<FixId, Remedy>> = {
  'sign-for-function-url': { client: 'signs', setup: 'policies' },
  'oac-always': { client: 'hashes', setup: 'oac-always' },
  'oac-none': { client: 'signs', setup: 'oac-none' },
  'all-viewer-except-host': { setup: 'policies' },
  'remove-host-from-cache-key': { setup: 'host-out-of-cache-key' },
  'caching-disabled': { setup: 'policies' },
  'send-content-sha256': { client: 'hashes' },
  'sign-the-body': signs,
  'grant-both-permissions': { setup: 'permissions' },
  'leave-header-unsigned': elsewhere,
  'sign-rewritten-path': elsewhere,
  'sign-now': signs,
  'fix-scope': signs,
  'send-token': signs,
  'check-key': elsewhere,
  'sign-once': signs,
  'sign-host': signs,
  'allow-method': { setup: 'allowed-methods' },
  'add-alias': { setup: 'alias' },
  'encode-path-as-verifier': signs,
  'encode-query-as-verifier': signs,
  'sign-whole-query': signs,
  'normalise-path': signs,
  'keep-method': elsewhere,
  'keep-body': signs,
  'keep-host': elsewhere,
  'sign-for-verifier': signs,
  'fix-scope-of-service': signs,
  'grant-permission': elsewhere,
  'mend-authorization': signs,
  'mend-route': elsewhere,
  'mend-firewall': elsewhere,
  'no-error-caching': { setup: 'errors-as-they-are' },
  'allow-in-application': elsewhere,
  'answer-preflight': { setup: 'function-url-cors' },
}

/** What a fix comes to, in the client and in the set-up. */
export const remedyOf = (fix: FixId): Remedy => remedies[fix]
