import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { compared, sentHeader, when } from './rule.ts'

const unsigned = /^(UNSIGNED-PAYLOAD|STREAMING-[A-Z0-9-]+)$/i

/** How stores say that they do not read chunks or trailers: by what they lack first. */
const unimplemented = /NotImplemented|implies functionality|MissingContentLength/i

/** A payload line without a hash, in the client's strings or in its header. */
function unsignedPayload(findings: Findings): string | undefined {
  const given = [findings.client?.payloadHash, sentHeader(findings, 'x-amz-content-sha256')].map((text) => text?.trim())
  return given.find((text) => text !== undefined && unsigned.test(text))
}

/** UNSIGNED-PAYLOAD or a streaming hash was signed, and the service does not accept it. */
export const payloadUnsignedNotAccepted: Rule = {
  cause: 'payload-unsigned-not-accepted',
  prior: -1.5,
  answers: {
    mismatch: 0.5,
    'payload-header-invalid': 6,
    'payload-differs': 0.5,
    forbidden: 0,
    'access-denied': 0,
    'auth-incomplete': -1,
    application: 0,
  },
  symptoms: { 'get-works-post-fails': 2, 'fails-with-large-body': 2, 'works-with-another-client': 1 },
  look: (findings) => {
    const { setup, client, answer } = findings
    const text = unsignedPayload(findings)
    const streaming = text !== undefined && /^STREAMING/i.test(text)
    const hash = client?.payloadHash !== undefined && /^[0-9a-f]{64}$/i.test(client.payloadHash)
    const points =
      setup.service === 's3' ? (streaming ? 1 : 0.5) : setup.service === 's3-compatible' ? (streaming ? 4 : 1.5) : 7
    return [
      ...compared(findings, 'payload-unsigned-not-accepted'),
      when(text !== undefined, points, 'unsigned-payload', text ?? ''),
      when(streaming && unimplemented.test(answer.text), 4, 'streaming-not-implemented'),
      when(hash, -5, 'signed-payload'),
    ]
  },
  explains: 'sigv4-payload-unsigned',
  next: ['client-strings', 'other-client'],
  fixes: ['sign-the-body'],
}
