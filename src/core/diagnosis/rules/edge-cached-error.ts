import type { Findings } from '../../evidence/findings.ts'
import type { Rule } from './rule.ts'
import { when } from './rule.ts'

const fromCache = ({ answer: { header } }: Findings): boolean =>
  /\b(hit|refreshhit|stale)\b/i.test(`${header('x-cache') ?? ''} ${header('cf-cache-status') ?? ''}`) ||
  Number(header('age') ?? 0) > 0

const isPage = ({ answer: { text, kind } }: Findings): boolean =>
  kind === 'application' && /<(!doctype html|html|head|body)\b/i.test(text)

/** CloudFront says that its origin failed, and answers as if nothing had: a custom error response. */
const replaced = ({ answer: { header, status } }: Findings): boolean =>
  status !== undefined && status < 400 && /^error from cloudfront/i.test(header('x-cache') ?? '')

/** The error came from a cache, or was replaced by a custom error page. */
export const edgeCachedError: Rule = {
  cause: 'edge-cached-error',
  prior: -2,
  answers: {
    mismatch: -2,
    forbidden: 0.5,
    'access-denied': 0,
    application: 1,
    'edge-page': 0,
    'lambda-forbidden': 0,
    'auth-missing': 0,
    'token-expired': -2,
    'not-found': 0,
  },
  symptoms: {
    intermittent: 2,
    'direct-works-edge-fails': 1.5,
    'origin-not-reached': 2,
    'fails-only-in-one-browser': 0.5,
    'stopped-working-after-time': 1,
  },
  look: (findings) => {
    const { setup, evidence } = findings
    const ttl = setup.cachePolicy
    const disabled = ttl !== undefined && ttl.name === 'CachingDisabled'
    const edge = setup.between.has('cloudfront') || setup.between.has('cdn')
    return [
      when(fromCache(findings), 6, 'served-from-cache'),
      when(isPage(findings) && edge && !replaced(findings), 2.5, 'error-page'),
      when(isPage(findings) && replaced(findings), 6.5, 'error-replaced'),
      when(edge && evidence.setup?.cachePolicy !== undefined && !disabled, 1, 'caching-on'),
      when(disabled, -2, 'caching-off'),
      when(!edge, -2.5, 'not-between'),
    ]
  },
  next: ['bypass-cache', 'answer'],
  fixes: ['no-error-caching'],
}
