// What a request says of its signature: date, scope, token, key; and the verifier's clock and keys.
import type { HttpRequest } from '../core/http/message.ts'
import { amzDate, parseAmzDate } from '../core/sigv4/amzDate.ts'
import { tokenOf } from '../core/sigv4/options.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { Choose } from './choose.ts'
import { oneOf } from './choose.ts'
import { withClaim, withMore } from './edits.ts'
import type { Mutated, Mutation, Subject } from './mutation.ts'

function claimMutation(
  what: string,
  name: string,
  edit: (value: string, choose: Choose) => string | undefined,
  ...causes: readonly CauseId[]
): Mutation {
  return {
    what,
    causes,
    change: ({ request }, choose) => asked(withClaim(request, name, (value) => edit(value, choose))),
  }
}

const asked = (request: HttpRequest | undefined): Mutated | undefined => (request ? { request } : undefined)

const later = (text: string, seconds: number): string =>
  amzDate(new Date((parseAmzDate(text)?.getTime() ?? 0) + 1000 * seconds))

/** Arrival, minutes after (or before) what the presigned form or the window allows. */
const arrival =
  (minutes: number) =>
  (subject: Subject): Mutated => {
    const allowed = minutes > 0 && subject.claim.form === 'query' ? Number(subject.claim.expires) / 60 : 0
    return { route: { now: new Date(subject.route.now.getTime() + 60_000 * (minutes + allowed)) } }
  }

export const dateMutations: readonly Mutation[] = [
  claimMutation(
    'a second later',
    'Date',
    (value) => later(value, 1),
    ...(['header-changed-in-transit', 'query-dropped-in-transit', 'scope-date-mismatch', 'clock-skew'] as const),
  ),
  claimMutation('an hour later', 'Date', (value) => later(value, 3600), 'clock-skew'),
  claimMutation('a day ago', 'Date', (value) => later(value, -86_400), 'clock-skew', 'session-token-expired'),
  claimMutation('unreadable', 'Date', (value) => value.replace('T', ' '), 'authorization-malformed'),
  claimMutation('gone', 'Date', () => undefined, 'authorization-malformed', 'header-changed-in-transit'),
  claimMutation(
    'valid for longer',
    'Expires',
    (value) => `${Number(value) + 60}`,
    'query-dropped-in-transit',
    'query-not-canonical',
  ),
  claimMutation('valid for ever', 'Expires', () => '9999999', 'authorization-malformed'),
  { what: 'arrives late', causes: ['clock-skew', 'session-token-expired'], change: arrival(6) },
  { what: 'arrives early', causes: ['clock-skew'], change: arrival(-6) },
]

/** One part of the credential, of five. */
const credentialPart =
  (at: number, edit: (value: string, choose: Choose) => string) =>
  (credential: string, choose: Choose): string =>
    credential
      .split('/')
      .map((part, index) => (index === at ? edit(part, choose) : part))
      .join('/')

export const scopeMutations: readonly Mutation[] = [
  claimMutation(
    'another day',
    'Credential',
    credentialPart(1, () => '20250101'),
    'scope-date-mismatch',
  ),
  claimMutation(
    'another region',
    'Credential',
    credentialPart(2, () => 'sa-east-1'),
    'scope-region-wrong',
  ),
  claimMutation(
    'no region',
    'Credential',
    credentialPart(2, () => ''),
    'scope-region-wrong',
  ),
  claimMutation(
    'another service',
    'Credential',
    credentialPart(3, (_, choose) => oneOf(choose, ['execute-api', 's3', 'Lambda', 'cloudfront'])),
    'scope-service-wrong',
  ),
  claimMutation(
    'another end',
    'Credential',
    credentialPart(4, () => 'aws5_request'),
    'authorization-malformed',
  ),
  claimMutation('a part less', 'Credential', (value) => value.replace(/\/[^/]*$/, ''), 'authorization-malformed'),
]

const badToken: readonly CauseId[] = ['access-key-unknown', 'session-token-missing', 'session-token-expired']

export const tokenMutations: readonly Mutation[] = [
  claimMutation('another token', 'Security-Token', (value) => `${value}x`, ...badToken),
  claimMutation('cut off', 'Security-Token', (value) => value.slice(0, 20), ...badToken),
  claimMutation('gone', 'Security-Token', () => undefined, ...badToken),
  {
    what: 'a token for a key that has none',
    causes: badToken,
    change: ({ request, claim }) =>
      claim.sessionToken === undefined && claim.form === 'header'
        ? { request: withMore(request, 'X-Amz-Security-Token', 'some-token') }
        : undefined,
  },
  {
    what: 'expired at the verifier',
    causes: ['session-token-expired'],
    change: ({ route, claim }) => {
      const { functionUrl, now } = route
      if (claim.sessionToken === undefined || functionUrl.credentials === 'the-signer') return undefined
      const credentials = functionUrl.credentials.map((key) => ({ ...key, expires: new Date(now.getTime() - 1000) }))
      return { route: { functionUrl: { ...functionUrl, credentials } } }
    },
  },
]

export const keyMutations: readonly Mutation[] = [
  claimMutation(
    'another key ID',
    'Credential',
    credentialPart(0, (id) => `${id}X`),
    'access-key-unknown',
  ),
  claimMutation(
    'another signature',
    'Signature',
    (value, choose) => {
      const at = choose(value.length)
      return `${value.slice(0, at)}${value[at] === '0' ? '1' : '0'}${value.slice(at + 1)}`
    },
    'secret-wrong',
  ),
  claimMutation(
    'half a signature',
    'Signature',
    (value) => value.slice(0, 32),
    'secret-wrong',
    'authorization-malformed',
  ),
  claimMutation('no signature', 'Signature', () => '', 'authorization-malformed'),
  {
    what: 'another secret at the verifier',
    causes: ['secret-wrong'],
    change: ({ route: { functionUrl }, claim: { accessKeyId, sessionToken } }) => {
      const key = { accessKeyId, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
      const credentials = [sessionToken === undefined ? key : { ...key, sessionToken }]
      return { route: { functionUrl: { ...functionUrl, credentials } } }
    },
  },
  {
    what: 'a key that another has taken the place of',
    causes: ['secret-wrong', 'access-key-unknown'],
    change: ({ request, route: { functionUrl } }) => {
      const { credentials } = functionUrl
      const [key] = credentials === 'the-signer' ? [] : credentials
      const token = key && tokenOf(key)
      const other = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
      const known = token === undefined ? other : { ...other, sessionToken: token }
      const made = withClaim(request, 'Credential', (value) => value.replace(/^[^/]*/, other.accessKeyId))
      return made && { request: made, route: { functionUrl: { ...functionUrl, credentials: [known] } } }
    },
  },
]

export const authorizationMutations: readonly Mutation[] = [
  claimMutation('another algorithm', 'Algorithm', () => 'AWS4-HMAC-SHA512', 'authorization-malformed'),
  claimMutation('no SignedHeaders', 'SignedHeaders', () => undefined, 'authorization-malformed'),
  {
    what: 'twice',
    causes: ['authorization-duplicated'],
    change: ({ request }) => ({ request: withMore(request, 'Authorization', 'AWS4-HMAC-SHA256 Credential=a') }),
  },
  {
    what: 'gone',
    causes: ['authorization-dropped'],
    change: ({ request, claim }) =>
      claim.form === 'query'
        ? undefined
        : { request: { ...request, headers: request.headers.filter(([name]) => !/^authorization$/i.test(name)) } },
  },
]
