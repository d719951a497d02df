// What runs in the browser: the same measures, with the page's own workers and, as there after the first paint, its rounds.
import { quicken } from '../core/sigv4/rounds.ts'
import { startSearch } from '../workers/startSearch.ts'
import type { Place } from './measure.ts'
import { measures } from './measures.ts'
import { request, signer } from './searchRequest.ts'

quicken()

const inChromium: Place = {
  name: 'Chromium',
  searchOnAllCores: async (budget) => {
    const { tried } = await startSearch(request, signer, { budget })
    return { tried, cores: navigator.hardwareConcurrency }
  },
  clock: () => performance.now(),
}

/** Called by name from outside. */
const bench = (name: string) => measures.find((measure) => measure.name === name)?.run(inChromium)

Object.assign(globalThis, { bench })
