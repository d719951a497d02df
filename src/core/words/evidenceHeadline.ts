// The headline of a verdict on evidence: who answered, then why.
import type { CauseId } from './causes.ts'
import { causeWords } from './causes.ts'
import { evidenceText } from './evidence.ts'
import { answererTexts, answerTexts } from './triageAnswers.ts'

/** "The service’s verifier answered 403: the Host was replaced on the way." */
export function evidenceHeadline(
  { kind, by }: { readonly kind: keyof typeof answerTexts; readonly by?: keyof typeof answererTexts },
  status: number | undefined,
  cause: CauseId | undefined,
): string {
  const who = by === undefined ? undefined : `${answererTexts[by]} answered${status === undefined ? '' : ` ${status}`}`
  const start = who ?? (status === undefined ? undefined : `The answer is ${status}`)
  const why = cause === undefined ? whyUnknown(kind) : causeWords(cause).title
  return start === undefined ? `${why}.` : `${start}: ${lowered(why)}.`
}

const whyUnknown = (kind: keyof typeof answerTexts): string =>
  kind === 'none' ? evidenceText.noneYet : `${answerTexts[kind]}. ${evidenceText.none}`

/** Without the capital of a sentence's first word; names keep theirs. */
const lowered = (text: string): string =>
  text.replace(/^(The|An?|No|Not|Signed|Blocked|What) /, (word) => word.toLowerCase())
