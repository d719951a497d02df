import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { sentHeader, when } from './rule.ts'

const name = 'x-amz-security-token'

const tokenOf = (findings: Findings): string | undefined =>
  sentHeader(findings, name) ?? /[?&]X-Amz-Security-Token=([^&]*)/i.exec(findings.evidence.request?.url ?? '')?.[1]

/** Whether requests of this call are known well enough to say that it has no token. */
const known = ({ claim, request }: Findings): boolean =>
  claim.form !== undefined || claim.signedHeaders !== undefined || request.headers.length > 2

/** Temporary credentials were used without X-Amz-Security-Token. */
export const sessionTokenMissing: Rule = {
  cause: 'session-token-missing',
  prior: -0.5,
  answers: {
    'token-invalid': 4,
    'key-unknown': 2,
    'credentials-refused': 1.5,
    mismatch: -2,
    forbidden: -1,
    'access-denied': 0,
  },
  symptoms: {
    'works-with-long-lived-keys': 5,
    'works-with-other-credentials': 1,
    'fails-on-one-machine': 1.5,
    'works-with-another-client': 1,
    intermittent: 0,
  },
  look: (findings) => {
    const token = tokenOf(findings)
    const listed = findings.signedNames?.has(name) === true
    const empty = token !== undefined && /^["']?(undefined|null|none|nil|\[object Object\])?["']?$/i.test(token.trim())
    const { answer } = findings
    const key = findings.claim.accessKeyId ?? ''
    const absent = token === undefined && !listed && known(findings)
    return [
      when(empty, 7, 'token-no-value'),
      when(/^ASIA/.test(key) && absent, 6, 'temporary-key'),
      // S3 knows a temporary key only together with its token.
      when(
        /^ASIA/.test(key) && !absent && token === undefined && !listed && answer.kind === 'key-unknown',
        6,
        'temporary-key',
      ),
      when(/^AKIA/.test(key) && absent, -5, 'long-lived-key'),
      when(absent && !/^A(S|K)IA/.test(key), 0.5, 'token-absent'),
      when((token !== undefined && !empty) || (listed && token === undefined), -4, 'token-present'),
    ]
  },
  explains: 'sigv4-header-token',
  next: ['fresh-credentials', 'client-strings'],
  fixes: ['send-token'],
}
