import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Worker } from 'node:worker_threads'
import type { SearchResult } from '../core/diagnosis/search/search.ts'
import type { Place } from './measure.ts'

/** So many of a thing are held at once, so that what else comes and goes counts little. */
const copies = 4

/** Node, with a thread for every core. */
export const inNode: Place = {
  name: 'Node',
  searchOnAllCores: async (budget) => {
    const cores = availableParallelism()
    const results = await Promise.all(Array.from({ length: cores }, (_, index) => shareOf(budget, index, cores)))
    return { tried: results.reduce((sum, { tried }) => sum + tried, 0), cores }
  },
  clock: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  held: (make) => {
    make()
    const before = inUse()
    const made = Array.from({ length: copies }, make)
    return (inUse(made) - before) / copies
  },
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes in use once what nobody holds is gone; what is given is held until then. */
function inUse(_held?: unknown): number {
  collect()
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
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
