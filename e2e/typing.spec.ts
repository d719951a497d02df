// Everything recomputes as one types.
import { expect, type Idea, test } from './fixtures.ts'

const edits: readonly [field: string, text: string, makes: string | RegExp][] = [
  ['Method', 'PUT', /^PUT\n/],
  ['Path', '/a b/%2F', /^POST\n\/a%20b\/%252F\n/],
  ['Query', 'b=2&a=1&a=0&c', /\na=0&a=1&b=2&c=\n/],
  ['Headers', 'X-Two:  a   b \nx-one: 1', /\nx-one:1\nx-two:a b\n\n/],
  ['Body', '', /\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855$/],
  ['Signing time', '20150830T123600Z', /\nx-amz-date:20150830T123600Z\n/],
]

const ideas: readonly Idea[] = [
  ...edits.map(
    ([field, text, makes]): Idea => [
      `"${field}" makes its line in both columns`,
      async (app) => {
        await app.fill(field, text)
        for (const name of ['Signed for CloudFront', 'Signed for Function URL'] as const)
          await expect.poll(app.column(name).canonicalRequest).toMatch(makes)
        await expect(app.field(field)).toHaveValue(text)
      },
    ],
  ),
  [
    'the hosts make their own lines only',
    async (app) => {
      await app.fill('CloudFront host', 'api.example.com')
      await app.fill('Function URL host', 'abc.lambda-url.eu-west-1.on.aws')
      await expect.poll(app.column('Signed for CloudFront').canonicalRequest).toContain('\nhost:api.example.com\n')
      await expect
        .poll(app.column('Signed for Function URL').canonicalRequest)
        .toContain('\nhost:abc.lambda-url.eu-west-1.on.aws\n')
    },
  ],
  [
    'region and service come from the Function URL host, in both columns',
    async (app) => {
      await app.fill('Function URL host', 'abc.lambda-url.eu-west-1.on.aws')
      for (const name of ['Signed for CloudFront', 'Signed for Function URL'] as const)
        await expect.poll(app.column(name).stringToSign).toContain('/eu-west-1/lambda/aws4_request\n')
      await app.fill('Region', 'ap-south-1')
      for (const name of ['Signed for CloudFront', 'Signed for Function URL'] as const)
        await expect.poll(app.column(name).stringToSign).toContain('/ap-south-1/lambda/aws4_request\n')
    },
  ],
  [
    'a secret, a key ID and a token change what they should and nothing else',
    async (app) => {
      const column = app.column('Signed for CloudFront')
      await app.fill('Signing time', '20261122T060000Z')
      const before = { canonicalRequest: await column.canonicalRequest(), signature: await column.signature() }
      await app.type(app.field('Secret access key'), `${'another'.repeat(5)}12345`)
      await expect.poll(column.signature).not.toBe(before.signature)
      expect(await column.canonicalRequest()).toBe(before.canonicalRequest)
      await app.enter('token')
      await expect.poll(column.canonicalRequest).toContain('\nx-amz-security-token:')
      expect(await column.canonicalRequest()).toMatch(/\n[a-z0-9;-]*x-amz-security-token\n/)
    },
  ],
]

test('every field makes its line', ({ app }) => app.visit(ideas))
