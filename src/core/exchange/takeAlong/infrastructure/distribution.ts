import { word } from '../shell.ts'
import { changedDistribution } from './changedDistribution.ts'
import { cdk } from './distributionCdk.ts'
import { cli } from './distributionCli.ts'
import { cloudformation } from './distributionTemplate.ts'
import { terraform } from './distributionTerraform.ts'
import type { Setup } from './facts.ts'
import type { Forms } from './forms.ts'
import { listed, script } from './forms.ts'
import type { DistributionSettings } from './settings.ts'
import { methods, plainErrors } from './settings.ts'

/** A distribution with these settings, in all four forms: whole where it is declared, as a change where it is commanded. */
export const distribution = (setup: Setup, settings: DistributionSettings): Forms => ({
  cloudformation: cloudformation(setup, settings),
  cdk: cdk(settings),
  terraform: terraform(setup, settings),
  cli: cli(setup, settings),
})

/** The methods of the default behaviour, or of the one that the request takes. */
export const allowedMethods = (setup: Setup): Forms => {
  const items = JSON.stringify({ ...listed(methods), CachedMethods: listed(['GET', 'HEAD']) })
  return {
    ...distribution(setup, { cachePolicy: 'CachingDisabled' }),
    cli: changed(setup, { behavior: `.AllowedMethods = ${items}` }),
  }
}

/** Errors that reach the viewer as the origin made them. */
export const errorsAsTheyAre = (setup: Setup): Forms => ({
  ...distribution(setup, { cachePolicy: 'CachingDisabled', plainErrors: true }),
  cli: changed(setup, { more: `.CustomErrorResponses = ${JSON.stringify(listed(plainErrors))}` }),
})

const changed = (setup: Setup, change: Parameters<typeof changedDistribution>[1]): string =>
  script(`id=${word(setup.distributionId)}`, ...changedDistribution(setup, change))
