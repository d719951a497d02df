import type { FixId } from '../../../words/fixes.ts'
import { fixWords } from '../../../words/fixes.ts'
import type { InfrastructureId } from '../../../words/infrastructure.ts'
import { gapNotes, infrastructureWords } from '../../../words/infrastructure.ts'
import { functionUrlCors } from './cors.ts'
import { allowedMethods, distribution, errorsAsTheyAre } from './distribution.ts'
import { cliAlias } from './distributionCli.ts'
import { edgeSigner } from './edgeSigner.ts'
import type { InfrastructureFacts, Setup } from './facts.ts'
import { exampleAccount, exampleAlias, placeholders, setupOf } from './facts.ts'
import type { Forms } from './forms.ts'
import { permissions } from './grants.ts'
import { authorizationInKey, withoutHost } from './ownCachePolicy.ts'

/** A change of the set-up to take along, in four forms. */
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
    distribution(setup, { cachePolicy: authorizationInKey, originAccessControl: 'no-override' }),
  'oac-none': (setup) => distribution(setup, { cachePolicy: 'CachingDisabled', originAccessControl: 'none' }),
  'authorization-in-cache-key': (setup) => distribution(setup, { cachePolicy: authorizationInKey }),
  'host-out-of-cache-key': (setup) => distribution(setup, { cachePolicy: withoutHost(setup.cachePolicy) }),
  alias: (setup) => ({
    ...distribution(setup, { cachePolicy: 'CachingDisabled', alias: setup.alias }),
    cli: cliAlias(setup),
  }),
  'errors-as-they-are': errorsAsTheyAre,
  permissions,
  'allowed-methods': allowedMethods,
  'function-url-cors': functionUrlCors,
  'edge-signer': edgeSigner,
}

/**
 * A change of the set-up with its costs. What the facts do not say stands as a name in capitals; no credential is part of it.
 * The costs are those of the fix where it is asked for one.
 */
export function infrastructure(id: InfrastructureId, facts: InfrastructureFacts, fix?: FixId): Infrastructure {
  const { title, costs, notes } = infrastructureWords(id)
  const made = forms[id](setupOf(facts))
  return { id, title, costs: fix ? fixWords(fix).costs : costs, notes: [...gapsIn(made, facts), ...notes], ...made }
}

function gapsIn(made: Forms, { account, alias }: InfrastructureFacts): readonly string[] {
  const text = Object.values(made).join('\n')
  return [
    ...(placeholders.test(text) ? [gapNotes.capitals] : []),
    ...(account === undefined && text.includes(exampleAccount) ? [gapNotes.account] : []),
    ...(alias === undefined && text.includes(exampleAlias) ? [gapNotes.alias] : []),
  ]
}
