import type { SearchProgress, SearchResult, SearchSettings } from '../core/diagnosis/search/search.ts'
import type { HttpRequest } from '../core/http/message.ts'
import type { Signer } from '../core/sigv4/options.ts'

/** What a search worker is asked, once. */
export interface SearchOrder {
  readonly request: HttpRequest
  readonly signer: Signer
  readonly settings: SearchSettings
}

/** What it tells: how far it is, again and again, and what it came to. */
export type SearchNews = { readonly progress: SearchProgress } | { readonly result: SearchResult }
