import { fieldValue } from '../../http/message.ts'
import type { Rule } from './rule.ts'
import { methodOf, when } from './rule.ts'

/** CloudFront refused the method, or a GET with a body, before the origin saw it. */
export const edgeMethodNotAllowed: Rule = {
  cause: 'edge-method-not-allowed',
  prior: -2,
  names: ['edge-method'],
  answers: { 'edge-page': 2, 'edge-bad-request': 1, forbidden: 0, 'edge-blocked': 0 },
  symptoms: {
    'get-works-post-fails': 3,
    'origin-not-reached': 2,
    'direct-works-edge-fails': 2,
    'fails-only-in-browser': 0,
  },
  look: (findings) => {
    const { evidence, setup, request, answer } = findings
    const method = methodOf(findings)
    const allowed = evidence.setup?.allowedMethods
    const known = Array.isArray(allowed) && method !== undefined
    const among = known && allowed.some((one) => String(one).toUpperCase() === method)
    const edge = setup.between.has('cloudfront')
    const bodied = (request.body?.length ?? 0) > 0 || Number(fieldValue(request.headers, 'content-length') ?? 0) > 0
    return [
      when(known && !among, 7, 'method-not-among', method ?? ''),
      when(known && among && method !== 'GET', -6, 'method-among'),
      when(
        edge && method === 'GET' && bodied,
        answer.kind === 'none' || answer.by === 'cloudfront' ? 7 : 5,
        'get-with-body',
      ),
      when(!edge && answer.by !== 'cloudfront', -3, 'not-between'),
      // A preflight that is refused is the browser's matter first.
      when(method === 'OPTIONS' && setup.between.has('browser'), -3, 'options-method'),
    ]
  },
  explains: 'edge-method',
  next: ['distribution-config', 'control-call'],
  fixes: ['allow-method'],
}
