import { create } from 'zustand'
import type { SignatureMatch } from '../../core/diagnosis/search/search.ts'
import { base64Bytes } from '../../core/evidence/requestView.ts'
import type { HttpRequest } from '../../core/http/message.ts'
import { readClaim } from '../../core/sigv4/claim.ts'
import type { Signer } from '../../core/sigv4/options.ts'
import type { CauseId } from '../../core/words/causes.ts'
import { startSearch } from '../../workers/startSearch.ts'
import { memoLast } from '../memoLast.ts'
import type { View } from '../view.ts'
import { requestFrom } from './compose.ts'

/** What is searched: a request with its signature, and a key. */
interface Ground {
  readonly request: HttpRequest
  readonly signer: Signer
  readonly hosts: readonly string[]
}

/** How far a search is, or what it came to. Nothing secret is here. */
interface Search {
  readonly state: 'idle' | 'running' | 'done' | 'cancelled' | 'failed'
  readonly tried: number
  /** Undefined until it is counted. */
  readonly total: number | undefined
  readonly matches: readonly SignatureMatch[]
}

const idle: Search = { state: 'idle', tried: 0, total: undefined, matches: [] }

export const useSearch = create<Search>()(() => idle)

let abort = new AbortController()
/** What was searched last; it holds the secret, so it is in no store. */
let searched: Ground | undefined

/** Whether a signature can be searched for, and if not, why. */
export type Searchable =
  | { readonly able: true; readonly ground: Ground }
  | { readonly able: false; readonly because: 'no-signature' | 'no-key' }
  | { readonly able: false; readonly because: 'other-key'; readonly signedWith: string }

/** The request that carries a signature: the paste's while it counts, else the one in the fields. */
export function searchable(view: View): Searchable {
  const request = signedRequest(view)
  const { claim } = request ? readClaim(request) : {}
  if (!request || !claim || !/^[0-9a-f]{64}$/i.test(claim.signature)) return { able: false, because: 'no-signature' }
  const signer = view.options.credentials
  const { accessKeyId } = claim
  if (!view.hasKey) return { able: false, because: 'no-key' }
  if (accessKeyId !== '' && signer.accessKeyId !== accessKeyId)
    return { able: false, because: 'other-key', signedWith: accessKeyId }
  const { cloudFrontHost, functionUrlHost } = view.reading
  const aliases = view.inputs.aliases.split(',').map((alias) => alias.trim())
  const hosts = [cloudFrontHost, functionUrlHost, ...aliases].filter((host) => host !== '')
  return { able: true, ground: { request, signer, hosts } }
}

function signedRequest({ inputs, reading }: View): HttpRequest | undefined {
  if (requestFrom(inputs) !== 'paste') return reading.request
  const { method, url, headers = [], body, bodyBase64 } = inputs.evidence.pasted?.evidence.request ?? {}
  if (method === undefined || url === undefined || !/^https?:\/\//i.test(url)) return undefined
  return { method, url, headers, body: bodyBase64 === undefined ? (body ?? '') : bytesOf(bodyBase64) }
}

const bytesOf = memoLast(base64Bytes)

/** Whether what was searched is what stands there now. */
export const isCurrent = (ground: Ground): boolean =>
  searched !== undefined &&
  (searched === ground ||
    (searched.request.body === ground.request.body && withoutBody(searched) === withoutBody(ground)))

const withoutBody = ({ request, ...ground }: Ground): string =>
  JSON.stringify({ ...ground, request: { ...request, body: undefined } })

/** Starts over. */
export async function search(ground: Ground): Promise<void> {
  abort.abort()
  abort = new AbortController()
  const { signal } = abort
  searched = ground
  useSearch.setState({ ...idle, state: 'running' })
  const change = (made: Partial<Search>): void => {
    if (abort.signal === signal) useSearch.setState(made)
  }
  try {
    const { tried, matches } = await startSearch(ground.request, ground.signer, {
      hosts: ground.hosts,
      signal,
      onProgress: (progress) => change({ tried: progress.tried, total: progress.total || undefined }),
    })
    change({ state: 'done', tried, matches })
  } catch {
    change({ state: signal.aborted ? 'cancelled' : 'failed' })
  }
}

/** Stops it; what was tried stays said. */
export const cancelSearch = (): void => abort.abort()

/** The causes that a search which is of now found. */
export function reproducedCauses(view: View, { state, matches }: Search): readonly CauseId[] {
  const ready = searchable(view)
  if (state !== 'done' || !ready.able || !isCurrent(ready.ground)) return none
  return matches[0]?.causes ?? none
}
const none: readonly CauseId[] = []
