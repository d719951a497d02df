import { expect, test } from 'vitest'
import { exampleKeyIds } from '../core/exchange/keyShape.ts'
import { readFlags } from './flags.ts'

const hosts = ['--cloudfront', 'd111111abcdef8.cloudfront.net', '--function-url', 'abc.lambda-url.eu-west-1.on.aws']
const environment = { AWS_ACCESS_KEY_ID: 'AKIACANARY', AWS_SECRET_ACCESS_KEY: 'canary' }

test('hosts may be given as the URLs that AWS prints', () => {
  const given = ['--cloudfront', 'https://D111111abcdef8.cloudfront.net/', ...hosts.slice(2, 3), `https://${hosts[3]}/`]
  expect(readFlags(given, environment).target).toEqual(readFlags(hosts, environment).target)
})

test('a policy is known by name or id, and may be none', () => {
  const byId = readFlags([...hosts, '--orp', '216adef6-5c7f-47e4-b989-5492eafa07d3'], environment)
  expect(byId.target.originRequestPolicy).toBe('AllViewer')
  const none = readFlags([...hosts, '--orp', 'none', '--cors', 'none'], environment).target
  expect(none).not.toHaveProperty('originRequestPolicy')
  expect(none).not.toHaveProperty('corsOrigin')
})

const refused: readonly (readonly [why: string, args: readonly string[], env: NodeJS.ProcessEnv, RegExp])[] = [
  ['no host', hosts.slice(2), environment, /--cloudfront must be a host name/],
  [
    'another host',
    [...hosts.slice(0, 3), 'd111111abcdef8.cloudfront.net'],
    environment,
    /not the host of a Function URL/,
  ],
  ['no keys', hosts, {}, /AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY must be set/],
  ['blanks in a key', hosts, { ...environment, AWS_SESSION_TOKEN: 'canary \n' }, /AWS_SESSION_TOKEN holds blanks/],
  ['an example key', hosts, { ...environment, AWS_ACCESS_KEY_ID: exampleKeyIds[0] }, /an example from AWS/],
  ['CI', hosts, { ...environment, CI: 'true' }, /not called from CI/],
  ['an unknown policy', [...hosts, '--orp', 'AllViewers'], environment, /--orp must be/],
  ['an unknown mode', [...hosts, '--oac', 'sometimes'], environment, /--oac is "sometimes". Known: none, never/],
  ['an unknown question', [...hosts, '--assume', 'weather=fine'], environment, /Known: foreign-host/],
  ['an unknown flag', [...hosts, '--nope'], environment, /Known options: --cloudfront/],
  ['a lab without its authority', [...hosts, '--lab', '4480,4481'], environment, /--lab needs --ca/],
  ['one port', [...hosts, '--lab', '4480'], environment, /two ports/],
]

test.for(refused)('%s is refused, and no credential repeated', ([, args, env, message]) => {
  const read = () => readFlags(args, env)
  expect(read).toThrow(message)
  expect(read).not.toThrow(/canary/i)
})
