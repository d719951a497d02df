// What a remedy brings along where the evidence knows enough: the request to sign anew, or the line to sign.
import type { Findings } from '../evidence/findings.ts'
import { changedInTransit } from '../evidence/transitHeaders.ts'
import { endpointOf } from '../hosts/endpoint.ts'
import type { HttpRequest } from '../http/message.ts'
import { splitUrl, withTarget } from '../http/url.ts'
import { canonicalQueryString } from '../sigv4/canonicalQueryString.ts'
import { canonicalUri, normalized } from '../sigv4/canonicalUri.ts'
import { compareText } from '../sigv4/compareText.ts'
import { sha256Hex } from '../sigv4/hash.ts'
import { queryPieces } from '../sigv4/wire.ts'
import type { FixId } from '../words/fixes.ts'
import type { Fix } from './diagnosis.ts'

type Addition = Pick<Fix, 'request' | 'text'>

/** What a signer puts in by itself, anew. */
const ofSigner = /^(authorization|x-amz-date|x-amz-security-token|x-amz-content-sha256)$/i
const bearer = /^(cookie|proxy-authorization|x-api-key|x-amz-meta-.*)$/i
const ofPresigned = /^X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token|Content-Sha256)=/i

/** The request without its stale signature; undefined where too little is known of it, or where it carries a secret of another kind. */
function unsigned({ evidence, request, claim }: Findings): HttpRequest | undefined {
  const { method, urlHost, headers, body } = request
  const url = evidence.request?.url
  if (method === undefined || urlHost === undefined || typeof url !== 'string') return undefined
  if (claim.otherScheme || headers.some(([name]) => bearer.test(name))) return undefined
  const { path, query = '' } = splitUrl(url.trim())
  const kept = query.split('&').filter((piece) => !ofPresigned.test(piece))
  const target = kept.join('&') === '' ? path : `${path}?${kept.join('&')}`
  return {
    method,
    url: withTarget(url.trim(), target),
    headers: headers.filter(([name]) => !ofSigner.test(name)),
    ...(body ? { body } : {}),
  }
}

const ofRequest =
  (change: (request: HttpRequest) => HttpRequest | undefined) =>
  (findings: Findings): Addition => {
    const request = unsigned(findings)
    const changed = request && change(request)
    return changed ? { request: changed } : {}
  }

/** The request with another path or query; undefined where they are right already. */
const retargeted = (part: 'path' | 'query', change: (text: string) => string) =>
  ofRequest((request) => {
    const { path, query } = splitUrl(request.url)
    const given = part === 'path' ? path : query
    const text = given === undefined ? undefined : change(given)
    if (text === undefined || text === given) return undefined
    const [to, rest] = part === 'path' ? [text, query] : [path, text]
    return { ...request, url: withTarget(request.url, rest === undefined ? to : `${to}?${rest}`) }
  })

// A + may stand for a blank: nobody else can tell.
const ordered = retargeted('query', (query) =>
  query.includes('+') ? query : canonicalQueryString(queryPieces(query, 0)).text,
)

const line = (code: string | undefined): Addition => (code === undefined ? {} : { text: { language: 'text', code } })

/** The scope that the verifier wants: by its own words, else by its host. */
function scope({ answer: { text }, claim, request, service }: Findings): Addition {
  const host = service?.headers.find(([name]) => name === 'host')?.[1] ?? request.host ?? ''
  const known = endpointOf(host.trim())
  const named = known?.service === 'cloudfront' ? undefined : known
  const region = /expecting '([a-z0-9-]{1,40})'/.exec(text)?.[1] ?? (named?.region || undefined)
  const signs = /correct service: '([a-z0-9-]{1,40})'/.exec(text)?.[1] ?? (named?.service || undefined)
  const own = { region: region ?? claim.scope?.region, service: signs ?? claim.scope?.service }
  if ((region ?? signs) === undefined) return {}
  return line(`${claim.scope?.date || 'YYYYMMDD'}/${own.region ?? 'REGION'}/${own.service ?? 'SERVICE'}/aws4_request`)
}

const names = (signedNames: readonly string[]): Addition =>
  line(`SignedHeaders=${[...new Set(signedNames)].toSorted(compareText).join(';')}`)

/** The host that the verifier has, by its own strings or by what arrived. */
const verifiersHost = ({ service, received }: Findings): Addition => {
  const host = service?.headers.find(([name]) => name === 'host')?.[1].trim() || received?.hostField
  return line(host === undefined ? undefined : `host:${host}`)
}

const additions: Readonly<Partial<Record<FixId, (findings: Findings) => Addition>>> = {
  'send-content-sha256': ofRequest(({ body, ...request }) => {
    if (!(body instanceof Uint8Array)) return undefined
    return { ...request, headers: [...request.headers, ['x-amz-content-sha256', sha256Hex(body)]], body }
  }),
  'normalise-path': retargeted('path', normalized),
  'encode-path-as-verifier': retargeted('path', (path) =>
    canonicalUri(path, { doubleEncodePath: false, normalizePath: false }),
  ),
  'encode-query-as-verifier': ordered,
  'sign-whole-query': ordered,
  'add-alias': ofRequest((request) => {
    const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'host')
    return headers.length < request.headers.length ? { ...request, headers } : undefined
  }),
  'fix-scope': scope,
  'fix-scope-of-service': scope,
  'sign-host': ({ signedNames }) => (signedNames ? names([...signedNames, 'host']) : {}),
  'leave-header-unsigned': ({ signedNames }) => {
    const kept = [...(signedNames ?? [])].filter((name) => changedInTransit(name) === 0)
    return signedNames && kept.length < signedNames.size && kept.length > 0 ? names(kept) : {}
  },
  'sign-for-verifier': verifiersHost,
  'sign-for-function-url': verifiersHost,
}

/** The request to sign anew, without its old signature, or the line to sign; nothing where too little is known. */
export const fixAddition = (id: FixId, findings: Findings): Addition => additions[id]?.(findings) ?? {}
