import { predictDirect } from '../calls/predictDirect.ts'
import type { Route } from '../core/delivery/delivery.ts'
import type { HttpRequest, HttpResponse } from '../core/http/message.ts'
import { expectedAnswers } from './expectedAnswers.ts'
import { memoLast } from './memoLast.ts'
import { useView } from './useView.ts'

/** What a browser and the other side say to each other about the picked call, as lines. */
interface BrowserTalk {
  readonly origin: string
  /** The preflight; empty where none is asked. */
  readonly question: readonly string[]
  readonly answer: readonly string[]
  /** What the answer lacks for the call to be sent. */
  readonly lacks: readonly string[]
  readonly readable: boolean
}

export function useBrowserTalk(): BrowserTalk {
  const { picked, route, bodyHash } = useView()
  return talkOf(picked.request, route, bodyHash)
}

const talkOf = memoLast((request: HttpRequest, route: Route, bodyHash: string): BrowserTalk => {
  const { origin } = location
  const answers = expectedAnswers(request, route, bodyHash, origin)
  const { preflight, preflightLacks = [], readable = false } = predictDirect(request, { origin, answers })
  return {
    origin,
    question: preflight ? ['OPTIONS', ...preflight.headers.map(([name, value]) => `${name}: ${value}`)] : [],
    answer: answers.preflight ? answerLines(answers.preflight) : [],
    lacks: preflightLacks,
    readable,
  }
})

/** The status, and what an answer says of other origins. */
const answerLines = ({ status, headers }: HttpResponse): readonly string[] => [
  String(status),
  ...headers.filter(([name]) => /^access-control-/i.test(name)).map(([name, value]) => `${name}: ${value}`),
]
