// What a diagnosis says in words is so: who lacks which permission, whether anything was signed, whose Host it was.
import { expect, test } from 'vitest'
import type { HttpRequest } from '../http/message.ts'
import { plainText } from '../words/segment.ts'
import { edgeHost, get, send, signedFor, urlHost } from './article.fixture.ts'

type Setting = Parameters<typeof send>[1]

const workaround = (request: HttpRequest): HttpRequest => signedFor(urlHost, request)

test.for([
  [{ invokeFunctionUrl: true, invokeFunction: true }, []],
  [{ invokeFunctionUrl: true, invokeFunction: false }, ['lambda:InvokeFunction']],
  [{ invokeFunctionUrl: false, invokeFunction: true }, ['lambda:InvokeFunctionUrl']],
  [{ invokeFunctionUrl: false, invokeFunction: false }, ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction']],
] as const)('with the permissions %j, what is lacking is named and granted', ([allow, lacking]) => {
  for (const [distribution, who] of [
    [{ originAccessControl: 'always' as const }, 'CloudFront'],
    [{}, 'the caller'],
  ] as const) {
    const sent = who === 'CloudFront' ? get(edgeHost) : workaround(get(edgeHost))
    const { decision, diagnoses } = send(sent, { distribution, functionUrl: { allow } })
    expect(decision.status).toBe(lacking.length > 0 ? 403 : 200)
    if (lacking.length === 0) continue
    expect(decision).toMatchObject({ by: 'function-url', layer: 'permission' })
    const [found] = diagnoses
    expect(plainText(found?.headline ?? [])).toBe(`the signature is right, but ${who} lacks ${lacking.join(' and ')}.`)
    const commands = found?.fixes[0]?.text?.code.split('\n') ?? []
    expect(commands.map((line) => /--action (\S+)/.exec(line)?.[1])).toEqual(lacking)
  }
})

test.for<[string, HttpRequest, Setting, string]>([
  ['nothing was signed', get(urlHost), {}, 'the request carries no signature, and the Function URL requires one.'],
  [
    'nothing was signed, and another Authorization is dropped',
    { ...get(edgeHost), headers: [['Authorization', 'Bearer abc']] },
    { distribution: { originRequestPolicy: 'CORS-S3Origin' } },
    'the request carries no signature, and the Function URL requires one.',
  ],
  [
    'a policy drops it',
    workaround(get(edgeHost)),
    { distribution: { originRequestPolicy: 'CORS-S3Origin' } },
    'CloudFront dropped the signature: no policy lets it through to Lambda.',
  ],
  [
    'an edge function drops it',
    workaround(get(edgeHost)),
    { distribution: { edge: { at: 'origin-request', remove: ['Authorization'] } } },
    'a function at the edge removed the signature.',
  ],
  [
    'the verifier does not look at the query',
    signedFor(urlHost, get(urlHost), { form: 'query' }),
    { route: { assume: { presigned: 'refuse' } } },
    'the signature stands where the Function URL does not look for one.',
  ],
])('the headline says so where %s', ([, request, setting, expected]) => {
  const [found] = send(request, setting).diagnoses
  expect(found?.cause).toBe('authorization-dropped')
  expect(plainText(found?.headline ?? [])).toBe(expected)
  const nothingSigned = /^Nothing was signed/.test(plainText(found?.detail ?? []))
  expect(nothingSigned).toBe(expected.startsWith('the request carries'))
})

test.for<[string, HttpRequest, Setting, string]>([
  [
    'straight',
    { ...get(urlHost), headers: [['Host', 'example.com']] },
    {},
    `the request says host: example.com, and the Function URL answers only to ${urlHost}.`,
  ],
  [
    'by way of an origin that is another',
    get(edgeHost),
    { distribution: { originHost: 'origin.example' } },
    `CloudFront sends host: origin.example, and the Function URL answers only to ${urlHost}.`,
  ],
])('a Host that is not the Function URL’s is told as it came: %s', ([, request, setting, expected]) => {
  const [found] = send(request, setting).diagnoses
  expect(found?.cause).toBe('host-rewritten')
  expect(plainText(found?.headline ?? [])).toBe(expected)
})
