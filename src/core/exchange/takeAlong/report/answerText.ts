import { reportWords as words } from '../../../words/report.ts'
import type { ReportFacts } from './facts.ts'
import { block, plain } from './markdown.ts'

/** Headers of an answer that say who made it, and by which number AWS finds it. */
const telling = new Set(
  (
    'age apigw-requestid cache-control content-type date server via x-amz-apigw-id x-amz-cf-id x-amz-cf-pop ' +
    'x-amz-error-code x-amz-request-id x-amzn-errortype x-amzn-requestid x-amzn-trace-id x-cache'
  ).split(' '),
)

/** An answer as a report may show it: headers that tell nothing of a person, and the sentence of AWS's, not its body. */
export function answerText(status: number | undefined, { headers, text }: NonNullable<ReportFacts['answer']>): string {
  const shown = headers.filter(([name]) => telling.has(name.toLowerCase()))
  const left = headers.length - shown.length
  const lines = [`HTTP ${status ?? words.noAnswer}`, ...shown.map(([name, value]) => `${name}: ${value}`)]
  const message = messageIn(text)
  return [
    block(lines.join('\n'), 'http'),
    ...(left > 0 ? [words.headersLeft(left)] : []),
    ...(message === undefined ? [] : [`${words.message}: ${plain(message)}`]),
  ].join('\n\n')
}

const longest = 300

/** The first line of the message in a body of AWS's, JSON or XML: what follows may quote the request. */
function messageIn(text: string): string | undefined {
  const [, json, xml] =
    /"[Mm]essage"\s*:\s*"((?:[^"\\]|\\.)*)"|<Message>([^<]*)<\/Message>/.exec(text.slice(0, 100_000)) ?? []
  const line = (json ?? xml)?.split(/\\[nr]|[\r\n]/)[0]?.trim()
  return line === undefined || line === '' ? undefined : line.slice(0, longest)
}
