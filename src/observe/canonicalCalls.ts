// Calls that ask how path, query and headers come through CloudFront, and what the verifier makes of them.
import type { Call } from './call.ts'
import { direct, workaround } from './shared.ts'

export const canonicalCalls: readonly Call[] = [
  {
    id: 'path-encoded',
    asks: 'Is the path encoded once more?',
    question: 'path-encoding',
    target: '/caf%C3%A9/a%20b/(1)',
    ...workaround,
  },
  { id: 'path-slashes', asks: 'Are empty segments resolved?', question: 'path-encoding', target: '/a//b', ...direct },
  { id: 'path-dots', asks: 'Are dot segments?', question: 'path-encoding', target: '/a/./b/../c', ...direct },
  { id: 'path-dots-cloudfront', asks: 'Does CloudFront resolve them?', target: '/a//b/./c/../d', ...workaround },
  {
    id: 'path-escapes',
    asks: 'Does it take needless escapes out?',
    question: 'path-on-the-way',
    target: '/%7Euser',
    ...workaround,
  },
  { id: 'query-plus', asks: 'Is + a plus sign?', question: 'plus-in-query', target: '/search?q=a+b', ...direct },
  { id: 'query-encoded', asks: 'Does %20 survive CloudFront?', target: '/search?q=a%20b&r=a%2Bb', ...workaround },
  { id: 'query-order', asks: 'Do order and repetition?', target: '/search?b=2&a=1&b=1&c', ...workaround },
  {
    id: 'accept-encoding',
    asks: 'Does CloudFront touch a signed Accept-Encoding?',
    headers: [['Accept-Encoding', 'gzip, deflate, br']],
    ...workaround,
  },
  { id: 'user-agent', asks: 'A signed User-Agent?', but: 'User-Agent signed', ...workaround },
  {
    id: 'x-forwarded-for',
    asks: 'A signed X-Forwarded-For?',
    headers: [['X-Forwarded-For', '203.0.113.9']],
    ...workaround,
  },
  {
    id: 'large-headers',
    asks: 'Are 24 kB of headers too many for CloudFront?',
    question: 'request-size',
    headers: [['X-Padding', 'x'.repeat(24_000)]],
    ...workaround,
  },
]
