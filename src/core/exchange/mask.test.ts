import { expect, test } from 'vitest'
import { withoutToken } from './mask.ts'

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
