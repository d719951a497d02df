import type { Findings } from '../../evidence/findings.ts'
import { isEmptyHash } from '../../evidence/meaning.ts'
import { sha256Hex } from '../../sigv4/hash.ts'
import { claimedHash, hashesDiffer, otherPayload, shownHashes } from './payload-hash-mismatch.ts'
import type { Rule } from './rule.ts'
import { carriesBody, compared, handled, methodOf, straight, when } from './rule.ts'

/** Headers tell that the body is compressed, or sent in chunks as it comes. */
const recoded = ({ request, signedNames, received }: Findings): boolean =>
  [...request.headers, ...(received?.headers ?? [])].some(([name]) => /^(content|transfer)-encoding$/i.test(name)) ||
  signedNames?.has('content-encoding') === true ||
  signedNames?.has('transfer-encoding') === true

/** The body was changed after it was signed. */
export const payloadChangedInTransit: Rule = {
  cause: 'payload-changed-in-transit',
  prior: -1,
  answers: { mismatch: 1, 'payload-differs': 4, forbidden: -1 },
  symptoms: {
    'get-works-post-fails': 3.5,
    'fails-with-large-body': 3,
    'direct-works-edge-fails': 1,
    'works-with-another-client': 0.5,
    'works-without-special-characters': 1,
    'fails-only-in-browser': 0,
  },
  look: (findings) => {
    const { request, received } = findings
    const method = methodOf(findings)
    const body = request.body && sha256Hex(request.body)
    const arrived = received?.body && sha256Hex(received.body)
    const claimed = claimedHash(findings)
    const { service } = shownHashes(findings)
    const right = body !== undefined && claimed === body
    const changed =
      right && ((service !== undefined && service !== body) || (arrived !== undefined && arrived !== body))
    return [
      ...compared(findings, 'payload-changed-in-transit'),
      when(otherPayload(findings) !== undefined, 4, 'payload-line-differs'),
      when(
        otherPayload(findings)?.verified !== undefined && isEmptyHash(otherPayload(findings)?.verified ?? ''),
        2,
        'body-lost',
      ),
      changed ? { points: 12, why: when(true, 0, 'hash-of-body')?.why ?? '', proof: true } : undefined,
      when(right && !changed && carriesBody(method), 1.5, 'hash-of-body'),
      when(arrived !== undefined && body !== undefined && arrived !== body && !changed, 6, 'body-touched'),
      when(
        body !== undefined && claimed !== undefined && /^[0-9a-f]{64}$/.test(claimed) && claimed !== body,
        -4,
        'hash-not-of-body',
      ),
      when(carriesBody(method), 1, 'body-expected', method ?? ''),
      when(hashesDiffer(findings), 4.5, 'hash-header-differs'),
      when(method === 'GET' && (request.body?.length ?? 0) > 0, 2, 'get-carries-body'),
      when(
        method !== undefined && !carriesBody(method) && request.body === undefined && method !== 'DELETE',
        -4,
        'no-body',
        method ?? '',
      ),
      when(/^(unsigned|streaming)-/.test(claimed ?? ''), -4, 'not-a-hash'),
      when(recoded(findings), 2.5, 'body-recoded'),
      when(handled(findings) && carriesBody(method), 0.5, 'body-touched'),
      when(straight(findings), -1, 'not-between'),
    ]
  },
  explains: 'sigv4-payload-hash',
  next: ['received', 'without-body', 'client-strings'],
  fixes: ['keep-body'],
}
