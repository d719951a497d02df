import type { SearchProgress, SearchResult } from '../core/diagnosis/search/search.ts'
import type { HttpRequest } from '../core/http/message.ts'
import type { Signer } from '../core/sigv4/options.ts'
import { createWorker } from './create.ts'
import type { SearchNews, SearchOrder } from './searchProtocol.ts'

/** How a search is watched and stopped, and what else may have been signed. */
export interface StartSearchOptions {
  /** All workers together; `total` is 0 until the first of them has counted. */
  readonly onProgress?: (progress: SearchProgress) => void
  /** Ends the workers at once. */
  readonly signal?: AbortSignal
  /** Further hosts that the client may have signed for: of the distribution, its aliases, its origin. */
  readonly hosts?: readonly string[]
  /** How many candidates are tried at most, by all workers together. */
  readonly budget?: number
}

/** What is needed of a worker. */
export type SearchWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** Each holds its own copy of the request and of all its texts. */
const mostWorkers = 16
const usualBudget = 500_000

/**
 * Searches on all cores for what a client signed: see `searchSignature`, which each worker runs for its share. There is
 * never more than one match, so that the first ends the search. The signer's secret stays in this tab.
 * Resolves with the match, or with none where all candidates within the budget were tried. Rejects with the signal's
 * reason where it was aborted, and with an Error where a worker could not be started.
 */
export function startSearch(
  request: HttpRequest,
  signer: Signer,
  { onProgress, signal, hosts = [], budget = usualBudget }: StartSearchOptions = {},
  create: () => SearchWorker = () => createWorker('search'),
): Promise<SearchResult> {
  const of = Math.max(1, Math.min(navigator.hardwareConcurrency || 1, mostWorkers))
  const workers: SearchWorker[] = []
  let abort = (): void => undefined
  const searching = new Promise<SearchResult>((resolve, reject) => {
    abort = () => reject(signal?.reason)
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort, { once: true })
    const latest = new Map<number, SearchProgress>()
    const results = new Map<number, SearchResult>()
    const take = (index: number, news: SearchNews): void => {
      const before = latest.get(index) ?? { total: 0, deviations: 0 }
      if ('result' in news) results.set(index, news.result)
      latest.set(index, 'result' in news ? { ...before, tried: news.result.tried } : news.progress)
      const progress = together([...latest.values()])
      onProgress?.(progress)
      const matches = [...results.values()].flatMap((result) => result.matches)
      if (matches.length > 0 || results.size === of) resolve({ tried: progress.tried, matches })
    }
    for (let index = 0; index < of; index += 1) {
      const worker = create()
      workers.push(worker)
      worker.onmessage = ({ data }: MessageEvent<SearchNews>) => take(index, data)
      worker.onerror = () => reject(new Error('A search worker could not run.'))
      const order: SearchOrder = { request, signer, settings: { hosts, budget, share: { index, of } } }
      worker.postMessage(order)
    }
  })
  return searching.finally(() => {
    signal?.removeEventListener('abort', abort)
    for (const worker of workers) worker.terminate()
  })
}

const together = (all: readonly SearchProgress[]): SearchProgress => ({
  tried: all.reduce((sum, { tried }) => sum + tried, 0),
  total: Math.max(...all.map(({ total }) => total)),
  deviations: Math.max(...all.map(({ deviations }) => deviations)),
})
