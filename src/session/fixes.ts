import type { PageFix } from '../core/words/pageFixes.ts'
import type { Inputs } from './inputs.ts'
import { inMatchedBehavior } from './matched.ts'

const behavior = (change: { originRequestPolicy?: string; cachePolicy?: string }) => (inputs: Inputs) =>
  inMatchedBehavior(inputs, { ...change, legacy: false })

/** What each fix changes in the inputs; a policy's is made in the behaviour that takes the request. Words are core's. */
const edits = {
  'sign-for-function-url': (inputs) => ({ attempt: { ...inputs.attempt, signFor: 'function-url' } }),
  'oac-none': () => ({ originAccessControl: 'none' }),
  'oac-always': () => ({ originAccessControl: 'always' }),
  'all-viewer-except-host': behavior({ originRequestPolicy: 'AllViewerExceptHostHeader' }),
  'remove-host-from-cache-key': behavior({ cachePolicy: 'CachingDisabled' }),
  'caching-disabled': behavior({ cachePolicy: 'CachingDisabled' }),
} as const satisfies Record<PageFix, (inputs: Inputs) => Partial<Inputs>>

export type Fix = PageFix

/** Whether a fix that a diagnosis names can be made here by one edit. */
export const isFix = (id: string): id is Fix => Object.hasOwn(edits, id)

/** The inputs with the fix made. */
export const applyFix = (inputs: Inputs, fix: Fix): Inputs => ({ ...inputs, ...edits[fix](inputs) })
