import type { FixId } from '../../../words/fixes.ts'
import { fixWords } from '../../../words/fixes.ts'
import type { InfrastructureId } from '../../../words/infrastructure.ts'
import { infrastructureWords } from '../../../words/infrastructure.ts'
import { functionUrlCors } from './cors.ts'
import { allowedMethods, distribution } from './distribution.ts'
import { edgeSigner } from './edgeSigner.ts'
import type { InfrastructureFacts, Setup } from './facts.ts'
import { setupOf } from './facts.ts'
import type { Forms } from './forms.ts'
import { permissions } from './grants.ts'

/** A change of the set-up to take away, in four forms. */
export interface Infrastructure extends Forms {
  readonly id: InfrastructureId
  readonly title: string
  /** Who is authenticated afterwards, what is lost, what else is needed. */
  readonly costs: readonly string[]
  /** What to look at before it is used. */
  readonly notes: readonly string[]
}

const forms: Readonly<Record<InfrastructureId, (setup: Setup) => Forms>> = {
  policies: (setup) => distribution(setup, { cachePolicy: 'CachingDisabled' }),
  'oac-always': (setup) => distribution(setup, { cachePolicy: 'CachingDisabled', originAccessControl: 'always' }),
  'oac-no-override': (setup) =>
    distribution(setup, { cachePolicy: 'authorization', originAccessControl: 'no-override' }),
  'oac-none': (setup) => distribution(setup, { cachePolicy: 'CachingDisabled', originAccessControl: 'none' }),
  'authorization-in-cache-key': (setup) => distribution(setup, { cachePolicy: 'authorization' }),
  permissions,
  'allowed-methods': allowedMethods,
  'function-url-cors': functionUrlCors,
  'edge-signer': edgeSigner,
}

const ofFixes: Readonly<Partial<Record<FixId, InfrastructureId>>> = {
  'sign-for-function-url': 'policies',
  'all-viewer-except-host': 'policies',
  'caching-disabled': 'policies',
  'oac-always': 'oac-always',
  'oac-none': 'oac-none',
  'grant-both-permissions': 'permissions',
  'allow-method': 'allowed-methods',
  'answer-preflight': 'function-url-cors',
}

/** The change of the set-up that a fix asks for; undefined for a fix of the client alone. */
export const infrastructureOf = (fix: FixId): InfrastructureId | undefined => ofFixes[fix]

/**
 * A change of the set-up with its costs. What the facts do not say stands as a name in capitals; no credential is part of it.
 * The costs are those of the fix where it is asked for one.
 */
export function infrastructure(id: InfrastructureId, facts: InfrastructureFacts, fix?: FixId): Infrastructure {
  const { title, costs, notes } = infrastructureWords(id)
  return { id, title, costs: fix ? fixWords(fix).costs : costs, notes, ...forms[id](setupOf(facts)) }
}
