import type { Because, Diagnosis, Remedy } from '../../../diagnosis/diagnosis.ts'
import { causeWords } from '../../../words/causes.ts'
import { fixWords } from '../../../words/fixes.ts'
import { reportWords as words } from '../../../words/report.ts'
import { ruleWords } from '../../../words/rules.ts'
import { plainText } from '../../../words/segment.ts'
import { list, plain } from './markdown.ts'

/** A cause with its certainty, why, and what to do at which cost. */
export function diagnosisText(diagnosis: Diagnosis<Remedy>): string {
  const { cause, certainty, about, detail, because, against, next, fixes } = diagnosis
  const { title, sentence } = causeWords(cause)
  const sure = certainty === 'proven' && about === 'model' ? words.certainty.provenInModel : words.certainty[certainty]
  const part = (heading: string, sentences: readonly string[]) =>
    sentences.length > 0 ? [`${heading}\n\n${list(sentences)}`] : []
  return [
    `**${plain(title)}** (${sure})`,
    plain(detail ? plainText(detail) : sentence),
    ...part(words.because, because.map(becauseText).map(plain)),
    ...part(words.against, against.map(plain)),
    ...part(words.next, next.map(plain)),
    ...part(
      words.fixes,
      fixes.map(({ id }) => fixWords(id)).map((fix) => `**${plain(fix.title)}**. ${fix.costs.map(plain).join(' ')}`),
    ),
  ].join('\n\n')
}

const becauseText = (because: Because): string =>
  typeof because === 'string' ? because : plainText(ruleWords(because.rule).sentence)
