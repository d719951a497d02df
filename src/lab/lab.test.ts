// Starting, joining, ending, contradicting, and what the lab says of itself.
import { createServer } from 'node:http'
import { afterEach, expect, test, vi } from 'vitest'
import { listening } from '../relay/testHarness.ts'
import { describeAssumptions } from './describe.ts'
import { readEnvironment } from './environment.ts'
import { readFlags } from './flags.ts'
import { makeKeys } from './keys.ts'
import { labForRelay as forRelay, type LabOptions, startLab } from './lab.ts'
import { identityHost, labHosts } from './names.ts'
import { usualSetup } from './setup.ts'
import { certificates, order, portOf, send, sendBytes, signedFor, testLab } from './testHarness.ts'

afterEach(() => vi.unstubAllEnvs())

const labForRelay = (options: Pick<LabOptions, 'disagree' | 'setup'> = {}) => forRelay({ certificates, ...options })

test('keys have the shape of AWS’s and are never the same', () => {
  const [one, other] = [makeKeys(), makeKeys()]
  expect(one.user.accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/)
  expect(one.role.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
  expect(one.user.secretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/)
  expect(one.role.sessionToken.length).toBeGreaterThan(200)
  expect(one).not.toEqual(other)
})

test('names are those of AWS, and in lower case', () => {
  expect(labHosts.cloudFront).toMatch(/^d[a-z0-9]+\.cloudfront\.net$/)
  expect(labHosts.functionUrl).toMatch(/^[a-z0-9]{32}\.lambda-url\.eu-central-1\.on\.aws$/)
})

test('a lab on its ports is joined, and its secrets stay with it', async () => {
  const lab = await testLab()
  const [cloudFront, functionUrl] = [portOf(lab, 'cloudFront'), portOf(lab, 'functionUrl')]
  vi.stubEnv('COUNTERSIGN_LAB_PORTS', `${cloudFront},${functionUrl}`)
  const joined = await labForRelay()
  expect(joined.names).toEqual(lab.names)
  expect(joined.browserOrigins).toEqual([`http://cf.localhost:${cloudFront}`, `http://fn.localhost:${functionUrl}`])
  const { body } = await sendBytes(cloudFront, `GET / HTTP/1.1\r\nHost: ${identityHost}\r\n\r\n`)
  expect(body).toContain(lab.keys.user.accessKeyId)
  for (const { secretAccessKey } of Object.values(lab.keys)) {
    expect(joined.describe() + body).not.toContain(secretAccessKey)
  }
  expect(body).not.toContain(lab.keys.role.sessionToken)

  vi.stubEnv('COUNTERSIGN_LAB_KEYS', `ASIAIOSFODNN7EXAMPLE:${lab.keys.user.secretAccessKey}`)
  await expect(labForRelay()).rejects.toThrow(/other keys or settings/)
  vi.stubEnv('COUNTERSIGN_LAB_KEYS', '')
  await expect(labForRelay({ disagree: true })).rejects.toThrow(/other keys or settings/)
  await expect(labForRelay({ setup: usualSetup })).rejects.toThrow(/other keys or settings/)
  const elsewhere = `${certificates}/other`
  await expect(forRelay({ certificates: elsewhere })).rejects.toThrow(/lab of another Countersign/)

  await joined.close()
  expect(await send(lab, order, 'cloudFront')).toHaveProperty('status', 403)
})

test.for([
  ['a page', '<html>'],
  ['JSON', '{}'],
  ['the other half', '{"countersignLab":1,"part":"function-url","accessKeyIds":[],"disagree":false}'],
  ['too much', 'x'.repeat(100_000)],
])('%s on the lab’s port is not taken for a lab', async ([, body]) => {
  const lab = await testLab()
  const other = await listening(createServer((_request, response) => response.end(body)))
  vi.stubEnv('COUNTERSIGN_LAB_PORTS', `${other},${portOf(lab, 'functionUrl')}`)
  await expect(labForRelay()).rejects.toThrow(/not the lab.*COUNTERSIGN_LAB_PORTS=/)
})

test('half a lab is none, and leaves no port taken', async () => {
  const lab = await testLab()
  const spare = await testLab()
  const cloudFront = portOf(spare, 'cloudFront')
  await spare.close().catch(() => {})
  const ports = { cloudFront, functionUrl: portOf(lab, 'functionUrl') }
  await expect(startLab({ ports, certificates })).rejects.toThrow('EADDRINUSE')
  const again = await testLab({ ports: { cloudFront, functionUrl: 0 } })
  expect(portOf(again, 'cloudFront')).toBe(cloudFront)
})

test('closing frees the ports, whoever is still connected', async () => {
  const lab = await startLab({ ports: { cloudFront: 0, functionUrl: 0 }, certificates })
  const ports = { cloudFront: portOf(lab, 'cloudFront'), functionUrl: portOf(lab, 'functionUrl') }
  const waiting = sendBytes(ports.cloudFront, 'GET / HTTP/1.1\r\nHost: a\r\n')
  await new Promise((next) => setTimeout(next, 50))
  await lab.close()
  expect(await waiting).toHaveProperty('status', 0)
  const again = await testLab({ ports })
  expect([portOf(again, 'cloudFront'), portOf(again, 'functionUrl')]).toEqual(Object.values(ports))
})

test('a lab that disagrees answers the opposite, and its log says what the model says', async () => {
  const log: string[] = []
  const lab = await testLab({ disagree: true, log: (line) => log.push(line) })
  const refused = signedFor(lab, order, labHosts.cloudFront)
  const letIn = signedFor(lab, order, labHosts.functionUrl)
  expect(await send(lab, refused, 'cloudFront')).toMatchObject({
    status: 200,
    body: expect.stringContaining('disagrees'),
  })
  expect(await send(lab, letIn, 'cloudFront')).toMatchObject({
    status: 403,
    body: expect.stringContaining('does not match'),
  })
  expect(log).toEqual([
    expect.stringMatching(/-> 200 \(the model says 403\) by function-url: signature/),
    expect.stringMatching(/-> 403 \(the model says 200\) by function: ok/),
  ])
  expect(lab.describe()).toContain('contradicts the model')
})

test('the log has neither query nor what a terminal obeys, and names assumed rules', async () => {
  const log: string[] = []
  const lab = await testLab({ log: (line) => log.push(line) })
  await sendBytes(
    portOf(lab, 'functionUrl'),
    `GET /a\x1b[31mé?X-Amz-Signature=abc HTTP/1.1\r\nHost: ${labHosts.functionUrl}\r\n\r\n`,
  )
  await sendBytes(portOf(lab, 'functionUrl'), 'GET / HTTP/1.1\r\nHost: other.example\r\n\r\n')
  expect(log).toHaveLength(2)
  expect(log[1]).toMatch(/ by function-url: host-unknown; assumed: check-host$/)
  expect(log[0]).toContain(' to function-url: GET /a%1B[31m%C3%A9 -> 403')
  expect(log[0]).not.toContain('abc')
})

test('an unknown policy in a set-up is an error at the start', async () => {
  const setup = { distribution: { originRequestPolicy: 'Nope' }, functionUrl: { authType: 'AWS_IAM' } } as const
  await expect(testLab({ setup })).rejects.toThrow(/originRequestPolicy/)
})

test('what AWS does not document is listed', () => {
  expect(describeAssumptions()).toMatch(/foreign-host[\s\S]*presigned/)
  expect(describeAssumptions({ presigned: 'refuse' })).toContain('No: it counts as unsigned')
})

test('flags make a set-up', () => {
  expect(readFlags([])).toEqual({
    disagree: false,
    setup: {
      distribution: {
        originRequestPolicy: 'AllViewerExceptHostHeader',
        cachePolicy: 'CachingDisabled',
      },
      functionUrl: usualSetup.functionUrl,
    },
  })
  const given = [
    '--orp',
    'none',
    '--cache',
    'none',
    '--oac',
    'always',
    '--auth',
    'NONE',
    '--cors',
    'none',
    '--assume',
    'presigned=refuse',
    '--disagree',
    '--port',
    '5000',
  ]
  expect(readFlags(given)).toEqual({
    disagree: true,
    ports: { cloudFront: 5000, functionUrl: 5001 },
    setup: {
      distribution: { originAccessControl: 'always' },
      functionUrl: { authType: 'NONE' },
      assume: { presigned: 'refuse' },
    },
  })
})

test.for([
  [['--nope'], /--setup, --orp, --cache, --oac, --auth, --cors, --assume, --disagree, --port/],
  [['--assume', 'presigned'], /--assume presigned is "".*accept, refuse/],
  [['--assume', 'nope=1'], /--assume is "nope".*foreign-host/],
  [['nope'], /--orp, --cache/],
  [['--orp', 'Nope'], /--orp is "Nope".*none, .*AllViewerExceptHostHeader/],
  [['--cache', 'Nope'], /--cache is "Nope".*CachingDisabled/],
  [['--oac', 'sometimes'], /none, never, no-override, always, always-amz-auth/],
  [['--auth', 'iam'], /AWS_IAM, NONE/],
  [['--port', '65535'], /1 to 65534/],
  [['--port', 'http'], /1 to 65534/],
] as const)('flags %j are an error that lists what is known', ([flags, message]) => {
  expect(() => readFlags(flags)).toThrow(message)
})

test('the environment moves the lab and hands it a key pair; a wrong one is not repeated', () => {
  expect(readEnvironment({})).toEqual({})
  expect(
    readEnvironment({ COUNTERSIGN_LAB_PORTS: '4580,4581', COUNTERSIGN_LAB_KEYS: 'AKIAIOSFODNN7EXAMPLE:a/b+c:d' }),
  ).toEqual({
    ports: { cloudFront: 4580, functionUrl: 4581 },
    user: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'a/b+c:d' },
  })
  for (const ports of ['1', '1,2,3', '1,1', 'a,b', '0,1', '1,65536']) {
    expect(() => readEnvironment({ COUNTERSIGN_LAB_PORTS: ports })).toThrow(`COUNTERSIGN_LAB_PORTS is "${ports}"`)
  }
  for (const keys of ['canary', 'id:canary', ':canary', 'AKIAIOSFODNN7EXAMPLE:']) {
    expect(() => readEnvironment({ COUNTERSIGN_LAB_KEYS: keys })).toThrow(/^(?!.*canary)COUNTERSIGN_LAB_KEYS must be/)
  }
})

test('the key pair of the environment is the lab’s', async () => {
  const made = makeKeys().user
  const lab = await testLab({ user: made })
  expect(lab.keys.user).toEqual(made)
  expect(await send(lab, signedFor(lab, order, labHosts.functionUrl), 'cloudFront')).toHaveProperty('status', 200)
})
