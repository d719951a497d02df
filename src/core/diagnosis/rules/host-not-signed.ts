import type { Rule } from './rule.ts'
import { compared, when } from './rule.ts'

/** Neither host nor :authority is among the signed headers, or its value is empty. */
export const hostNotSigned: Rule = {
  cause: 'host-not-signed',
  prior: -1.5,
  names: ['host-unsigned'],
  answers: { mismatch: 0, 'headers-unsigned': 1 },
  symptoms: { 'works-with-another-client': 1.5 },
  look: (findings) => {
    const { signedNames, client, claim } = findings
    const hasHost = signedNames?.has('host') || signedNames?.has(':authority')
    const line = client?.headers.find(([name]) => name === 'host')?.[1]
    return [
      ...compared(findings, 'host-not-signed'),
      when(
        signedNames !== undefined && !hasHost && claim.signedHeaders !== undefined,
        // Names that were read off a piece of a canonical request may be a piece themselves.
        claim.form === undefined && client !== undefined && client.method === undefined ? 1 : 7,
        'names-without-host',
      ),
      when(line?.trim() === '', 6, 'host-empty'),
      when(hasHost && line?.trim() !== '', -4, 'names-with-host'),
    ]
  },
  explains: 'check-host-signed',
  next: ['client-strings', 'other-client'],
  fixes: ['sign-host'],
}
