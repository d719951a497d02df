import { wireHost } from '../../../http/host.ts'
import type { HttpRequest } from '../../../http/message.ts'
import { bodyBytes } from '../../../http/message.ts'
import { splitUrl } from '../../../http/url.ts'
import { amzDate } from '../../../sigv4/amzDate.ts'
import { sha256Hex } from '../../../sigv4/hash.ts'
import { reportWords as words } from '../../../words/report.ts'
import { answerText } from './answerText.ts'
import { diagnosisText } from './diagnosisText.ts'
import { differingLines } from './differingLines.ts'
import type { ReportFacts } from './facts.ts'
import { block, code, plain, table } from './markdown.ts'
import {
  bearersOf,
  bearersOfCanonical,
  reportedCanonicalRequest,
  reportedQuery,
  reportedValue,
  scrubbed,
} from './redact.ts'
import { setUpTable } from './setUp.ts'
import { wayText } from './way.ts'

type Section = readonly [heading: string, text: string | undefined]

/**
 * A call and its diagnosis as Markdown for a ticket, redacted: no secret, token, signature, body or personal header, wherever
 * in the facts it stands.
 */
export function report(facts: ReportFacts): string {
  const { request, route, diagnoses, legs, canonicalRequests, answer } = facts
  const [first, ...others] = diagnoses
  const sections: readonly Section[] = [
    [words.sections.situation, table(situation(facts))],
    [words.sections.setUp, route && setUpTable(request?.url ?? '', route)],
    [words.sections.request, request && [block(requestText(request), 'http'), '', bodyText(request)].join('\n')],
    [words.sections.answer, answer && answerText(facts.status, answer)],
    [words.sections.way, legs.length > 0 ? wayText(legs) : undefined],
    [words.sections.differing, differingLines(canonicalRequests)],
    [words.sections.canonical, canonicalText(canonicalRequests)],
    [words.sections.diagnosis, first ? diagnosisText(first) : noCause(facts)],
    [words.sections.others, others.length > 0 ? others.map(diagnosisText).join('\n\n') : undefined],
  ]
  const text = [
    `# ${plain(facts.title)}`,
    ...sections.flatMap(([heading, content]) => (content === undefined ? [] : [`## ${heading}\n\n${content}`])),
    `${words.left} ${words.made}`,
  ].join('\n\n')
  return `${scrubbed(text, bearersIn(facts))}\n`
}

/** Everything that must not show, as it is and as Markdown has it. */
function bearersIn({ request, otherRequests, legs, canonicalRequests }: ReportFacts): readonly string[] {
  const requests = [
    ...(request ? [request] : []),
    ...otherRequests,
    ...legs.flatMap(({ sent, received }) => [sent, received]),
  ]
  const bearers = [...requests.flatMap(bearersOf), ...canonicalRequests.flatMap(({ text }) => bearersOfCanonical(text))]
  return [...new Set(bearers.flatMap((bearer) => [bearer, plain(bearer), bearer.replaceAll('|', '\\|')]))]
}

function situation({ request, status, decidedBy, known, signedFor, time }: ReportFacts) {
  const { rows } = words
  const rowOf = (name: string, value: string | undefined) => (value === undefined ? [] : [[name, value] as const])
  return [
    ...rowOf(rows.call, request && code(`${request.method} ${reportedQuery(splitUrl(request.url).target)}`)),
    ...rowOf(rows.sentTo, request && (code(wireHost(request)) || undefined)),
    [rows.signedFor, signedFor === undefined ? words.unsigned[known] : code(signedFor)] as const,
    [rows.answer, status === undefined ? words.noAnswer : String(status)] as const,
    [rows.decidedBy, plain(decidedBy)] as const,
    [rows.known, words.known[known]] as const,
    ...rowOf(rows.time, time && amzDate(time)),
  ]
}

const requestText = ({ method, url, headers }: HttpRequest): string =>
  [
    `${method} ${reportedQuery(splitUrl(url).target)}`,
    ...headers.map(([name, value]) => `${name}: ${reportedValue(name, value)}`),
  ].join('\n')

function bodyText(request: HttpRequest): string {
  const bytes = bodyBytes(request)
  return `${words.rows.body}: ${bytes.length === 0 ? words.none : words.bytes(bytes.length, code(sha256Hex(bytes)))}`
}

const canonicalText = (texts: ReportFacts['canonicalRequests']): string =>
  texts.length === 0
    ? words.withoutCanonical
    : texts.map(({ title, text }) => `${plain(title)}\n\n${block(reportedCanonicalRequest(text))}`).join('\n\n')

const noCause = ({ status }: ReportFacts): string =>
  status !== undefined && status < 400 ? words.letIn : words.noCause
