import { expect, test } from 'vitest'
import { maskedQuery, maskedValue, withoutToken } from './mask.ts'

test('a token that an answer repeats is its length, as it is and percent-encoded', () => {
  const token = 'IQoJb3JpZ2luX2VjE+/='
  const answer = `{"message":"…x-amz-security-token:${token}\\n…X-Amz-Security-Token=IQoJb3JpZ2luX2VjE%2B%2F%3D&b=1"}`
  expect(withoutToken(answer, token)).toBe(
    '{"message":"…x-amz-security-token:[20 characters]\\n…X-Amz-Security-Token=[20 characters]&b=1"}',
  )
})

test('without a token, or with a piece of one that is being typed, the text is as it is', () => {
  for (const token of ['', 'I', 'message']) expect(withoutToken('{"message":"I"}', token)).toBe('{"message":"I"}')
})

test('in a query a bearer is told by its length, wherever it stands, and nothing else is', () => {
  expect(maskedQuery('api_key=abc&limit=1&access_token=a%3Db')).toBe(
    'api_key=[3 characters]&limit=1&access_token=[5 characters]',
  )
  expect(maskedQuery('GET /x?limit=1&api_key=abc#jwt=1 HTTP/1.1')).toBe(
    'GET /x?limit=1&api_key=[3 characters]#jwt=1 HTTP/1.1',
  )
  expect(maskedQuery('X-Amz-Credential=AKIDEXAMPLE%2F20150830')).toBe('X-Amz-Credential=AKIDEXAMPLE%2F20150830')
})

test('a header is hidden by its name, CORS’s own are not', () => {
  expect(maskedValue('X-Auth-Token', 'abc')).toBe('[3 characters]')
  expect(maskedValue('Access-Control-Allow-Credentials', 'true')).toBe('true')
})
