import { expect, test } from 'vitest'
import type { Field } from '../http/message.ts'
import { readClaim } from './claim.ts'

const good =
  'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=host;x-amz-date, Signature=abc'
const date: Field = ['X-Amz-Date', '20150830T123600Z']
const read = (headers: readonly Field[], query = '') =>
  readClaim({ method: 'GET', url: `https://example.com/${query}`, headers })

test.for([
  ['with blanks', good],
  ['without blanks', good.replaceAll(', ', ',')],
] as const)('a header %s is read whole', ([, header]) => {
  expect(read([['Authorization', header], date])).toEqual({
    claim: {
      form: 'header',
      algorithm: 'AWS4-HMAC-SHA256',
      credential: 'AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request',
      accessKeyId: 'AKIDEXAMPLE',
      scope: { date: '20150830', region: 'us-east-1', service: 'iam' },
      terminator: 'aws4_request',
      signedHeaders: ['host', 'x-amz-date'],
      signature: 'abc',
      requestDateTime: '20150830T123600Z',
    },
    problems: [],
  })
})

test('a presigned query is read whole, its values decoded', () => {
  const query =
    '?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKID%2F20150830%2Fus-east-1%2Fiam%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-Expires=60&X-Amz-Security-Token=a%2Bb+c&X-Amz-SignedHeaders=host%3Bx&X-Amz-Signature=abc'
  const { claim, problems } = read([], query)
  expect(problems).toEqual([])
  expect(claim).toMatchObject({
    form: 'query',
    accessKeyId: 'AKID',
    expires: '60',
    sessionToken: 'a+b+c',
    signedHeaders: ['host', 'x'],
    requestDateTime: '20150830T123600Z',
  })
})

test.for([
  ['nothing', [], '', ['absent']],
  [
    'both forms',
    [['Authorization', good], date],
    '?X-Amz-Signature=1&X-Amz-Algorithm=AWS4-HMAC-SHA256',
    ['both-forms'],
  ],
  ['two headers', [['Authorization', good], ['authorization', good], date], '', ['repeated']],
  ['a parameter twice', [['Authorization', `${good}, Signature=def`], date], '', ['repeated']],
  ['no date', [['Authorization', good]], '', ['parameter-missing']],
  ['another algorithm', [['Authorization', good.replace('256', '512')], date], '', ['algorithm']],
  [
    'a scope of three parts',
    [['Authorization', good.replace('/iam/aws4_request', '')], date],
    '',
    ['credential-parts'],
  ],
  ['a scope of six parts', [['Authorization', good.replace('/iam/', '/iam//')], date], '', ['credential-parts']],
  [
    'an empty access key, which is one of five parts',
    [['Authorization', good.replace('AKIDEXAMPLE', '')], date],
    '',
    [],
  ],
  ['a piece without an equal sign', [['Authorization', `${good}, what`], date], '', ['not-key-value']],
  [
    'a Bearer token',
    [['Authorization', 'Bearer abc']],
    '',
    ['not-key-value', 'parameter-missing', 'parameter-missing', 'parameter-missing', 'parameter-missing', 'algorithm'],
  ],
  [
    'a lone X-Amz-Algorithm',
    [],
    '?X-Amz-Algorithm=AWS4-HMAC-SHA256',
    ['parameter-missing', 'parameter-missing', 'parameter-missing', 'parameter-missing'],
  ],
] as const)('%s: the problems are data', ([, headers, query, expected]) => {
  expect(read(headers, query).problems.map(({ problem }) => problem)).toEqual(expected)
})

test.for(['', ' ', ',', '=', 'AWS4-HMAC-SHA256', '%', 'AWS4-HMAC-SHA256 Credential', '\u0000\ud800'])(
  'no text is too broken to be read: %j',
  (header) => {
    expect(read([['Authorization', header]]).problems.length).toBeGreaterThan(0)
    expect(read([], `?X-Amz-Signature=${header}&X-Amz-Credential=%`).problems.length).toBeGreaterThan(0)
  },
)
