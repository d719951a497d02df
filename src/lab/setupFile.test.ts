// Set-ups from a file: what is taken, and how each mistake is named.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFlags } from './flags.ts'
import { usualCors, usualSetup } from './setup.ts'
import { readCors, readSetup } from './setupFile.ts'
import { order, send, testLab } from './testHarness.ts'

const folder = mkdtempSync(join(tmpdir(), 'countersign-setup-'))
let files = 0

function fileOf(content: unknown): string {
  files += 1
  const file = join(folder, `${files}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

const nothing = { headers: 'none', cookies: 'none', queryStrings: 'none' }
const whole = {
  distribution: {
    originRequestPolicy: { name: 'mine', headers: { allExcept: ['Host'] }, cookies: 'all', queryStrings: ['a'] },
    cachePolicy: { ...nothing, ttl: { min: 0, default: 1, max: 2 }, compressed: { gzip: true, brotli: false } },
    originPath: '/live',
    behaviors: [
      {
        pathPattern: '/api/*',
        cachePolicy: 'CachingDisabled',
        allowedMethods: ['GET'],
        viewerProtocol: 'https-only',
        cachesOptions: true,
        edge: {
          at: 'viewer-request',
          path: '/b',
          headers: [['x-a', '1']],
          remove: ['x-b'],
          bodyLimit: 5,
          hashBody: true,
          replaceBody: false,
        },
      },
      { pathPattern: '*', legacyForwarding: { ...nothing, cloudFrontHeaders: ['CloudFront-Viewer-Country'] } },
    ],
    originAccessControl: 'always',
    customHeaders: [['x-origin', 'yes']],
    defaultRootObject: 'index.html',
    errorPages: [{ status: 403, respond: 200, body: '<p>sorry' }],
    firewall: { bodyLimit: 8192 },
    errorCaching: [{ status: 404, minTtl: 300 }],
    originResponseTimeout: 60,
    proposal: 'x-forwarded-host',
  },
  functionUrl: {
    authType: 'AWS_IAM',
    region: 'eu-west-1',
    allow: { invokeFunctionUrl: true, invokeFunction: false },
    cors: { ...usualCors, origins: ['https://page.example'] },
    takes: 5,
    acceptedHosts: ['a.example'],
  },
  assume: { presigned: 'refuse' },
}

test('everything that a set-up may have is taken as it stands', () => expect(readSetup(fileOf(whole))).toEqual(whole))

test('the usual set-up is one', () => expect(readSetup(fileOf(usualSetup))).toEqual(usualSetup))

test('flags stand in for what the file says', () => {
  const flags = ['--setup', fileOf(whole), '--oac', 'none', '--orp', 'none', '--cors', fileOf(usualCors)]
  const setup = readFlags([...flags, '--assume', 'preflight=refused', '--assume', 'presigned=accept']).setup
  expect(setup?.distribution).toEqual({
    ...whole.distribution,
    originRequestPolicy: undefined,
    originAccessControl: 'none',
  })
  expect(setup?.distribution).not.toHaveProperty('originRequestPolicy')
  expect(setup?.functionUrl).toEqual({ ...whole.functionUrl, cors: usualCors })
  expect(setup?.assume).toEqual({ presigned: 'accept', preflight: 'refused' })
})

test('a lab with such a set-up answers by it', async () => {
  const lab = await testLab({ setup: readSetup(fileOf(whole)) })
  const { status, body } = await send(lab, order, 'cloudFront')
  expect([status, body]).toEqual([200, '<p>sorry'])
})

const d = (distribution: object) => ({ ...usualSetup, distribution })
const f = (functionUrl: object) => ({ ...usualSetup, functionUrl: { authType: 'NONE', ...functionUrl } })
const mistakes: readonly (readonly [content: unknown, sentence: string])[] = [
  [5, 'the file must be an object.'],
  [{}, 'distribution is missing.'],
  [{ distribution: {} }, 'functionUrl is missing.'],
  [{ ...usualSetup, now: 1 }, 'now is not a setting. Hosts, keys and answers are the lab’s own.'],
  [d({ host: 'a' }), 'distribution.host is not a setting. Hosts'],
  [d({ originHost: 'a' }), 'distribution.originHost is not a setting. Hosts'],
  [d({ orignPath: '/a' }), 'distribution.orignPath is not a setting. Look at its spelling'],
  [d({ originAccessControl: 'sometimes' }), 'distribution.originAccessControl must be one of "none", "never", '],
  [d({ originRequestPolicy: 5 }), 'distribution.originRequestPolicy must be an object.'],
  [
    d({ originRequestPolicy: { ...nothing, headers: 'some' } }),
    'originRequestPolicy.headers must be one of "none", "all".',
  ],
  [d({ originRequestPolicy: { ...nothing, headers: { allBut: [] } } }), 'headers.allExcept is missing.'],
  [d({ cachePolicy: nothing }), 'distribution.cachePolicy.ttl is missing.'],
  [d({ behaviors: [{ pathPattern: '*' }, {}] }), 'distribution.behaviors.1.pathPattern is missing.'],
  [d({ behaviors: { pathPattern: '*' } }), 'distribution.behaviors must be a list.'],
  [d({ customHeaders: [['a']] }), 'distribution.customHeaders.0.1 is missing.'],
  [d({ customHeaders: [['a', 'b', 'c']] }), 'distribution.customHeaders.0.2 is not a setting.'],
  [
    d({ errorPages: [{ status: 99, respond: 200, body: '' }] }),
    'errorPages.0.status must be a number from 100 to 599.',
  ],
  [d({ errorPages: [{ status: 403, respond: 200.5, body: '' }] }), 'errorPages.0.respond must be a number from 100'],
  [d({ firewall: { bodyLimit: -1 } }), 'distribution.firewall.bodyLimit must be a number from 0'],
  [d({ errorCaching: [{ status: 404 }] }), 'errorCaching.0.minTtl is missing.'],
  [d({ cached: { age: 1 } }), 'distribution.cached.response is missing.'],
  [d({ cached: { age: 1, response: { status: 200, body: 5 } } }), 'distribution.cached.response.body must be a text.'],
  [d({ failover: { statuses: [403], respond: {} } }), 'distribution.failover.respond.status is missing.'],
  [d({ originResponseTimeout: 0 }), 'originResponseTimeout must be a number from 1'],
  [d({ proposal: 'host' }), 'distribution.proposal must be "x-forwarded-host".'],
  [f({ takes: 901 }), 'functionUrl.takes must be a number from 0 to 900.'],
  [f({ acceptedHosts: 'a' }), 'functionUrl.acceptedHosts must be a list.'],
  [d({ edge: { at: 'origin-request', sign: {} } }), 'distribution.edge.sign is not a setting. Hosts, keys'],
  [d({ edge: { at: 'here' } }), 'distribution.edge.at must be one of "viewer-request", "origin-request".'],
  [f({ authType: 'IAM' }), 'functionUrl.authType must be one of "AWS_IAM", "NONE".'],
  [f({ credentials: [] }), 'functionUrl.credentials is not a setting. Hosts, keys'],
  [f({ allow: true }), 'functionUrl.allow must be an object.'],
  [f({ cors: { ...usualCors, credentials: 'no' } }), 'functionUrl.cors.credentials must be true or false.'],
  [f({ cors: { ...usualCors, maxAge: -1 } }), 'functionUrl.cors.maxAge must be a number from 0'],
  [f({ cors: { ...usualCors, origins: '*' } }), 'functionUrl.cors.origins must be a list.'],
  [{ ...usualSetup, assume: { presigned: 'maybe' } }, 'assume.presigned must be one of "accept", "refuse".'],
  [{ ...usualSetup, assume: { nope: 'a' } }, 'assume.nope is not a setting.'],
]

test.for(mistakes)('%j', ([content, sentence]) => {
  const file = fileOf(content)
  expect(() => readSetup(file)).toThrow(`${file} is not a set-up of the lab:\n`)
  expect(() => readSetup(file)).toThrow(sentence)
})

test('no value is repeated: a file may hold what is nobody’s business', () => {
  const canary = { secret: 'canary' }
  const file = fileOf({
    distribution: { customHeaders: [['x-key', canary]], originPath: canary },
    functionUrl: 'canary',
  })
  expect(() => readSetup(file)).toThrow(/^(?!.*canary)/s)
})

test('a file that is none, or no JSON', () => {
  expect(() => readSetup(join(folder, 'none.json'))).toThrow('none.json cannot be read (ENOENT).')
  expect(() => readSetup(fileOf('{'))).toThrow(/is not JSON\.$/)
  expect(() => readCors(fileOf({ ...usualCors, maxAge: undefined }))).toThrow('maxAge is missing.')
  expect(() => readFlags(['--setup', join(folder, 'none.json')])).toThrow('cannot be read')
})

test('a policy that does not exist is named when the lab starts', async () => {
  const setup = readSetup(fileOf(d({ behaviors: [{ pathPattern: '/a', cachePolicy: 'Nope' }] })))
  await expect(testLab({ setup })).rejects.toThrow(/behavior \/a\.cachePolicy/)
})
