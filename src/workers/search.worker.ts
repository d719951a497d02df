import { searchSignature } from '../core/diagnosis/search/search.ts'
import { quicken } from '../core/sigv4/rounds.ts'
import type { SearchNews, SearchOrder } from './searchProtocol.ts'

quicken()

const tell = (news: SearchNews): void => postMessage(news)

addEventListener('message', ({ data: { request, signer, settings } }: MessageEvent<SearchOrder>) => {
  const search = searchSignature(request, signer, settings)
  let step = search.next()
  for (; !step.done; step = search.next()) tell({ progress: step.value })
  tell({ result: step.value })
})
