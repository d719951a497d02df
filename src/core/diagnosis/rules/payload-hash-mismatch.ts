import type { Difference } from '../../evidence/difference.ts'
import type { Findings } from '../../evidence/findings.ts'
import { isEmptyHash } from '../../evidence/meaning.ts'
import { sha256Hex } from '../../sigv4/hash.ts'
import { causeOfDifference } from './causeOfDifference.ts'
import type { Clue, Rule } from './rule.ts'
import { carriesBody, compared, methodOf, sentHeader, when } from './rule.ts'

/** The two hashes that S3 shows, where it shows them. */
export const shownHashes = ({ answer: { text } }: Findings) => ({
  client: /<ClientComputedContentSHA256>\s*([0-9a-f]{64})/i.exec(text)?.[1]?.toLowerCase(),
  service: /<S3ComputedContentSHA256>\s*([0-9a-f]{64})/i.exec(text)?.[1]?.toLowerCase(),
})

/** The hash that the client signed, as its last line has it; else the one that it sent along. */
export const claimedHash = (findings: Findings): string | undefined =>
  (shownHashes(findings).client ?? findings.client?.payloadHash ?? sentHeader(findings, 'x-amz-content-sha256'))
    ?.trim()
    .toLowerCase()

function proofs(findings: Findings): readonly (Clue | undefined)[] {
  const { client, service } = shownHashes(findings)
  const body = findings.request.body && sha256Hex(findings.request.body)
  const claimed = claimedHash(findings)
  const otherThanBody =
    body !== undefined && claimed !== undefined && /^[0-9a-f]{64}$/.test(claimed) && claimed !== body
  const proven = client !== undefined && service !== undefined && service === body && client !== service
  return [
    proven ? { points: 12, why: when(true, 0, 'hash-not-of-body')?.why ?? '', proof: true } : undefined,
    when(!proven && otherThanBody && isEmptyHash(claimed ?? ''), 7, 'hash-of-empty'),
    when(!proven && otherThanBody && !isEmptyHash(claimed ?? ''), 6, 'hash-not-of-body'),
    when(client !== undefined && isEmptyHash(client) && !proven && !otherThanBody, 4, 'hash-of-empty'),
    when(claimed !== undefined && body !== undefined && claimed === body, -6, 'hash-right'),
    when(
      client === undefined &&
        body === undefined &&
        claimed !== undefined &&
        isEmptyHash(claimed) &&
        carriesBody(methodOf(findings)),
      3,
      'hash-of-empty',
    ),
  ]
}

/** The payload lines of both sides differ, and nothing tells which of them is the body's. */
export const otherPayload = ({ clientToService, request }: Findings): Difference | undefined =>
  clientToService.find((one) => one.part === 'payload' && causeOfDifference(one, { request }) === undefined)

/** In the service's own canonical request the hash that was sent along is not the one that it computed. */
export function hashesDiffer({ service }: Findings): boolean {
  const sent = service?.headers.find(([name]) => name === 'x-amz-content-sha256')?.[1].trim()
  const computed = service?.payloadHash
  const isHash = (text: string | undefined): boolean => text !== undefined && /^[0-9a-f]{64}$/i.test(text)
  return isHash(sent) && isHash(computed) && sent !== computed
}

/** What stands in x-amz-content-sha256 is neither a hash in hex nor one of the words for none. */
const noHash = (findings: Findings): boolean => {
  const quoted = /<ArgumentValue>([^<]{1,200})</.exec(findings.answer.text)?.[1]
  const claimed = claimedHash(findings) ?? quoted
  return claimed !== undefined && !/^([0-9a-f]{64}|(unsigned|streaming)-.*)$/i.test(claimed.trim())
}

/** CloudFront signs, and a function at the edge is there to hash the body for it, as far as it sees the body. */
const edgeHashes = (findings: Findings): boolean =>
  findings.setup.cloudFrontSigns &&
  findings.setup.between.has('lambda-at-edge') &&
  !/^(GET|HEAD|OPTIONS)$/.test(methodOf(findings) ?? 'GET') &&
  sentHeader(findings, 'x-amz-content-sha256') === undefined

/** CloudFront signs with the hash that the viewer sends along, right or wrong. */
const viewerHashes = (findings: Findings): boolean =>
  findings.setup.cloudFrontSigns &&
  !findings.setup.between.has('lambda-at-edge') &&
  /^[0-9a-f]{64}$/.test(claimedHash(findings) ?? '') &&
  findings.answer.kind === 'mismatch'

/** The hash that was signed is not the hash of the bytes that were sent. */
export const payloadHashMismatch: Rule = {
  cause: 'payload-hash-mismatch',
  prior: 0,
  answers: { mismatch: 1, 'payload-differs': 5, 'payload-header-invalid': 0, forbidden: -1, 'access-denied': -2 },
  symptoms: {
    'get-works-post-fails': 4,
    'fails-with-large-body': 2,
    'works-with-another-client': 1,
    'works-without-special-characters': 0,
  },
  look: (findings) => {
    const method = methodOf(findings)
    return [
      ...compared(findings, 'payload-hash-mismatch'),
      when(otherPayload(findings) !== undefined, 4, 'payload-line-differs'),
      ...proofs(findings),
      when(
        /^(unsigned|streaming)-/i.test(claimedHash(findings) ?? findings.service?.payloadHash ?? ''),
        -5,
        'not-a-hash',
      ),
      when(findings.answer.kind === 'payload-header-invalid' && noHash(findings), 4.5, 'hash-in-another-form'),
      when(edgeHashes(findings), 3.5, 'edge-hashes'),
      when(viewerHashes(findings), 3, 'viewer-hashes'),
      when(carriesBody(method), 1, 'body-expected', method ?? ''),
      when(hashesDiffer(findings), 5, 'hash-header-differs'),
      when(method === 'GET' && (findings.request.body?.length ?? 0) > 0, 3.5, 'get-carries-body'),
      when(
        method !== undefined && /^(GET|HEAD|OPTIONS)$/.test(method) && findings.request.body === undefined,
        -4,
        'no-body',
        method ?? '',
      ),
    ]
  },
  explains: 'sigv4-payload-hash',
  next: ['without-body', 'client-strings', 'service-strings'],
  fixes: ['sign-the-body'],
}
