import type { FixId } from '../core/words/fixes.ts'
import type { Inputs } from './inputs.ts'

/** What each fix changes in the inputs. The words for a fix are core's. */
const edits = {
  'sign-for-function-url': (inputs) => ({ attempt: { ...inputs.attempt, signFor: 'function-url' } }),
  'oac-none': () => ({ originAccessControl: 'none' }),
  'oac-always': () => ({ originAccessControl: 'always' }),
  'all-viewer-except-host': () => ({ originRequestPolicy: 'AllViewerExceptHostHeader' }),
  'remove-host-from-cache-key': () => ({ cachePolicy: 'CachingDisabled' }),
  'caching-disabled': () => ({ cachePolicy: 'CachingDisabled' }),
} as const satisfies Partial<Record<FixId, (inputs: Inputs) => Partial<Inputs>>>

export type Fix = keyof typeof edits

/** Whether a fix that a diagnosis names can be made here by one edit. */
export const isFix = (id: string): id is Fix => Object.hasOwn(edits, id)

/** The inputs with the fix made. */
export const applyFix = (inputs: Inputs, fix: Fix): Inputs => ({ ...inputs, ...edits[fix](inputs) })
