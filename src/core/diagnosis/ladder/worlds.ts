// What each cause lets expect of each call: the knowledge that the ladder reasons with, apart from any model of a set-up.
import type { LadderFacts } from './facts.ts'
import type { World } from './world.ts'
import { behindCloudFront } from './worldsBehindCloudFront.ts'
import { everywhere } from './worldsEverywhere.ts'

/** Every world in which the picked call could fail, as far as the caller's own facts go. */
export const worldsFor = (facts: LadderFacts): readonly World[] =>
  [...everywhere, ...behindCloudFront].filter(({ applies }) => applies?.(facts) ?? true)
