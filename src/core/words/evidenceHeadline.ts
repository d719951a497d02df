// The headline of a verdict on evidence: who answered, then why.
import type { CauseId } from './causes.ts'
import { causeWords } from './causes.ts'
import { evidenceText } from './evidence.ts'
import { answererTexts, answerTexts } from './triageAnswers.ts'

/** "The service’s verifier answered 403: the Host was replaced on the way."; what is not proven is not stated as a fact. */
export function evidenceHeadline(
  { kind, by }: { readonly kind: keyof typeof answerTexts; readonly by?: keyof typeof answererTexts },
  status: number | undefined,
  found: { readonly cause: CauseId; readonly certainty: 'proven' | 'likely' | 'possible' } | undefined,
): string {
  const who = by === undefined ? undefined : `${answererTexts[by]} answered${status === undefined ? '' : ` ${status}`}`
  const start = who ?? (status === undefined ? undefined : `The answer is ${status}`)
  const why = found === undefined ? whyUnknown(kind) : causeWords(found.cause).title
  const hedge = found === undefined ? '' : hedges[found.certainty]
  if (hedge !== '') return `${start === undefined ? '' : `${start}. `}${hedge}: ${lowered(why)}.`
  return start === undefined ? `${why}.` : `${start}: ${lowered(why)}.`
}

const hedges = { proven: '', likely: 'Most likely', possible: 'Possibly' } as const

const whyUnknown = (kind: keyof typeof answerTexts): string =>
  kind === 'none' ? evidenceText.noneYet : `${answerTexts[kind]}. ${evidenceText.none}`

/** Without the capital of a sentence's first word; names keep theirs. */
const lowered = (text: string): string =>
  text.replace(/^(The|An?|No|Not|Signed|Blocked|What) /, (word) => word.toLowerCase())
