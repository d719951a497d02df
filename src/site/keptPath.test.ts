import { expect, test } from 'vitest'
import { keptPath } from './keptPath.ts'

const origin = 'https://countersign.example'
const files = { '/': 'sha256-a', '/assets/a.js': 'sha256-b', '/sender.html': 'sha256-c' }
const asked = (url: string, method = 'GET') => keptPath({ method, url }, files, origin)

test.for([
  [`${origin}/`, '/'],
  [`${origin}/?from=mail#/lesson/unsigned`, '/'],
  [`${origin}/index.html`, '/'],
  [`${origin}/assets/a.js`, '/assets/a.js'],
  [`${origin}/sender.html`, '/sender.html'],
] as const)('%s is answered with %s', ([url, path]) => expect(asked(url)).toBe(path))

test.for([
  [`${origin}/relay/send`, 'POST'],
  [`${origin}/relay/token`, 'GET'],
  [`${origin}/`, 'POST'],
  [`${origin}/`, 'HEAD'],
  [`${origin}/orders`, 'GET'],
  [`${origin}/assets/b.js`, 'GET'],
  [`${origin}/toString`, 'GET'],
  [`${origin}/__proto__`, 'GET'],
  [`${origin}:8443/`, 'GET'],
  ['http://countersign.example/', 'GET'],
  ['https://d111111abcdef8.cloudfront.net/', 'GET'],
  ['https://d111111abcdef8.cloudfront.net/assets/a.js', 'GET'],
] as const)('%s by %s is left alone', ([url, method]) => expect(asked(url, method)).toBeUndefined())
