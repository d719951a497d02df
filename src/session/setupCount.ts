import type { Inputs } from './inputs.ts'
import { firstScreen } from './inputs.ts'
import type { SetupInput } from './setup.ts'
import { plainBehavior, plainSetup } from './setup.ts'

type Setting = keyof SetupInput | keyof typeof plainBehavior | 'authType'

const behaviorSettings = Object.keys(plainBehavior) as (keyof typeof plainBehavior)[]
const inPanel: readonly Setting[] = ['originRequestPolicy', 'cachePolicy']

/** The settings that have no field on the first screen; the assumptions stand at the way. */
const hidden: readonly Setting[] = [
  ...behaviorSettings.filter((name) => !inPanel.includes(name)),
  ...(Object.keys(plainSetup) as (keyof SetupInput)[]).filter((name) => name !== 'assume'),
]

const same = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(one) === JSON.stringify(other)

/** How many of these settings are not as on the first screen. */
export const changedAmong = (inputs: Inputs, settings: readonly Setting[]): number =>
  settings.filter((name) => !same(inputs[name], firstScreen[name])).length

/** How many of the settings that the panel does not show differ; a policy of one's own counts where it is in use. */
export function hiddenChanges(inputs: Inputs): number {
  const unused: readonly Setting[] = [
    ...(inputs.originRequestPolicy === 'Custom…' ? [] : ['ownOriginRequestPolicy' as const]),
    ...(inputs.cachePolicy === 'Custom…' ? [] : ['ownCachePolicy' as const]),
    ...(inputs.legacy ? [] : ['legacyForwarding' as const]),
  ]
  return changedAmong(
    inputs,
    hidden.filter((name) => !unused.includes(name)),
  )
}

/** Whether anything of the set-up was entered: policies, origin access control, or any other setting. */
export const setupEntered = (inputs: Inputs): boolean =>
  changedAmong(inputs, [...hidden, ...inPanel, 'authType']) > 0 ||
  inputs.originAccessControl !== firstScreen.originAccessControl
