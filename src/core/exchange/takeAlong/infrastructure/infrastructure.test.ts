// Each form against a checker of its own: AWS's validator of templates, Terraform's formatter, a shell with jq, a parser of TypeScript.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { parseSync } from 'vite'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { findCachePolicy } from '../../../cloudfront/managedPolicies.ts'
import { credentials, send, urlHost } from '../../../diagnosis/article.fixture.ts'
import type { HttpRequest } from '../../../http/message.ts'
import { splitUrl } from '../../../http/url.ts'
import { fixIds, fixWords } from '../../../words/fixes.ts'
import { gapNotes, infrastructureIds, infrastructureWords } from '../../../words/infrastructure.ts'
import { remedyOf } from '../remedies.ts'
import { edgeSignerCode } from './edgeSignerCode.ts'
import type { InfrastructureFacts } from './facts.ts'
import { setupOf } from './facts.ts'
import { infrastructure } from './infrastructure.ts'

const folder = mkdtempSync(join(tmpdir(), 'countersign-infrastructure-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const usual: InfrastructureFacts = {
  region: 'us-east-1',
  functionUrlHost: urlHost,
  functionName: 'orders',
  distributionId: 'E1PDK09ESKHJWT',
  account: '111122223333',
  alias: 'api.example.com',
}
const aliased: InfrastructureFacts = { ...usual, qualifier: 'live', pathPattern: '/api/*', signedBy: 'cloudfront' }
const foreign: InfrastructureFacts = { ...usual, callerArn: 'arn:aws:sts::444455556666:assumed-role/Deploy/me' }
/** What a careless paste may bring: none of it may leave the quotes that it stands in. */
const hostile: InfrastructureFacts = {
  ...aliased,
  functionName: `a'b"c\`d$(e)$\{f}\\`,
  pathPattern: '/"\'$(x)\\*',
  functionUrlHost: 'a\'b"c.example',
  alias: 'a\'b"$(c).example',
  callerArn: 'arn:aws:iam::111122223333:user/a\'b"$(c)',
}

const cases = [usual, aliased, foreign, hostile].flatMap((facts) => infrastructureIds.map((id) => ({ id, facts })))
const made = cases.map(({ id, facts }) => infrastructure(id, facts))
const place = (index: number, name: string, text: string): string => {
  const into = join(folder, String(index))
  mkdirSync(into, { recursive: true })
  writeFileSync(join(into, name), text)
  return join(into, name)
}

function runs(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    console.log(`infrastructure: ${command} does not run on this machine, its checks are skipped`)
    return false
  }
}

const formatter = 'terraform'
test.skipIf(!runs(formatter, 'version'))('Terraform reads its form, and has nothing to format', () => {
  for (const [index, { terraform }] of made.entries()) place(index, 'main.tf', terraform)
  expect(execFileSync(formatter, ['fmt', '-check', '-recursive', folder], { encoding: 'utf8' })).toBe('')
})

test('the CDK’s form is TypeScript', () => {
  for (const { id, cdk } of made) expect([id, parseSync('stack.ts', cdk).errors]).toEqual([id, []])
})

const config = {
  ETag: 'E2QWRUHAPOMQZL',
  DistributionConfig: {
    Aliases: { Quantity: 1, Items: ['old.example.com'] },
    Origins: { Quantity: 1, Items: [{ Id: 'o', DomainName: urlHost, OriginAccessControlId: 'OLD' }] },
    DefaultCacheBehavior: { TargetOriginId: 'o', ForwardedValues: {}, MinTTL: 0 },
    CacheBehaviors: {
      Quantity: 1,
      Items: [{ PathPattern: '/api/*', TargetOriginId: 'o', ForwardedValues: {}, MinTTL: 0 }],
    },
  },
}
/** Stands for the AWS CLI: keeps what it is told, and answers as much as the scripts ask. */
const aws = `#!/bin/sh
for word; do printf '%s\\n' "$word"; done >> calls.txt
case "$*" in
  *get-distribution-config*) cat "$CONFIG";;
  *--query*) echo MADE;;
esac
`
const hasJq = runs('jq', '--version')

/** Runs the commands with a stand-in for the AWS CLI: what it was told, word by word, and the distribution that came of it. */
function commanded(index: number) {
  for (const name of ['aws', 'zip', 'sleep']) {
    const file = place(9999, name, name === 'aws' ? aws : '#!/bin/sh\n')
    execFileSync('chmod', ['+x', file])
  }
  const script = place(index, 'run.sh', made[index]?.cli ?? '')
  const cwd = join(script, '..')
  const env = {
    PATH: `${join(folder, '9999')}:${process.env.PATH}`,
    CONFIG: place(9999, 'c.json', JSON.stringify(config)),
  }
  execFileSync('sh', [script], { cwd, env, stdio: 'pipe' })
  const read = (name: string) => {
    try {
      return readFileSync(join(cwd, name), 'utf8')
    } catch {
      return ''
    }
  }
  return { calls: read('calls.txt').split('\n'), wanted: read('wanted.json') }
}

describe.skipIf(!hasJq)('the commands', () => {
  const at = (id: string, facts: InfrastructureFacts) => cases.findIndex((one) => one.id === id && one.facts === facts)

  test('change the behaviour that the request takes, and nothing else of the distribution', () => {
    const changed = {
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
      TargetOriginId: 'o',
    }
    const { Aliases, Origins, DefaultCacheBehavior, CacheBehaviors } = config.DistributionConfig
    expect(JSON.parse(commanded(at('policies', usual)).wanted)).toEqual({
      Aliases,
      Origins,
      DefaultCacheBehavior: changed,
      CacheBehaviors,
    })
    expect(JSON.parse(commanded(at('policies', aliased)).wanted)).toEqual({
      Aliases,
      Origins,
      DefaultCacheBehavior,
      CacheBehaviors: { Quantity: 1, Items: [{ PathPattern: '/api/*', ...changed }] },
    })
  })

  test('attach origin access control, and take it off', () => {
    const originOf = (id: string) => JSON.parse(commanded(at(id, usual)).wanted).Origins.Items[0]
    expect(originOf('oac-always').OriginAccessControlId).toBe('MADE')
    expect(originOf('oac-none').OriginAccessControlId).toBe('')
  })

  test('add a name to those that the distribution has, with certificate and record', () => {
    const { calls, wanted } = commanded(at('alias', usual))
    const { Aliases, ViewerCertificate, DefaultCacheBehavior } = JSON.parse(wanted)
    expect(Aliases).toEqual({ Quantity: 2, Items: ['api.example.com', 'old.example.com'] })
    expect(ViewerCertificate).toMatchObject({ SSLSupportMethod: 'sni-only' })
    expect(DefaultCacheBehavior).toEqual(config.DistributionConfig.DefaultCacheBehavior)
    expect(calls).toContain('change-resource-record-sets')
    const { Changes } = JSON.parse(readFileSync(join(folder, String(at('alias', usual)), 'record.json'), 'utf8'))
    expect(Changes[0].ResourceRecordSet).toMatchObject({
      Name: 'api.example.com',
      AliasTarget: { DNSName: 'MADE', HostedZoneId: 'Z2FDTNDATAQYW2' },
    })
  })

  test('keep no error, and replace none', () => {
    const { CustomErrorResponses } = JSON.parse(commanded(at('errors-as-they-are', usual)).wanted)
    expect(CustomErrorResponses.Quantity).toBe(CustomErrorResponses.Items.length)
    expect(CustomErrorResponses.Items).toContainEqual({ ErrorCode: 403, ErrorCachingMinTTL: 0 })
  })

  test('give both permissions, each with its own condition, for the alias and the one distribution', () => {
    const { calls } = commanded(at('permissions', aliased))
    expect(calls.filter((word) => word === 'add-permission')).toHaveLength(2)
    expect(calls.filter((word, index) => calls[index - 1] === '--qualifier' && word === 'live')).toHaveLength(2)
    expect(
      calls.filter((word) => word === 'arn:aws:cloudfront::111122223333:distribution/E1PDK09ESKHJWT'),
    ).toHaveLength(2)
    const options = calls.filter((word) => /^(lambda:|--function-url|--invoked)/.test(word))
    expect(options).toEqual([
      'lambda:InvokeFunctionUrl',
      '--function-url-auth-type',
      'lambda:InvokeFunction',
      '--invoked-via-function-url',
    ])
  })

  test('hand on what was typed as it is, whatever quotes it has', () => {
    for (const id of ['permissions', 'function-url-cors', 'oac-no-override'] as const)
      expect(commanded(at(id, hostile)).calls).toContain(hostile.functionName)
    expect(commanded(at('edge-signer', hostile)).calls).toContain('update-distribution')
  })
})

test('a caller of another account is let in on both sides, by its role', () => {
  const { Resources } = parse(infrastructure('permissions', foreign).cloudformation)
  expect(Resources.CallFunctionUrl.Properties.RoleName).toBe('Deploy')
  const principals = [Resources.CallerInvokeFunctionUrl, Resources.CallerInvokeFunction].map(
    ({ Properties }) => Properties.Principal,
  )
  expect(principals).toEqual(['arn:aws:iam::444455556666:role/Deploy', 'arn:aws:iam::444455556666:role/Deploy'])
  expect(parse(infrastructure('permissions', usual).cloudformation).Resources).not.toHaveProperty(
    'CallerInvokeFunction',
  )
})

const callers: readonly (readonly [arn: string | undefined, kind: string, name: string])[] = [
  ['arn:aws:iam::111122223333:user/team/alice', 'user', 'alice'],
  ['arn:aws:iam::111122223333:role/service-role/Deploy', 'role', 'Deploy'],
  ['arn:aws:sts::111122223333:assumed-role/Deploy/session', 'role', 'Deploy'],
  ['arn:aws:iam::111122223333:root', 'role', 'CALLER'],
  [undefined, 'role', 'CALLER'],
]
test.for(callers)('%s is the %s %s', ([callerArn, kind, name]) => {
  const { caller } = setupOf({ ...usual, ...(callerArn && { callerArn }) })
  expect([caller.kind, caller.name]).toEqual([kind, name])
})

test('in China an ARN names its own partition', () => {
  expect(setupOf({ ...usual, region: 'cn-north-1' }).functionArn).toMatch(/^arn:aws-cn:lambda:cn-north-1:/)
})

const edgeRequests: readonly HttpRequest[] = [
  {
    method: 'POST',
    url: `https://${urlHost}/orders/caf%C3%A9?tag=a%2Bb&limit=10&tag=A&x`,
    headers: [],
    body: '{"é":42}',
  },
  { method: 'GET', url: `https://${urlHost}/`, headers: [] },
  { method: 'DELETE', url: `https://${urlHost}/a//b/../c'(!*)/?q=~'()`, headers: [] },
]

test.for(edgeRequests)(
  'the edge function’s signature of $method $url lets it in',
  async ({ method, url, headers, body = '' }) => {
    const { path, query = '' } = splitUrl(url)
    const exports: { handler?: (event: unknown) => Promise<unknown> } = {}
    const env = { AWS_ACCESS_KEY_ID: credentials.accessKeyId, AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey }
    runInNewContext(edgeSignerCode('us-east-1'), {
      exports,
      require: (await import('node:module')).createRequire(import.meta.url),
      process: { env },
      Buffer,
    })
    const request = {
      method,
      uri: path,
      querystring: query,
      headers: {} as Record<string, readonly { key: string; value: string }[]>,
      origin: { custom: { domainName: urlHost, path: '' } },
      ...(body && {
        body: { data: Buffer.from(String(body)).toString('base64'), encoding: 'base64', inputTruncated: false },
      }),
    }
    expect(await exports.handler?.({ Records: [{ cf: { request } }] })).toBe(request)
    const signed = Object.entries(request.headers).flatMap(([name, list]) =>
      list.map(({ value }) => [name, value] as const),
    )
    const { decision } = send({ method, url, headers: [...headers, ...signed], body }, { route: { now: new Date() } })
    expect([decision.status, decision.check]).toEqual([200, 'ok'])
  },
)

test('the edge function refuses a body that it does not see whole', async () => {
  const exports: { handler?: (event: unknown) => Promise<unknown> } = {}
  runInNewContext(edgeSignerCode('us-east-1'), {
    exports,
    require: (await import('node:module')).createRequire(import.meta.url),
    process: { env: {} },
    Buffer,
  })
  const request = { headers: {}, origin: { custom: { domainName: urlHost } }, body: { data: '', inputTruncated: true } }
  expect(await exports.handler?.({ Records: [{ cf: { request } }] })).toMatchObject({ status: '413' })
})

test.for(infrastructureIds)('%s says what it costs, and where that is from', (id) => {
  const { title, costs, source } = infrastructureWords(id)
  expect(title).not.toBe('')
  expect(costs.join(' ')).toMatch(/authenticates|get in|may call|sees such requests/)
  for (const sentence of [...costs, ...infrastructureWords(id).notes]) expect(sentence).toMatch(/^\p{Lu}?.*\.$/u)
  expect(source.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//)
})

test('a fix of the set-up brings its own costs, and a fix of the client brings nothing', () => {
  for (const fix of fixIds) {
    const id = remedyOf(fix).setup
    if (id) expect(infrastructure(id, usual, fix).costs).toEqual(fixWords(fix).costs)
  }
  expect(remedyOf('sign-now').setup).toBeUndefined()
  expect(remedyOf('grant-both-permissions').setup).toBe('permissions')
})

test('what is to be replaced is said where it stands, and not where everything is known', () => {
  const { account: _, functionName: __, ...less } = usual
  const { capitals, account, alias } = gapNotes
  expect(infrastructure('permissions', less).notes).toEqual(expect.arrayContaining([capitals, account]))
  expect(infrastructure('alias', { region: 'us-east-1', functionUrlHost: urlHost }).notes).toContain(alias)
  expect(infrastructure('alias', usual).notes).not.toContain(alias)
  const named = { ...aliased, callerArn: 'arn:aws:iam::111122223333:user/alice' }
  expect(infrastructure('permissions', named).notes).not.toContain(gapNotes.capitals)
  expect(infrastructure('permissions', named).notes).not.toContain(gapNotes.account)
})

test('the key without Host is the page’s own key but for Host, and has the caller’s signature in it', () => {
  const cachePolicy = findCachePolicy('UseOriginCacheControlHeaders')
  const { Resources } = parse(infrastructure('host-out-of-cache-key', { ...usual, cachePolicy }).cloudformation)
  const { ParametersInCacheKeyAndForwardedToOrigin: key } = Resources.CachePolicy.Properties.CachePolicyConfig
  const before = Array.isArray(cachePolicy.headers) ? cachePolicy.headers : []
  expect(before).toContain('Host')
  expect(key.HeadersConfig.Headers).toEqual([...before.filter((name: string) => name !== 'Host'), 'Authorization'])
  expect(key.CookiesConfig).toEqual({ CookieBehavior: 'all' })
  expect(key.QueryStringsConfig).toEqual({ QueryStringBehavior: 'none' })
})

test('a policy that names what it leaves out, or what it takes, says so in every form', () => {
  const cachePolicy = { ...findCachePolicy('CachingOptimized'), cookies: ['a'], queryStrings: { allExcept: ['b"'] } }
  const { cloudformation, cdk, terraform, cli } = infrastructure('host-out-of-cache-key', { ...usual, cachePolicy })
  const { CookiesConfig, QueryStringsConfig } =
    parse(cloudformation).Resources.CachePolicy.Properties.CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin
  expect([CookiesConfig, QueryStringsConfig]).toEqual([
    { CookieBehavior: 'whitelist', Cookies: ['a'] },
    { QueryStringBehavior: 'allExcept', QueryStrings: ['b"'] },
  ])
  expect(cdk).toContain(`CacheQueryStringBehavior.denyList('b"')`)
  expect(terraform).toMatch(/query_string_behavior = "allExcept"\s+query_strings \{\s+items = \["b\\""\]/)
  expect(cli).toContain('"QueryStrings":{"Quantity":1,"Items":["b\\""]}')
})
