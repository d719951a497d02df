import { pathRisks } from '../../evidence/risks.ts'
import type { Rule } from './rule.ts'
import { compared, signedByRule, when } from './rule.ts'

/** Empty, '.' or '..' segments, or a trailing slash, are treated differently by signer and verifier. */
export const pathNotNormalised: Rule = {
  cause: 'path-not-normalised',
  prior: -1,
  answers: { mismatch: 1, 'not-found': 0 },
  symptoms: { 'works-with-another-client': 1, 'works-without-special-characters': 0.5, 'direct-works-edge-fails': 0 },
  look: (findings) => {
    const { client, service, request, clientToService } = findings
    const paths = [request.path, client?.path].flatMap((path) => (path === undefined ? [] : [pathRisks(path)]))
    const some = (holds: (path: (typeof paths)[number]) => boolean): boolean => paths.some(holds)
    const odd = some(({ emptySegment, dotSegment }) => emptySegment || dotSegment)
    const slash = clientToService.some((one) => one.part === 'path' && one.manner === 'slash')
    return [
      ...compared(findings, 'path-not-normalised'),
      when(signedByRule(findings, 'path'), -4, 'client-as-sent', 'the path'),
      when(
        some(({ emptySegment }) => emptySegment),
        5,
        'path-empty-segment',
      ),
      when(
        some(({ dotSegment }) => dotSegment),
        5,
        'path-dot-segment',
      ),
      when(slash || (!odd && some(({ trailingSlash }) => trailingSlash)), slash ? 6 : 1, 'path-trailing-slash'),
      when(
        paths.length > 0 && !odd && !some(({ trailingSlash }) => trailingSlash) && service?.path === undefined,
        -4,
        'path-not-odd',
      ),
      when(paths.length > 0 && !odd && !slash && service?.path !== undefined, -4, 'path-not-odd'),
    ]
  },
  explains: 'sigv4-path-encoded-twice',
  next: ['plain-path', 'client-strings', 'service-strings'],
  fixes: ['normalise-path'],
}
