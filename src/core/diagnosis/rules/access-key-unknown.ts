import type { Findings } from '../../evidence/findings.ts'
import { fieldValue } from '../../http/message.ts'
import type { Rule } from './rule.ts'
import { lacks, sentHeader, when } from './rule.ts'

/** The credential as it stands in the header, blanks included. */
function rawCredential({ request, claim }: Findings): string | undefined {
  if (claim.otherScheme) return undefined
  return /Credential=([^,]*\/aws4_request)/.exec(fieldValue(request.headers, 'authorization') ?? '')?.[1]
}

/** A credential that lost its beginning, as the service quotes the piece that it could not read. */
export const quotedCredential = ({ answer: { text } }: Findings): boolean =>
  /['"](?:Credential=[^'"]{0,200}|[^'"=]{0,200})\/\d{8}\/[^'"=]{1,80}\/aws4_request[^'"=]{0,20}\\?['"]\s+(?:not a valid|is malformed)/.test(
    text,
  )

/**
 * The verifier found Credential and nothing behind it: the header ends there, as it does where a line end stands in the
 * access key ID.
 */
export const onlyCredentialRead = ({ claim, answer: { text } }: Findings): boolean =>
  claim.form === undefined &&
  !claim.otherScheme &&
  lacks(text, 'Signature') &&
  lacks(text, 'SignedHeaders') &&
  !lacks(text, 'Credential')

/** Regions that an account has to opt in to. Source: AWS Account Management, "Enable or disable AWS Regions". */
const optIn =
  /^(af-south-1|ap-east-[12]|ap-south-2|ap-southeast-[34567]|ca-west-1|eu-central-2|eu-south-[12]|il-central-1|m[ex]-(central|south)-1)$/

const inOptInRegion = ({ claim }: Findings): boolean => optIn.test(claim.scope?.region ?? '')

const hasToken = (findings: Findings): boolean => sentHeader(findings, 'x-amz-security-token') !== undefined

const placeholder = /[<>*…#]|X{3}|\.\.\./

/** The access key ID does not exist, is inactive, or was mangled. */
export const accessKeyUnknown: Rule = {
  cause: 'access-key-unknown',
  prior: -0.5,
  answers: {
    'key-unknown': 6,
    'token-invalid': 3.5,
    'credentials-refused': 2,
    'auth-not-key-value': 4,
    'auth-incomplete': 1.5,
    forbidden: -1,
    'access-denied': -1,
    mismatch: -4,
  },
  symptoms: {
    'works-with-other-credentials': 4,
    'fails-on-one-machine': 2,
    'works-with-another-client': 0,
    'stopped-working-after-time': 0.5,
  },
  look: (findings) => {
    const { claim, answer, setup } = findings
    const raw = rawCredential(findings)
    const key = claim.accessKeyId ?? ''
    const spaced = raw !== undefined && /^[^/]*[\s"'\\]/.test(raw)
    const odd =
      raw !== undefined && !spaced && !placeholder.test(key) && !/^[A-Z0-9]{16,128}$/.test(key) && !/^AKID/.test(key)
    const quoted = quotedCredential(findings)
    return [
      when(spaced, 5, 'key-with-blank'),
      when(odd, 2.5, 'key-shape'),
      when(quoted && !spaced, 5, 'quoted-credential'),
      when(onlyCredentialRead(findings), 4.5, 'credential-cut'),
      when(
        answer.kind === 'auth-not-key-value' && !spaced && !quoted && setup.service === 'execute-api',
        -2.5,
        'route-error-bearer',
      ),
      when(
        answer.kind === 'auth-not-key-value' && raw !== undefined && !spaced && !odd && !quoted,
        -3,
        'key-shape-right',
      ),
      when(claim.otherScheme, -4, 'own-authorization'),
      when(answer.kind === 'token-invalid' && hasToken(findings) && inOptInRegion(findings), 1.5, 'opt-in-region'),
      when(
        /^ASIA/.test(key) &&
          answer.kind === 'token-invalid' &&
          findings.signedNames?.has('x-amz-security-token') !== true,
        -2,
        'temporary-key',
      ),
    ]
  },
  explains: 'check-access-key',
  next: ['fresh-credentials', 'retype-secret'],
  fixes: ['check-key'],
}
