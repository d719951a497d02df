import type { Findings } from '../evidence/findings.ts'
import type { FixId } from '../words/fixes.ts'

/** Settings of a distribution: no remedy where none is on the way. */
const ofCloudFront: ReadonlySet<FixId> = new Set([
  'oac-always',
  'oac-none',
  'all-viewer-except-host',
  'remove-host-from-cache-key',
  'caching-disabled',
  'allow-method',
  'add-alias',
])

/** What holds for Function URLs alone, and what stands in for it elsewhere. */
const ofFunctionUrls: Readonly<Partial<Record<FixId, FixId>>> = {
  'sign-for-function-url': 'sign-for-verifier',
  'fix-scope': 'fix-scope-of-service',
  'grant-both-permissions': 'grant-permission',
}
const elsewhere: ReadonlySet<FixId> = new Set(Object.values(ofFunctionUrls))

/** The remedies that fit what is known of the set-up; all of them where none would be left. */
export function fittingFixes(fixes: readonly FixId[], { setup, answer }: Findings): readonly FixId[] {
  const { service, between, betweenKnown } = setup
  const cloudFront =
    between.has('cloudfront') || answer.by === 'cloudfront' || (!betweenKnown && service === 'function-url')
  const functionUrl = service === 'function-url' || (service === undefined && cloudFront)
  const fitting = fixes.filter((id) => {
    if (ofCloudFront.has(id)) return cloudFront && (functionUrl || id !== 'oac-always')
    if (ofFunctionUrls[id] !== undefined) return functionUrl
    return !(functionUrl && elsewhere.has(id) && fixes.some((one) => ofFunctionUrls[one] === id))
  })
  return fitting.length > 0 ? fitting : fixes
}
