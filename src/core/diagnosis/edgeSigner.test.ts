import { expect, test } from 'vitest'
import { edgeHost, get, post, send } from './article.fixture.ts'

const sign = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }
const edge = { at: 'viewer-request', sign } as const
const wholeQuery = { headers: { allExcept: ['Host'] }, cookies: 'all', queryStrings: 'none' } as const

test.for([
  ['an origin path', { originPath: '/production' }, 'path-rewritten', '“/orders/caf%25C3%25A9”'],
  [
    'a policy without the query',
    { originRequestPolicy: wholeQuery },
    'query-dropped-in-transit',
    '“limit=10&tag=a%2Bb”',
  ],
] as const)('%s breaks a signature that a function made at viewer request', ([_, distribution, cause, part]) => {
  for (const credentials of [[sign], 'the-signer'] as const) {
    const { decision, diagnoses } = send(post(edgeHost), {
      distribution: { ...distribution, edge },
      functionUrl: { credentials },
    })
    expect(decision.check).toBe('signature')
    expect(diagnoses.map((found) => [found.cause, found.certainty])).toEqual([[cause, 'proven']])
    expect(diagnoses[0]?.because[0]).toContain(`the function at the edge signed ${part}`)
  }
})

test('what a function changed before it signed is no cause', () => {
  const distribution = { edge: { ...edge, path: '/rewritten', at: 'origin-request' } } as const
  const wrong = { ...sign, secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' }
  const { decision, diagnoses } = send(get(edgeHost), { distribution, functionUrl: { credentials: [wrong] } })
  expect(decision.check).toBe('signature')
  expect(diagnoses.map(({ cause }) => cause)).toEqual(['secret-wrong'])
})

test('of a signature that a custom header brings nobody knows what was signed: nothing is proven', () => {
  const made = 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/us-east-1/lambda/aws4_request'
  const authorization = `${made}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`
  const { decision, diagnoses } = send(
    { ...get(edgeHost), headers: [['x-amz-date', '20261122T060000Z']] },
    { distribution: { customHeaders: [['Authorization', authorization]] } },
  )
  expect(decision.check).toBe('signature')
  expect(diagnoses[0]).toMatchObject({ cause: 'secret-wrong', certainty: 'likely' })
})
