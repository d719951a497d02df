import { behaviorFor } from '../core/cloudfront/behavior.ts'
import type { Inputs } from './inputs.ts'
import { readInputs } from './reading.ts'
import type { BehaviorInput } from './setup.ts'

/** The place of the behaviour that takes the request, in CloudFront's order; undefined: the default one. */
export function matchedBehavior(inputs: Inputs): number | undefined {
  if (inputs.behaviors.length === 0) return undefined
  const behaviors = inputs.behaviors.map(({ pathPattern }) => ({ pathPattern }))
  const { url } = readInputs(inputs, 0, false).request
  const { pathPattern } = behaviorFor(url, { host: '', originHost: '', behaviors }, inputs.assume)
  // The first with a pattern takes whatever a second one with the same would.
  const at = behaviors.findIndex((one) => one.pathPattern === pathPattern)
  return at < 0 ? undefined : at
}

/** The inputs with a change to the behaviour that takes the request. */
export function inMatchedBehavior(inputs: Inputs, change: Partial<BehaviorInput>): Partial<Inputs> {
  const matched = matchedBehavior(inputs)
  if (matched === undefined) return change
  return { behaviors: inputs.behaviors.map((one, at) => (at === matched ? { ...one, ...change } : one)) }
}

/** The behaviour that takes the request, and what CloudFront calls it. */
export function behaviorHere(inputs: Inputs): BehaviorInput & { readonly pathPattern: string } {
  const matched = matchedBehavior(inputs)
  const listed = matched === undefined ? undefined : inputs.behaviors[matched]
  return listed ?? { ...inputs, pathPattern: 'Default (*)' }
}
