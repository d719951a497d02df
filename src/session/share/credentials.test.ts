// A canary of every kind, in every place: no link is made with it, and none that has it is opened.
import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../../core/sigv4/hash.ts'
import type { CredentialKind } from '../../core/words/share.ts'
import { noEvidence } from '../evidence/input.ts'
import type { Inputs } from '../inputs.ts'
import { exampleSecret, firstScreen } from '../inputs.ts'
import type { Line } from './codec.ts'
import { pack } from './codec.ts'
import { makeLink, readLink } from './link.ts'

// Made at run time, since nothing of the kind may stand here.
const hex = sha256Hex(`canary ${Math.random()}`)
const secret = `aB3+${hex.slice(0, 16)}/Cd${hex.slice(16, 32)}Z`
const keyId = `AKIA${hex.slice(0, 16).toUpperCase()}`
const temporaryId = `ASIA${hex.slice(0, 16).toUpperCase()}`
const token = `IQoJ${hex}${hex}==`
const webToken = `eyJ${hex.slice(0, 20)}.eyJ${hex.slice(20, 50)}.${hex}`

const canaries: readonly (readonly [what: string, text: string, kind: CredentialKind, canary: string])[] = [
  ['a secret by its shape', `note ${secret} end`, 'secret', secret],
  ['a secret by its name', `aws_secret_access_key=${secret}`, 'secret', secret],
  ['an escaped secret', `?k=${encodeURIComponent(secret)}`, 'secret', encodeURIComponent(secret)],
  ['an access key id', `Credential=${keyId}/20260101`, 'key-id', keyId],
  ['a temporary access key id', `?id=${temporaryId}`, 'key-id', temporaryId],
  ['a session token by its shape', `t ${token}`, 'session-token', token],
  ['a session token in a query', `X-Amz-Security-Token=${encodeURIComponent(hex)}`, 'session-token', hex],
  ['a session token in a header', `x-amz-security-token: ${hex}`, 'session-token', hex],
  ['a signature in a query', `X-Amz-Signature=${hex}`, 'signature', hex],
  ['a signature in a header', `Authorization: AWS4-HMAC-SHA256 Signature=${hex}`, 'signature', hex],
  ['a bearer', `Authorization: Bearer ${hex}`, 'bearer', hex],
  ['a basic authorization', `proxy says Basic ${hex.slice(0, 20)}==`, 'bearer', hex.slice(0, 20)],
  ['a web token', `see ${webToken}`, 'bearer', webToken],
  ['a cookie', `Cookie: sid=${hex}`, 'bearer', hex],
  ['a password in JSON', `{"password":"${hex}"}`, 'bearer', hex],
]

const everything = new Set(['body', 'evidence', 'header:x-note'])
const make = (change: Partial<Inputs>, held = { secret: exampleSecret, sessionToken: '' }) =>
  makeLink({ inputs: { ...firstScreen, ...change }, editedAt: 0, view: {}, ticked: everything, held })

/** Whether what is made of the inputs has the canary in it, in any of its parts. */
const tells = (change: Partial<Inputs>, canary: string): boolean => {
  const { text, lines } = make(change)
  return text !== undefined && JSON.stringify(lines).includes(canary)
}

describe.for(canaries)('%s', ([, text, kind, canary]) => {
  test('in a body that is ticked: refused, and told where', () => {
    const { text: link, found } = make({ body: `first line\n${text}` })
    expect(link).toBeUndefined()
    expect(found).toContainEqual({ kind, field: 'body', line: 2 })
    expect(JSON.stringify(found)).not.toContain(canary)
  })
  test('anywhere else: refused or masked, never told', () => {
    const { edge, errorPages } = firstScreen
    const places: readonly Partial<Inputs>[] = [
      { path: `/${text}` },
      { query: text },
      { headers: `X-Note: ${text}` },
      { headers: text },
      { customHeaders: text },
      { cloudFrontHost: text },
      { signingTime: text },
      { alsoSign: text },
      { edge: { ...edge, headers: text } },
      { edge: { ...edge, query: text } },
      { errorPages: [...errorPages, { status: '403', respond: '200', body: text, minTtl: '' }] },
      { assume: { [text]: 'refuse' } },
      { evidence: { ...noEvidence, response: `HTTP/1.1 403 Forbidden\n\n${text}` } },
      { evidence: { ...noEvidence, clientCanonicalRequest: text } },
    ]
    expect(places.filter((place) => tells(place, canary))).toEqual([])
  })
  test.for(['path', 'body', 'headers', 'nonsense', 'attempt'])(
    'in the %s of a link from elsewhere: not opened',
    (field) => {
      const lines: readonly Line[] = [
        ['region', 'eu-west-1'],
        [field, field === 'attempt' ? { signFor: text } : text],
      ]
      const read = readLink(pack(lines))
      expect(read).toMatchObject({ state: 'refused', edit: {} })
      expect(read.found.map((one) => one.kind)).toContain(kind)
      expect(JSON.stringify(read)).not.toContain(canary)
    },
  )
})

test('evidence that is ticked goes without its credentials, and is still of use', () => {
  const claim = `AWS4-HMAC-SHA256 Credential=${keyId}/20260101/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date`
  const receivedRequest = [
    'POST /orders HTTP/1.1',
    'host: api.example.com',
    `authorization: ${claim}, Signature=${hex}`,
    `x-amz-security-token: ${token}`,
    `cookie: sid=${hex}`,
    `x-api-key: ${hex}`,
    '',
    'body',
  ].join('\n')
  const clientCanonicalRequest = `POST\n/orders\n\nhost:a\nx-amz-security-token:${token}\n\nhost\n${hex}`
  const { text = '', found } = make({ evidence: { ...noEvidence, receivedRequest, clientCanonicalRequest } })
  expect(found).toEqual([])
  const { evidence } = readLink(text).edit
  const told = JSON.stringify(evidence)
  for (const one of [keyId, token, `Signature=${hex}`, `sid=${hex}`, `key: ${hex}`]) expect(told).not.toContain(one)
  expect(evidence?.receivedRequest).toContain('SignedHeaders=host;x-amz-date')
  expect(evidence?.clientCanonicalRequest).toContain(`host\n${hex}`)
})

test('what the page holds as a secret is found whatever it looks like', () => {
  const held = { secret: 'just some words', sessionToken: 'another few words' }
  expect(make({ path: '/just%20some%20words' }, held).text).toBeUndefined()
  expect(make({ body: 'so: another few words' }, held).found).toEqual([
    { kind: 'secret', field: 'body', line: undefined },
  ])
})

test.for([
  firstScreen.accessKeyId,
  `secret_access_key=${exampleSecret}`,
  'x-amz-security-token: [900 characters]',
  'Authorization: [120 characters]',
  '{"message":"The security token included in the request is invalid."}',
  `POST\n/orders\n\nhost:a\n\nhost\n${hex}`,
  'Basic setup of a bearer',
])('“%s” is no credential', (text) => {
  const { text: link = '' } = make({ body: text })
  expect(readLink(link)).toMatchObject({ state: 'whole', edit: { body: text } })
})
