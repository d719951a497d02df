import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { searchSignature } from '../core/diagnosis/search/search.ts'
import { arrivingPlain, key } from '../core/diagnosis/search/testHarness.ts'
import type { SearchNews, SearchOrder } from './searchProtocol.ts'
import type { SearchWorker } from './startSearch.ts'
import { startSearch } from './startSearch.ts'

/** Workers that run on this thread, a step at a time; what they are asked and whether they were ended is kept. */
function pool() {
  const orders: SearchOrder[] = []
  let ended = 0
  const create = (): SearchWorker => {
    let over = false
    const worker: SearchWorker = {
      onmessage: null,
      onerror: null,
      postMessage: (order: SearchOrder) => {
        orders.push(structuredClone(order))
        const search = searchSignature(order.request, order.signer, order.settings)
        const go = () => {
          if (over) return
          const step = search.next()
          const news: SearchNews = step.done ? { result: step.value } : { progress: step.value }
          Reflect.apply(worker.onmessage ?? (() => undefined), worker, [{ data: news }])
          if (!step.done) setImmediate(go)
        }
        setImmediate(go)
      },
      terminate: () => {
        over = true
        ended += 1
      },
    }
    return worker
  }
  return { create, orders, ended: () => ended }
}

beforeEach(() => vi.stubGlobal('navigator', { hardwareConcurrency: 3 }))
afterEach(() => vi.unstubAllGlobals())

const unknown = arrivingPlain({ secret: 'somebody else’s' })

test('the work is shared, and the first match ends it', async () => {
  const { create, orders, ended } = pool()
  const found = await startSearch(arrivingPlain({ query: '', payload: 'UNSIGNED-PAYLOAD' }), key, {}, create)
  expect(orders.map(({ settings }) => settings.share)).toEqual([0, 1, 2].map((index) => ({ index, of: 3 })))
  expect(found.matches.map(({ changes }) => changes.map(({ id }) => id))).toEqual([
    ['query-left-out', 'payload-unsigned'],
  ])
  expect(ended()).toBe(3)
})

test('where there is nothing to find, progress grows to the whole of what was tried', async () => {
  const { create, ended } = pool()
  const seen: number[] = []
  const totals = new Set<number>()
  const onProgress = ({ tried, total }: { tried: number; total: number }) => {
    seen.push(tried)
    totals.add(total)
  }
  const { tried, matches } = await startSearch(unknown, key, { onProgress, budget: 12_000 }, create)
  expect([tried, matches]).toEqual([12_000, []])
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(12_000)
  expect(totals).toContain(12_000)
  expect(ended()).toBe(3)
})

test('an abort ends every worker at once', async () => {
  const { create, ended } = pool()
  const stop = new AbortController()
  const onProgress = () => stop.abort()
  await expect(startSearch(unknown, key, { signal: stop.signal, onProgress }, create)).rejects.toThrow(/aborted/)
  expect(ended()).toBe(3)
  await expect(startSearch(unknown, key, { signal: stop.signal }, create)).rejects.toThrow(/aborted/)
})

test('a worker that cannot run fails the search', async () => {
  const { create, ended } = pool()
  const broken = () => {
    const worker = create()
    worker.postMessage = () => setImmediate(() => Reflect.apply(worker.onerror ?? (() => undefined), worker, []))
    return worker
  }
  await expect(startSearch(unknown, key, {}, broken)).rejects.toThrow('could not run')
  expect(ended()).toBe(3)
})
