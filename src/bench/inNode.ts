import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SearchResult } from '../core/diagnosis/search/search.ts'
import type { Place } from './measure.ts'

/** Node, with a thread for every core. */
export const inNode: Place = {
  name: 'Node',
  searchOnAllCores: async (budget) => {
    const cores = availableParallelism()
    const results = await Promise.all(Array.from({ length: cores }, (_, index) => shareOf(budget, index, cores)))
    return { tried: results.reduce((sum, { tried }) => sum + tried, 0), cores }
  },
}

const shareOf = (budget: number, index: number, of: number): Promise<SearchResult> =>
  new Promise((resolve, reject) => {
    const file = JSON.stringify(new URL('./thread.ts', import.meta.url))
    // A thread does not inherit what lets its parent read TypeScript.
    const thread = new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${file}) })`, {
      eval: true,
      workerData: { budget, share: { index, of } },
    })
    thread.once('message', resolve)
    thread.once('error', reject)
  })
