import { describe, expect, test } from 'vitest'
import type { Distribution } from '../cloudfront/distribution.ts'
import type { FunctionUrl } from '../functionUrl/functionUrl.ts'
import { alias, edgeHost, post, send, signedFor, urlHost } from './article.fixture.ts'

// Worked by hand from CloudFront's and Lambda's documentation. Six cells each: unsigned, signed for the CloudFront host,
// signed for the Function URL host; sent to CloudFront, to the Function URL.
interface Row {
  readonly policy: 'none' | 'AllViewer' | 'AllViewerExceptHostHeader'
  readonly oac: NonNullable<Distribution['originAccessControl']>
  readonly authType: FunctionUrl['authType']
  readonly cells: readonly [string, string, string, string, string, string]
}

const dropped = 'authorization-dropped'
const rewritten = 'host-rewritten'
const forwarded = 'host-forwarded-to-origin'
const noHash = 'content-sha256-missing'

const rows: readonly Row[] = [
  { policy: 'none', oac: 'none', authType: 'AWS_IAM', cells: [dropped, dropped, dropped, rewritten, dropped, '200'] },
  { policy: 'none', oac: 'none', authType: 'NONE', cells: ['200', '200', '200', '200', '200', '200'] },
  { policy: 'none', oac: 'always', authType: 'AWS_IAM', cells: [noHash, dropped, '200', rewritten, '200', '200'] },
  { policy: 'none', oac: 'always', authType: 'NONE', cells: ['200', '200', '200', '200', '200', '200'] },
  {
    policy: 'AllViewer',
    oac: 'none',
    authType: 'AWS_IAM',
    cells: [forwarded, dropped, forwarded, rewritten, forwarded, '200'],
  },
  { policy: 'AllViewer', oac: 'none', authType: 'NONE', cells: [forwarded, '200', forwarded, '200', forwarded, '200'] },
  {
    policy: 'AllViewer',
    oac: 'always',
    authType: 'AWS_IAM',
    cells: [forwarded, dropped, forwarded, rewritten, forwarded, '200'],
  },
  {
    policy: 'AllViewer',
    oac: 'always',
    authType: 'NONE',
    cells: [forwarded, '200', forwarded, '200', forwarded, '200'],
  },
  {
    policy: 'AllViewerExceptHostHeader',
    oac: 'none',
    authType: 'AWS_IAM',
    cells: [dropped, dropped, rewritten, rewritten, '200', '200'],
  },
  {
    policy: 'AllViewerExceptHostHeader',
    oac: 'none',
    authType: 'NONE',
    cells: ['200', '200', '200', '200', '200', '200'],
  },
  {
    policy: 'AllViewerExceptHostHeader',
    oac: 'always',
    authType: 'AWS_IAM',
    cells: [noHash, dropped, '200', rewritten, '200', '200'],
  },
  {
    policy: 'AllViewerExceptHostHeader',
    oac: 'always',
    authType: 'NONE',
    cells: ['200', '200', '200', '200', '200', '200'],
  },
]

const cellsOf = (host: string) => [
  ['nothing', host],
  ['nothing', urlHost],
  [host, host],
  [host, urlHost],
  [urlHost, host],
  [urlHost, urlHost],
]

const cases = [edgeHost, alias].flatMap((host) =>
  rows.flatMap(({ policy, oac, authType, cells }) =>
    cellsOf(host).map(([signFor = '', sendTo = ''], index) => {
      const expected = cells[index] ?? ''
      return { policy, oac, authType, host, signFor, sendTo, expected }
    }),
  ),
)

const deliverCase = ({ policy, oac, authType, signFor, sendTo }: (typeof cases)[number]) => {
  const request = signFor === 'nothing' ? post(sendTo) : signedFor(signFor, post(sendTo))
  const { originRequestPolicy, ...without } = { originRequestPolicy: policy, originAccessControl: oac }
  const distribution =
    policy === 'none' ? { ...without, originRequestPolicy: nothing } : { originRequestPolicy, ...without }
  return send(request, { distribution, functionUrl: { authType } })
}

const nothing = { headers: 'none', cookies: 'none', queryStrings: 'none' } as const

describe('the article’s calls', () => {
  test.for(cases)(
    '$policy, OAC $oac, $authType: signed for $signFor, sent to $sendTo is answered $expected',
    (cell) => {
      const { decision, response, diagnoses } = deliverCase(cell)
      expect(response.status).toBe(decision.status)
      expect(decision.status === 200 ? '200' : diagnoses[0]?.cause).toBe(cell.expected)
      expect(decision.status).toBe(cell.expected === '200' ? 200 : 403)
      if (decision.status === 200) expect(diagnoses).toEqual([])
      else expect(diagnoses[0]).toMatchObject({ certainty: 'proven', about: 'model' })
    },
  )

  test.for(cases)('each leg hands on what the next one has: $policy, $oac, $authType, $signFor to $sendTo', (cell) => {
    const { legs, decision } = deliverCase(cell)
    expect(legs[0]?.from).toBe('client')
    for (const [index, leg] of legs.slice(1).entries()) {
      expect(leg.sent).toEqual(legs[index]?.received)
      expect(leg.from).toBe(legs[index]?.to)
    }
    expect(legs.at(-1)?.to).toBe(decision.by)
  })

  test.for(cases)('the same inputs make the same delivery: $policy, $oac, $authType, $signFor to $sendTo', (cell) => {
    expect(deliverCase(cell)).toEqual(deliverCase(cell))
  })
})

describe('origin access control, always', () => {
  const distribution = { originAccessControl: 'always' } as const

  test('an unsigned POST with the body’s hash is open to everybody', () => {
    const hash = 'x-amz-content-sha256'
    const request = post(edgeHost)
    const value = send(request, { distribution }).diagnoses[0]?.fixes.find(({ id }) => id === 'send-content-sha256')
    expect(value?.request?.headers.map(([name]) => name)).toEqual(['content-type', hash])
    expect(send(value?.request ?? request, { distribution }).decision.status).toBe(200)
  })
})
