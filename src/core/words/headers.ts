// The words for headers by name: what signing makes of each, and what becomes of it on the way through CloudFront.
import type { RuleId } from './certainties.ts'
import type { RuleText, Sentence } from './segment.ts'
import { sources } from './sources.ts'

/** Headers with rules of their own, those of signing first. */
const own = {
  host: ['sigv4-header-host', 'cloudfront-host-set-to-origin', 'check-host', 'check-host-signed'],
  authorization: [
    'check-auth-present',
    'cloudfront-authorization-removed',
    'cloudfront-authorization-removed-legacy',
    'oac-authorization',
  ],
  'x-amz-date': ['sigv4-header-date', 'check-date', 'oac-date'],
  'x-amz-security-token': ['sigv4-header-token', 'check-token', 'oac-token'],
  'x-amz-content-sha256': ['sigv4-header-content-sha256', 'oac-content-sha256', 'check-payload'],
  'x-amz-source-account': ['oac-source'],
  'x-amz-source-arn': ['oac-source'],
  'accept-encoding': ['cloudfront-accept-encoding'],
  connection: ['cloudfront-connection'],
  cookie: ['cloudfront-cookies'],
  'user-agent': ['cloudfront-user-agent'],
  via: ['cloudfront-via'],
  'x-amz-cf-id': ['cloudfront-request-id'],
  'x-amzn-trace-id': ['function-url-front-end'],
  'x-forwarded-for': ['cloudfront-forwarded-for', 'function-url-front-end'],
  'x-forwarded-host': ['proposal-forwarded-host'],
  'x-forwarded-port': ['function-url-front-end'],
  'x-forwarded-proto': ['function-url-front-end'],
} as const satisfies Record<string, readonly RuleId[]>

const known: Readonly<Record<string, readonly RuleId[]>> = own

/** The rules of a header by its lower-case name; none for one that is like any other. */
export const headerRules = (name: string): readonly RuleId[] => (Object.hasOwn(known, name) ? (known[name] ?? []) : [])

/** The names of headers that are worth a page in a list: those with rules of their own, and CloudFront's table of others. */
export const headerNames: readonly string[] = [
  ...Object.keys(own),
  'accept',
  'accept-charset',
  'accept-language',
  'content-length',
  'content-type',
  'expect',
  'origin',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'range',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-edge-location',
  'x-http-method-override',
  'x-real-ip',
].toSorted()

/** Whether a text can be the name of a header (RFC 9110, 5.6.2), in lower case. */
export const isHeaderName = (text: string): boolean => /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(text)

const withPolicy = {
  'if-named': 'With policies it reaches the origin only where one of them names it. ',
  always: 'It reaches the origin whatever the policies say. ',
  never: 'CloudFront removes it whatever the policies say. ',
} as const

const withLegacy = {
  forward: 'With legacy cache settings it goes through.',
  remove: 'With legacy cache settings it is removed unless the behaviour names it.',
} as const

/** What CloudFront does with a header that has no rule of its own, as its table of headers says. */
export const tableWords = (row: {
  readonly legacy: keyof typeof withLegacy
  readonly policy: keyof typeof withPolicy
}): RuleText => {
  const sentence: Sentence =
    row.policy === 'if-named' || row.legacy === 'forward'
      ? [withPolicy[row.policy], withLegacy[row.legacy]]
      : [withPolicy[row.policy].trim()]
  return { title: 'On its way through CloudFront', sentence, source: sources.customOriginBehavior }
}
