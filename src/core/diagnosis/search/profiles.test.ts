// What a known client signs by the table of profiles, and what it sends, is found by the search and laid to that client.
import { expect, test } from 'vitest'
import type { Field } from '../../http/message.ts'
import { profileOf } from '../../sigv4/profiles/profiles.ts'
import { signAs } from '../../sigv4/profiles/signAs.ts'
import type { DeviationId } from '../../words/deviations.ts'
import type { SignerId } from '../../words/signers.ts'
import { signerWords } from '../../words/signers.ts'
import { host, key, searched } from './testHarness.ts'

const date = new Date('2026-11-22T06:00:00Z')

test.for<[SignerId, string, readonly Field[], DeviationId]>([
  ['curl-7', '/caf%C3%A9', [], 'path-as-sent'],
  ['curl-7', '/p?b=2&a=1', [], 'query-as-sent'],
  [
    'curl-7',
    '/p',
    [
      ['x-dup', 'a'],
      ['x-dup', 'b'],
    ],
    'header-named-each',
  ],
  ['curl-8', '/p?q=a%2Bb', [], 'query-plus-escape-as-blank'],
  ['curl-8', '/p?=v', [], 'query-nameless-as-name'],
  ['curl-8', '//p', [], 'path-not-normalized'],
  ['botocore', '/p?b=%2b&a=1', [], 'query-as-sent-sorted'],
  ['aws4fetch', '/p?q=a+b', [], 'query-plus-as-blank'],
  ['aws4fetch', '/p?=v&a=1', [], 'query-nameless-left-out'],
  ['aws-sigv4-fetch', '/p?z=1&%C3%A9=2', [], 'query-sorted-before-encoding'],
  ['smithy-1', "/!'()*", [], 'path-marks-left'],
  ['smithy-1', '/p', [['x-wide', 'a\u00a0\u00a0b']], 'header-blanks-collapsed'],
  ['aws-cli', '/?u=https://e.com/p?x', [], 'path-after-scheme'],
  ['go', '//p', [], 'path-not-normalized'],
])('%s signs %s', ([id, target, headers, deviation]) => {
  const request = { method: 'GET', url: `https://${host}${target}`, headers }
  const made = signAs(profileOf(id), request, { credentials: key, region: 'us-east-1', service: 'lambda', date, host })
  if ('refuses' in made) throw new Error(made.refuses)
  const [match] = searched(made.request, key).matches
  // The same text may have several names.
  const names = [match?.changes ?? [], ...(match?.equivalent ?? [])].map((changes) => changes.map(({ id }) => id))
  expect(names).toContainEqual([deviation])
  expect(match?.clients).toContain(signerWords(id).name)
})
