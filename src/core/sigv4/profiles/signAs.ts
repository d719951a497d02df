import type { HttpRequest } from '../../http/message.ts'
import { bodyBytes } from '../../http/message.ts'
import { splitUrl, withTarget } from '../../http/url.ts'
import type { SignerWay } from '../../words/signerWays.ts'
import type { CredentialScope } from '../credentialScope.ts'
import { credentialScopeText } from '../credentialScope.ts'
import { sha256Hex } from '../hash.ts'
import type { Signer } from '../options.ts'
import type { Part, PartId } from '../part.ts'
import { partsText } from '../part.ts'
import { signatureOf, signingKeyOf } from '../signature.ts'
import { algorithm, stringToSign } from '../stringToSign.ts'
import type { Fields } from './fields.ts'
import { fieldsAs } from './fields.ts'
import type { HeaderLines } from './headerLines.ts'
import { headerLines, sentFields } from './headerLines.ts'
import { valueAs } from './headerValue.ts'
import type { Made, Refused } from './made.ts'
import { pathAs } from './pathAs.ts'
import type { Profile } from './profile.ts'
import type { QueryAs } from './query.ts'
import { queryAs } from './query.ts'
import { targetAs } from './target.ts'

/** Whom a client signs for: it is told everything. */
export interface SigningAs {
  readonly credentials: Signer
  readonly region: string
  readonly service: string
  readonly date: Date
  readonly host: string
}

/** What a client signs, and the request as it sends it. */
export interface SignedAs {
  readonly canonicalRequest: readonly Part[]
  readonly stringToSign: readonly Part[]
  /** 64 lower-case hex digits; empty without a key. */
  readonly signature: string
  readonly request: HttpRequest
  /** Why a line is as it is, or is missing, where the client has a way of its own. */
  readonly ways: ReadonlyMap<PartId, readonly SignerWay[]>
}

/**
 * What a client signs for a request in the header form, told credentials, region, service, time and host. An
 * authentication that is given is taken off before; a given Host stays with what is sent.
 */
export function signAs(profile: Profile, request: HttpRequest, options: SigningAs): SignedAs | Refused {
  if (options.service === 's3') return { refuses: 's3-unknown' }
  const refused = fetchRefusal(profile, request)
  if (refused) return refused
  const { scheme, path, query } = splitUrl(request.url)
  const target = targetAs(profile.url, path, query === undefined ? undefined : withoutSignature(query))
  if ('refuses' in target) return target
  const fields = fieldsAs(profile.headers, request, options.credentials, options.date)
  if ('refuses' in fields) return fields

  const method = profile.method === 'usual' ? request.method : request.method.toUpperCase()
  const lines: Lines = {
    method: { text: method, ways: method === request.method ? [] : ['method-upper-case'] },
    path: pathAs(profile.path, target.path),
    query: queryAs(profile.query, target.query),
    headers: headerLines(profile, fields, options.host, scheme),
    payload: payloadOf(profile, request, fields),
  }
  const canonicalRequest = partsOf(lines)
  const { requestDateTime } = fields
  const scope = scopeOf(options, requestDateTime)
  const toSign = stringToSign({
    requestDateTime,
    scope,
    hashedCanonicalRequest: sha256Hex(partsText(canonicalRequest)),
    dateSource: { input: 'date', start: 0, end: requestDateTime.length },
    scopeSources: [],
  })
  const signature = signatureOf(partsText(toSign), signingKeyOf(options.credentials, scope))
  const claim = [
    `Credential=${options.credentials.accessKeyId ?? ''}/${credentialScopeText(scope)}`,
    `SignedHeaders=${lines.headers.listed.join(';')}`,
    `Signature=${signature}`,
  ]
  const sent = target.sent ?? { path: target.path.text, query: lines.query.sent }
  return {
    canonicalRequest,
    stringToSign: toSign,
    signature,
    ways: waysOf(lines),
    request: {
      ...request,
      url: withTarget(request.url, sent.query === '' ? sent.path : `${sent.path}?${sent.query}`),
      headers: [
        ...request.headers.filter(([name]) => name.toLowerCase() === 'host'),
        ...sentFields(profile, fields.fields),
        ...fields.unsigned,
        ['Authorization', `${algorithm} ${claim.join(', ')}`],
      ],
    },
  }
}

interface Lines {
  readonly method: Made
  readonly path: Made
  readonly query: QueryAs
  readonly headers: HeaderLines
  readonly payload: string
}

const partsOf = ({ method, path, query, headers, payload }: Lines): readonly Part[] => [
  { id: 'method', line: method.text, rule: 'sigv4-method', sources: [] },
  { id: 'path', line: path.text, rule: 'sigv4-path-encoded-twice', sources: [] },
  { id: 'query', line: query.signed.text, rule: 'sigv4-query', sources: [] },
  ...headers.parts,
  { id: 'end-of-headers', line: '', rule: 'sigv4-end-of-headers', sources: [] },
  { id: 'signed-headers', line: headers.listed.join(';'), rule: 'sigv4-signed-headers', sources: [] },
  { id: 'payload-hash', line: payload, rule: 'sigv4-payload-hash', sources: [] },
]

const waysOf = ({ method, path, query, headers }: Lines): ReadonlyMap<PartId, readonly SignerWay[]> =>
  new Map([
    ['method', method.ways],
    ['path', path.ways],
    ['query', query.signed.ways],
    ['signed-headers', headers.listWays],
    ...[...headers.ways].map(([name, ways]) => [`header:${name}`, ways] as const),
  ])

const withoutSignature = (query: string): string =>
  query
    .split('&')
    .filter((piece) => !/^x-amz-signature(=|$)/i.test(piece))
    .join('&')

/** What a given `x-amz-content-sha256` says, else the body's hash. */
function payloadOf({ headers }: Profile, request: HttpRequest, { fields }: Fields): string {
  const given = fields.filter(([name]) => name.toLowerCase() === 'x-amz-content-sha256').map(([, value]) => value)
  return given.length > 0 ? valueAs(headers.values, 'x-amz-content-sha256', given).text : sha256Hex(bodyBytes(request))
}

const scopeOf = ({ credentials, region, service }: SigningAs, requestDateTime: string): CredentialScope =>
  'signingKey' in credentials ? credentials.scope : { date: requestDateTime.slice(0, 8), region, service }

/** `fetch` takes no body with GET and HEAD, and some methods not at all (Fetch Standard, "new Request"). */
function fetchRefusal({ headers }: Profile, request: HttpRequest): Refused | undefined {
  if (!headers.byFetch) return undefined
  const method = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(request.method)
  if (!method || /^(connect|trace|track)$/i.test(request.method)) return { refuses: 'method-forbidden' }
  const hasBody = bodyBytes(request).length > 0
  return /^(get|head)$/i.test(request.method) && hasBody ? { refuses: 'body-with-get' } : undefined
}
