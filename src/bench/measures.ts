import type { Measure } from './measure.ts'
import { search } from './search.ts'

/** Everything that is measured, one thing a file. */
export const measures: readonly Measure[] = [search]
