import { behaviorFor } from '../../../cloudfront/behavior.ts'
import type { Policy } from '../../../cloudfront/policy.ts'
import type { Route } from '../../../delivery/delivery.ts'
import type { Because, Delivery, Diagnosis, Remedy } from '../../../diagnosis/diagnosis.ts'
import { endpointOf } from '../../../hosts/endpoint.ts'
import { wireHost } from '../../../http/host.ts'
import type { HttpRequest } from '../../../http/message.ts'
import { bodyBytes } from '../../../http/message.ts'
import { splitUrl } from '../../../http/url.ts'
import { amzDate } from '../../../sigv4/amzDate.ts'
import { sha256Hex } from '../../../sigv4/hash.ts'
import { causeWords } from '../../../words/causes.ts'
import { checkWords } from '../../../words/checks.ts'
import { fixWords } from '../../../words/fixes.ts'
import { reportWords as words } from '../../../words/report.ts'
import { ruleWords } from '../../../words/rules.ts'
import { plainText } from '../../../words/segment.ts'
import { block, code, list, plain, table } from './markdown.ts'
import { bearersOf, reportedCanonicalRequest, reportedQuery, reportedValue, scrubbed } from './redact.ts'

/** What a report tells. No credential is among it but what the request itself bears, and that is left out. */
export interface ReportFacts {
  /** As it was sent. */
  readonly request: HttpRequest
  readonly route: Route
  readonly delivery: Delivery<Remedy>
  readonly known: keyof typeof words.known
  /** The host that the signature covers; undefined for an unsigned call. */
  readonly signedFor: string | undefined
  /** What was signed and what was rebuilt, or the same request for both hosts: each with its title. */
  readonly canonicalRequests: readonly { readonly title: string; readonly text: string }[]
}

/** A call and its diagnosis as Markdown for a ticket, redacted: no secret, token, signature, body or personal header. */
export function report(facts: ReportFacts): string {
  const { request, delivery, canonicalRequests } = facts
  const [first, ...others] = delivery.diagnoses
  const title = `${delivery.decision.status} ${first ? causeWords(first.cause).title : checkWords(delivery.decision.check).label}`
  const sections: readonly (readonly [heading: string, text: string])[] = [
    [words.sections.situation, table(situation(facts))],
    [words.sections.setUp, table(setUp(facts))],
    [words.sections.request, [block(requestText(request), 'http'), '', bodyText(request)].join('\n')],
    [
      words.sections.canonical,
      canonicalRequests.length === 0
        ? words.withoutCanonical
        : canonicalRequests
            .map(({ title: name, text }) => `${plain(name)}\n\n${block(reportedCanonicalRequest(text))}`)
            .join('\n\n'),
    ],
    [words.sections.diagnosis, first ? diagnosisText(first) : words.noCause],
    ...(others.length > 0
      ? [[words.sections.others, others.map((other) => diagnosisText(other)).join('\n\n')] as const]
      : []),
  ]
  const text = [
    `# ${plain(title)}`,
    ...sections.map(([heading, content]) => `## ${heading}\n\n${content}`),
    `${words.left} ${words.made}`,
  ].join('\n\n')
  const everySent = [request, ...delivery.legs.flatMap(({ sent, received }) => [sent, received])]
  // As they are, and as Markdown has them.
  const bearers = everySent
    .flatMap(bearersOf)
    .flatMap((bearer) => [bearer, plain(bearer), bearer.replaceAll('|', '\\|')])
  return `${scrubbed(text, [...new Set(bearers)])}\n`
}

function situation({ request, delivery: { decision }, known, signedFor, route }: ReportFacts) {
  const { rows } = words
  return [
    [rows.call, code(`${request.method} ${reportedQuery(splitUrl(request.url).target)}`)],
    [rows.sentTo, code(wireHost(request))],
    [rows.signedFor, signedFor === undefined ? words.unsigned : code(signedFor)],
    [rows.answer, String(decision.status)],
    [rows.decidedBy, plain(`${words.places[decision.by]}: ${checkWords(decision.check).reason}`)],
    [rows.known, words.known[known]],
    [rows.time, amzDate(route.now)],
  ] as const
}

function setUp({ request, route }: ReportFacts): readonly (readonly [string, string])[] {
  const { rows } = words
  const { distribution, functionUrl } = route
  const endpoint = endpointOf(functionUrl.host)
  const scope = [functionUrl.region ?? endpoint?.region ?? '', functionUrl.service ?? endpoint?.service ?? 'lambda']
  const own = [
    [rows.functionUrl, `${code(functionUrl.host)} ${functionUrl.authType}`],
    [rows.region, code(scope.join(' '))],
  ] as const
  if (!distribution) return own
  const behavior = behaviorFor(request.url, distribution, route.assume)
  return [
    ...own,
    [rows.cloudFront, [distribution.host, ...(distribution.aliases ?? [])].map(code).join(', ')],
    [rows.originRequestPolicy, policyName(behavior.originRequestPolicy)],
    [rows.cachePolicy, policyName(behavior.cachePolicy)],
    [rows.originAccessControl, distribution.originAccessControl ?? words.none],
  ]
}

function policyName({ name, headers, queryStrings, cookies }: Policy): string {
  if (name !== undefined) return code(name)
  return [headers, queryStrings, cookies].every((names) => names === 'none') ? words.none : words.own
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

function diagnosisText({ cause, certainty, about, detail, because, against, next, fixes }: Diagnosis<Remedy>): string {
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
