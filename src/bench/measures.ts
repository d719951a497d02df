import { growth } from './growth.ts'
import type { Measure } from './measure.ts'
import { search } from './search.ts'
import { traces } from './traces.ts'

/** What is measured in Node and in Chromium alike, one thing a file. */
export const measures: readonly Measure[] = [traces, search, growth]
