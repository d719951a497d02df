import { expect, test } from 'vitest'
import { exampleSecret, firstScreen } from './inputs.ts'
import { effectOfPaste } from './paste.ts'

const functionUrl = 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws'

test('a curl command fills in the request and the CloudFront host', () => {
  const { edit, formats } = effectOfPaste(
    `curl -X PUT 'https://api.example.com/a%20b?x=1&y=2' -H 'content-type: text/plain' -H 'x-a: 1' --data-raw 'hello'`,
    firstScreen,
  )
  expect(formats).toContain('curl')
  expect(edit).toMatchObject({
    method: 'PUT',
    cloudFrontHost: 'api.example.com',
    path: '/a%20b',
    query: 'x=1&y=2',
    headers: 'content-type: text/plain\nx-a: 1',
    body: 'hello',
    attempt: { signFor: 'cloudfront', sendTo: 'cloudfront' },
  })
})

test('a Function URL goes to its own field, and the attempt with it', () => {
  const { edit } = effectOfPaste(`curl https://${functionUrl}/`, firstScreen)
  expect(edit).toMatchObject({
    functionUrlHost: functionUrl,
    path: '/',
    query: '',
    attempt: { signFor: 'function-url', sendTo: 'function-url' },
  })
  expect(edit).not.toHaveProperty('cloudFrontHost')
})

test('what the signer makes anew is not filled in', () => {
  const { edit } = effectOfPaste(
    `GET /p?X-Amz-Signature=abc&a=1 HTTP/1.1\r\nHost: api.example.com\r\nX-Amz-Date: 20261122T060000Z\r\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}\r\nx-a: 1\r\n\r\n`,
    firstScreen,
  )
  expect(edit).toMatchObject({ cloudFrontHost: 'api.example.com', path: '/p', query: 'a=1', headers: 'x-a: 1' })
})

test('credentials go to the vault and nowhere else', () => {
  const { edit, secret, filled } = effectOfPaste(
    `export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nexport AWS_SECRET_ACCESS_KEY=${exampleSecret}`,
    firstScreen,
  )
  expect(secret).toBe(exampleSecret)
  expect(filled).toEqual(['accessKeyId', 'secret'])
  expect(JSON.stringify(edit)).not.toContain(exampleSecret)
})

test('an error text is evidence, and changes no field of the request', () => {
  const { edit, answer, filled } = effectOfPaste(
    '{"message":"The request signature we calculated does not match the signature you provided."}',
    firstScreen,
  )
  expect(Object.keys(edit)).toEqual(['evidence'])
  expect(edit.evidence?.response).toContain('does not match')
  expect(filled).toEqual(['evidence'])
  expect(answer?.body).toContain('does not match')
})

test.for(['', 'hello', '\0', '{'.repeat(200), 'curl', "curl 'unterminated"])('%s does no harm', (text) => {
  expect(() => effectOfPaste(text, firstScreen)).not.toThrow()
})
