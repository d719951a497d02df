import { includesHeader } from '../../cloudfront/policy.ts'
import type { Findings } from '../../evidence/findings.ts'
import { changedInTransit } from '../../evidence/transitHeaders.ts'
import type { Rule } from './rule.ts'
import { compared, handled, methodOf, straight, when } from './rule.ts'

const placeNames: Readonly<Record<string, string>> = {
  cdn: 'a CDN',
  mesh: 'a service mesh',
  proxy: 'a proxy',
  cloudfront: 'CloudFront',
  'load-balancer': 'a load balancer',
  tunnel: 'a tunnel',
  'vpc-endpoint': 'a VPC endpoint',
  'api-gateway': 'API Gateway',
  'lambda-at-edge': 'Lambda@Edge',
  waf: 'a firewall',
}

const list = (names: readonly string[]): string => names.slice(0, 6).join(', ')

/** Signed headers that CloudFront's policies, where they are known, do not let through. */
function notForwarded({
  setup: { originRequestPolicy, cachePolicy, between },
  signedNames,
}: Findings): readonly string[] {
  if (!originRequestPolicy || !between.has('cloudfront')) return []
  const always = /^(host|x-amz-cf-id|content-length|authorization)$/
  return [...(signedNames ?? [])].filter(
    (name) =>
      !always.test(name) &&
      ![originRequestPolicy, cachePolicy].some((policy) => policy && includesHeader(policy.headers, name)),
  )
}

/** Content-Type is in play, and a browser or an upload by a presigned URL gives it a value of its own. */
const contentType = ({ request, signedNames, setup, claim }: Findings): boolean => {
  const sent = request.headers.some(([name]) => name.toLowerCase() === 'content-type')
  const involved = sent || signedNames?.has('content-type') === true
  return involved && (setup.between.has('browser') || claim.form === 'query')
}

/** A header of the way in the service's string to sign, as Signature V2 has them. */
const inServiceString = ({ answer, evidence }: Findings): string | undefined =>
  /\b(x-amz-cf-id|x-forwarded-[a-z]+|cf-[a-z-]+|via|x-real-ip):/i.exec(
    `${evidence.serviceStringToSign ?? ''}\n${/<StringToSign>[^<]{0,4000}/.exec(answer.text)?.[0] ?? ''}`,
  )?.[1]

/** What only something on the way adds: in a request of the signer's own it was copied from the one before, and signed. */
const isForwarding = (name: string): boolean =>
  /^(x-forwarded-|x-real-ip$|forwarded$|via$|cf-|cdn-loop$|x-amzn-trace-id$)/.test(name)

/** A header that was signed and of which the service has an empty line: it did not arrive. */
const emptyLines = ({ service, client }: Findings): readonly string[] =>
  (service?.signedHeaders ? service.headers : [])
    .filter(
      ([name, value]) => value.trim() === '' && !/^(host|content-(type|md5))$/.test(name) && !signedEmpty(name, client),
    )
    .map(([name]) => name)

const signedEmpty = (name: string, client: Findings['client']): boolean =>
  client?.headers.some(([given, value]) => given === name && value.trim() === '') === true

/** Headers that the service names as present and unsigned, besides host. */
const unsigned = ({ answer }: Findings): string | undefined =>
  /<HeadersNotSigned>\s*([^<]{1,300}?)\s*</
    .exec(answer.text)?.[1]
    ?.split(/,\s*/)
    .filter((name) => !/^host$/i.test(name))
    .join(', ') || undefined

/** A signed header was removed, changed, or added to between signing and verification. */
export const headerChangedInTransit: Rule = {
  cause: 'header-changed-in-transit',
  prior: 0.8,
  answers: {
    mismatch: 1,
    forbidden: 0,
    'credentials-refused': 0.5,
    'headers-unsigned': 3,
    'auth-incomplete': -2,
    'token-invalid': -3,
  },
  symptoms: {
    'direct-works-edge-fails': 2.3,
    'works-without-extra-headers': 3,
    'works-with-another-client': 1,
    'fails-only-in-browser': 1.5,
    'fails-only-in-one-browser': 3,
    intermittent: 1.5,
    'fails-on-one-machine': 1.5,
    'works-without-special-characters': -3,
  },
  look: (findings) => {
    const { signedNames, received, setup, request, claim, service } = findings
    const edgeSigns = setup.cloudFrontSigns || setup.between.has('lambda-at-edge') || setup.between.has('mesh')
    const risky = [...(signedNames ?? [])].filter((name) => changedInTransit(name) === 2)
    const mild = [...(signedNames ?? [])].filter((name) => changedInTransit(name) === 1)
    const plainNames =
      signedNames !== undefined && [...signedNames].every((name) => name === 'host' || name.startsWith('x-amz-'))
    const own = new Set((signedNames ? [] : request.headers).map(([name]) => name.toLowerCase()))
    const arrived = received?.headers.map(([name]) => name.toLowerCase()) ?? []
    // What the way adds was not signed, unless the way signs.
    const shown = edgeSigns ? arrived : arrived.filter((name) => !isForwarding(name) || own.has(name))
    const sent = [...new Set([...own, ...shown])].filter((name) => changedInTransit(name) === 2)
    const dropped = notForwarded(findings)
    const extra = unsigned(findings)
    const added = inServiceString(findings)
    const empty = emptyLines(findings)
    const place = [...setup.between].find((name) => placeNames[name] !== undefined && name !== 'browser')
    return [
      ...compared(findings, 'header-changed-in-transit'),
      when(added !== undefined && risky.length === 0, 3.5, 'transit-in-strings', added ?? ''),
      when(empty.length > 0, 6, 'signed-not-arrived', list(empty)),
      when(extra !== undefined, 4, 'extra-header-names', extra ?? ''),
      when(dropped.length > 0, 4, 'edge-drops-header', list(dropped)),
      when(risky.length > 0, handled(findings) ? 4.5 : 3, 'transit-signed', list(risky)),
      when(risky.length === 0 && mild.length > 0, 1.5, 'transit-signed', list(mild)),
      when(
        risky.length === 0 && mild.length === 0 && plainNames && claim.signedHeaders !== undefined,
        -3.5,
        'few-headers-signed',
      ),
      when(plainNames && claim.signedHeaders === undefined && service !== undefined, -3, 'few-headers-signed'),
      when(
        sent.length > 0 && signedNames === undefined && claim.form === undefined,
        sent.some((name) => isForwarding(name)) && !received ? 3 : received ? 2 : 1,
        'transit-sent',
        list(sent),
      ),
      when(
        handled(findings) && place !== undefined,
        ['mesh', 'cdn', 'load-balancer'].includes(place ?? '') ? 1.3 : 0.5,
        'something-between',
        placeNames[place ?? ''] ?? '',
      ),
      when(contentType(findings), 2.5, 'content-type-replaced'),
      when(methodOf(findings) === 'OPTIONS', -4, 'options-method'),
      when(claim.otherScheme, -3, 'own-authorization'),
      when(straight(findings) && !setup.between.has('browser') && risky.length === 0, -2.5, 'not-between'),
    ]
  },
  explains: 'sigv4-header',
  next: ['fewer-headers', 'received', 'service-strings'],
  fixes: ['leave-header-unsigned', 'all-viewer-except-host'],
}
