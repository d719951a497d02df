// A run's results for a person to read.
import { openQuestionWords } from '../core/words/openQuestionWords.ts'
import { outcomeText } from './outcome.ts'
import type { CallResult, Observation, QuestionResult, Verdict } from './result.ts'

/** The results as lines for a terminal. */
export function summary({ against, calls, left, questions }: Observation): string {
  const agreeing = calls.filter(({ agrees }) => agrees).length
  const unexplained = calls.filter(({ explained }) => !explained)
  return [
    `Against: ${against === 'lab' ? 'the lab, a model on this machine. It says nothing about AWS.' : 'AWS.'}`,
    '',
    ...calls.flatMap(callLines),
    ...(left.length > 0 ? ['', `Left out, as they need temporary credentials: ${left.join(', ')}.`] : []),
    '',
    `${agreeing} of ${calls.length} answers are as predicted.`,
    ...(unexplained.length > 0
      ? [`No choice of variants explains ${unexplained.map(({ id }) => id).join(', ')}.`]
      : []),
    ...borneOut(calls),
    '',
    'Open questions:',
    ...questions.map(questionLine),
  ].join('\n')
}

/** Rules that were assumed so far, with the calls that were answered as they say. */
function borneOut(calls: readonly CallResult[]): readonly string[] {
  const rules = [...new Set(calls.flatMap(({ assumes }) => assumes))]
  const lines = rules.flatMap((rule) => {
    const by = calls.filter(({ agrees, assumes }) => agrees && assumes.includes(rule))
    return by.length > 0 ? [`  ${rule} (${by.map(({ id }) => id).join(', ')})`] : []
  })
  return lines.length > 0 ? ['', 'Assumed rules that answers speak for:', ...lines] : []
}

function callLines({ id, asks, predicted, observed, agrees, explained }: CallResult): readonly string[] {
  const mark = agrees ? '✓' : explained ? '≈' : '✗'
  const line = `${mark} ${id}: ${outcomeText(observed)}`
  if (agrees) return [line]
  const why = explained ? 'Another variant of an open question explains it.' : 'The model has no variant for it.'
  return [line, `    ${asks} Predicted: ${outcomeText(predicted)}. ${why}`]
}

function questionLine({ question, verdict, assumed, fits, calls }: QuestionResult): string {
  const words = openQuestionWords(question)
  const text = (variant: string) => Object.entries(words.variants).find(([name]) => name === variant)?.[1] ?? variant
  const by = `(${calls.join(', ')})`
  const lines: Record<Verdict, string> = {
    'not asked': 'No answer of this set-up depends on it.',
    'none fits': `No variant fits the answers ${by}.`,
    narrowed: `Narrowed to: ${fits.map(text).join(' / ')} ${by}.`,
    observed: `Observed: ${fits.map(text).join()}${fits[0] === assumed ? ', as assumed' : ', NOT as assumed'} ${by}.`,
  }
  return `  ${words.question} [${question}]\n    ${lines[verdict]}`
}
