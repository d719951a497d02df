import type { Rule } from './rule.ts'
import { compared, methodOf, straight, unchanged, when } from './rule.ts'

/** The method was changed on the way. */
export const methodChangedInTransit: Rule = {
  cause: 'method-changed-in-transit',
  prior: -2,
  answers: { mismatch: 1, 'access-denied': -1, forbidden: 0 },
  symptoms: { 'get-works-head-fails': 5, 'direct-works-edge-fails': 1.8, 'works-with-another-client': -1 },
  look: (findings) => {
    const { setup, request } = findings
    const method = methodOf(findings)
    const found = compared(findings, 'method-changed-in-transit')
    const caching = setup.between.has('cdn') || setup.between.has('cloudfront')
    return [
      ...found,
      unchanged(findings, 'method', -8),
      when(method === 'HEAD' && caching, 6.5, 'head-through-cdn'),
      when(method === 'HEAD' && !caching && setup.between.has('proxy'), 5.5, 'head-through-cdn'),
      when(method !== undefined && method !== 'HEAD' && found.length === 0, -3, 'not-head'),
      when(
        request.headers.some(([name]) => /^x-(http-)?method(-override)?$/i.test(name)),
        3,
        'method-override',
      ),
      when(straight(findings), -3, 'not-between'),
    ]
  },
  explains: 'sigv4-method',
  next: ['received', 'control-call'],
  fixes: ['keep-method'],
}
