import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { carriesBody, methodOf, when } from './rule.ts'

const name = 'x-amz-content-sha256'

const hasHeader = ({ request, signedNames, client }: Findings): boolean =>
  request.headers.some(([given]) => given.toLowerCase() === name) ||
  signedNames?.has(name) === true ||
  client?.headers.some(([given]) => given === name) === true

/** A name that means this header and is not. */
const misnamed = ({ request, signedNames }: Findings): string | undefined =>
  [...request.headers.map(([given]) => given.toLowerCase()), ...(signedNames ?? [])].find(
    (given) =>
      given !== name && /^x-([a-z]+-)?(content-?)?(sha-?256|hash|body-hash)$|^x-amz-content-?(sha|hash)$/.test(given),
  )

/** The x-amz-content-sha256 header is missing or misnamed where the verifier, or CloudFront's OAC, needs it. */
export const contentSha256Missing: Rule = {
  cause: 'content-sha256-missing',
  prior: -1.5,
  names: ['payload-header-missing'],
  answers: {
    mismatch: 0.5,
    forbidden: 1,
    'access-denied': 0.5,
    'payload-header-invalid': 2,
    'payload-differs': 1,
    'lambda-forbidden': -1,
  },
  symptoms: {
    'get-works-post-fails': 3.5,
    'direct-works-edge-fails': 1,
    'origin-not-reached': 0.5,
    'works-with-another-client': 1,
    'fails-only-in-browser': 0.5,
  },
  look: (findings) => {
    const { setup, signedNames, claim } = findings
    const method = methodOf(findings)
    const other = misnamed(findings)
    const present = hasHeader(findings)
    const body = carriesBody(method) || findings.symptoms.has('get-works-post-fails') || method === 'DELETE'
    const absent = !present && (claim.signedHeaders !== undefined || findings.request.headers.length > 3)
    return [
      when(other !== undefined, 6, 'misnamed-hash-header', other ?? ''),
      // A function at the edge is there to add it.
      when(setup.cloudFrontSigns && !present && body, setup.between.has('lambda-at-edge') ? 3 : 6, 'oac-needs-hash'),
      when(setup.service === 'opensearch-serverless' && !present, body ? 5 : 2.5, 'aoss-needs-hash'),
      when(
        setup.service === 's3' && !present && claim.signedHeaders !== undefined && claim.form === 'header',
        5,
        's3-needs-hash',
      ),
      when(absent && body && !setup.cloudFrontSigns && setup.service === 'function-url', 0.5, 'no-hash-header'),
      when(present && other === undefined, -5, 'hash-header'),
      when(
        method !== undefined &&
          /^(GET|HEAD|OPTIONS)$/.test(method) &&
          setup.service !== 'opensearch-serverless' &&
          !signedNames,
        -3,
        'no-body',
        method ?? '',
      ),
    ]
  },
  explains: 'sigv4-header-content-sha256',
  next: ['without-body', 'distribution-config', 'received'],
  fixes: ['send-content-sha256', 'oac-none'],
}
