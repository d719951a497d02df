// The stack's template, checked without AWS: against the resource schemas, by AWS's own validator; its function, run here.
// Not checked, as no schema holds it: whether an action or principal exists, and whether AWS lets in whom it should.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { CelEngine, TemplateFile } from '@aws/cloudformation-validate'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { findCachePolicy, findOriginRequestPolicy } from '../core/cloudfront/managedPolicies.ts'
import { infrastructure } from '../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import { infrastructureIds } from '../core/words/infrastructure.ts'
import { readFlags } from './flags.ts'
import { corsOrigin } from './testHarness.ts'

const path = fileURLToPath(new URL('../../public/countersign-stack.yaml', import.meta.url))
const text = readFileSync(path, 'utf8')
// `!Ref` and its like become what they refer to.
const template = parse(text, { logLevel: 'error' })
const { Resources: resources, Parameters: parameters, Outputs: outputs } = template

const none = 'AWS::NoValue'

const engine = new CelEngine()
const folder = mkdtempSync(join(tmpdir(), 'countersign-template-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

function complaints(changed: string): readonly string[] {
  const file = join(folder, 'template.yaml')
  writeFileSync(file, changed)
  const { status, diagnostics } = engine.validateStandard(new TemplateFile(file), { severityLevel: 'WARN' })
  expect(status).toBe('OK')
  return diagnostics.map(({ message }) => message)
}

test('the validator finds nothing to warn of', () => {
  expect(complaints(text)).toEqual([])
})

test('nor in the header policies that the README holds', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, policies = ''] = /<!-- headers -->\n```yaml\n(.*?)```/s.exec(readme) ?? []
  expect(Object.keys(parse(policies).Resources)).toEqual(['Page', 'Worker', 'Sender'])
  expect(complaints(policies)).toEqual([])
})

test.for(infrastructureIds)('nor in the template to take along: %s', (id) => {
  const functionUrlHost = '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws'
  const facts = { region: 'us-east-1', functionUrlHost, functionName: 'orders', signedBy: 'cloudfront' } as const
  // The validator takes a parameter's default for hard-coded.
  const all = [facts, { ...facts, qualifier: 'live', signedBy: 'caller' } as const].flatMap((one) =>
    complaints(infrastructure(id, one).cloudformation).filter(
      (message) => !/'SourceArn' has a hardcoded/.test(message),
    ),
  )
  expect(all).toEqual([])
})

const planted: readonly (readonly [fault: string, before: string, after: string, found: RegExp])[] = [
  ['an unknown property', 'SigningProtocol: sigv4', 'SigningProtocol: sigv4\n        Colour: red', /'Colour' was unex/],
  ['a required property left out', '      AuthType: AWS_IAM\n', '', /'AuthType' is a required property/],
  ['a value that is not allowed', 'AuthType: AWS_IAM', 'AuthType: IAM', /'IAM' is not one of/],
  ['a value of another type', 'Timeout: 5', 'Timeout: soon', /not of type 'integer'/],
  ['a reference to nothing', '!Ref LogGroup', '!Ref LogGrupp', /'LogGrupp' is not one of/],
  [
    'an attribute that is none',
    'FunctionUrl.FunctionUrl]]\n  Region',
    'FunctionUrl.Url]]\n  Region',
    /'Url' is not one of/,
  ],
  ['a name in a text', '{Distribution}', '{Distributoin}', /does not reference a valid resource/],
  ['an unknown condition', 'Condition: CloudFrontSigns', 'Condition: CloudFrontSings', /is not defined/],
  [
    'a resource that may not be there',
    '!If [HasOriginAccessControl, !GetAtt OriginAccessControl.Id, !Ref AWS::NoValue]',
    '!GetAtt OriginAccessControl.Id',
    /conditional on 'HasOriginAccessControl'/,
  ],
]

test.for(planted)('it would find %s', ([, before, after, found]) => {
  const changed = text.replace(before, () => after)
  expect(changed).not.toBe(text)
  expect(complaints(changed).join('\n')).toMatch(found)
})

const stages = ['Dev', 'Staging', 'Production']

test('each stage has a name of the one distribution, and a record in the DNS; without them there is neither', () => {
  const { Aliases, ViewerCertificate } = resources.Distribution.Properties.DistributionConfig
  expect(Aliases[0]).toBe('HasNames')
  expect(Aliases[1].map(([condition, name]: string[]) => [condition, name])).toEqual(
    stages.map((stage) => [`Has${stage}`, `${stage}Host`]),
  )
  expect(ViewerCertificate).toEqual([
    'HasNames',
    expect.objectContaining({ AcmCertificateArn: 'CertificateArn' }),
    none,
  ])
  for (const stage of stages) {
    const { Condition, Properties } = resources[`${stage}Record`]
    expect([Condition, Properties.Name, Properties.HostedZoneId]).toEqual([
      `Records${stage}`,
      `${stage}Host`,
      'HostedZoneId',
    ])
    expect(Properties.AliasTarget.DNSName).toBe('Distribution.DomainName')
  }
  for (const name of [...stages.map((stage) => `${stage}Host`), 'CertificateArn', 'HostedZoneId'])
    expect(parameters[name].Default).toBe('none')
  const asserted = template.Rules.NamesHaveACertificate.Assertions.map(({ Assert }: { Assert: string[] }) => Assert[0])
  expect(asserted).toEqual(stages.map((stage) => `${stage}Host`))
})

test.for([
  ['DevHost', 'dev.example.com', true],
  ['DevHost', 'none', true],
  ['DevHost', 'https://dev.example.com', false],
  ['DevHost', '*.example.com', false],
  ['CertificateArn', 'arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012', true],
  ['CertificateArn', 'arn:aws:acm:eu-west-1:111122223333:certificate/12345678-1234-1234-1234-123456789012', false],
  ['HostedZoneId', 'Z1D633PJN98FT9', true],
  ['HostedZoneId', 'example.com', false],
] as const)('the parameter %s takes %s: %s', ([name, value, taken]) => {
  expect(new RegExp(`^(?:${parameters[name].AllowedPattern})$`).test(value)).toBe(taken)
})

test('nothing is allowed to everybody or for everything', () => {
  const statements = [
    ...resources.Role.Properties.Policies[0].PolicyDocument.Statement,
    ...resources.CallerPolicy.Properties.PolicyDocument.Statement,
  ]
  expect(statements.map(({ Resource }) => Resource)).toEqual(['LogGroup.Arn', 'Function.Arn', 'Function.Arn'])
  expect(JSON.stringify(statements)).not.toContain('*')
  expect(resources.LogGroup.Properties.RetentionInDays).toBeLessThanOrEqual(7)
  for (const permission of [resources.CloudFrontInvokesUrl, resources.CloudFrontInvokesFunction]) {
    expect(permission.Properties).toMatchObject({
      Principal: 'cloudfront.amazonaws.com',
      SourceArn: expect.any(String),
    })
  }
})

test('caller and CloudFront are let in by both permissions that a Function URL asks for', () => {
  const actions = ['lambda:InvokeFunctionUrl', 'lambda:InvokeFunction']
  const own = resources.CallerPolicy.Properties.PolicyDocument.Statement
  expect(own.map(({ Action }: { Action: string }) => Action)).toEqual(actions)
  const cloudFront = [resources.CloudFrontInvokesUrl, resources.CloudFrontInvokesFunction]
  expect(cloudFront.map(({ Properties }) => Properties.Action)).toEqual(actions)
  expect(cloudFront[1].Properties.InvokedViaFunctionUrl).toBe(true)
})

test('its defaults are those of the command, which its output names', () => {
  expect(findOriginRequestPolicy(parameters.OriginRequestPolicyId.Default).name).toBe('AllViewerExceptHostHeader')
  expect(findCachePolicy(parameters.CachePolicyId.Default).name).toBe('CachingDisabled')
  const [command] = outputs.Observe.Value
  const values: Record<string, string> = {
    'Distribution.DomainName': 'd111111abcdef8.cloudfront.net',
    Host: `${'a'.repeat(32)}.lambda-url.eu-west-1.on.aws`,
    OriginAccessControlMode: parameters.OriginAccessControlMode.Default,
    OriginRequestPolicyId: parameters.OriginRequestPolicyId.Default,
    CachePolicyId: parameters.CachePolicyId.Default,
    CorsOrigin: parameters.CorsOrigin.Default,
  }
  const args = command
    .replace(/^npm run observe -- /, '')
    .replace(/'?\$\{([^}]+)\}'?/g, (_: string, name: string) => values[name])
    .split(' ')
  const environment = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' }
  const { out: _, ...told } = readFlags(args, environment)
  const { out: __, ...usual } = readFlags(args.slice(0, 4), environment)
  expect(told).toEqual(usual)
  expect(told.target).toMatchObject({ region: 'eu-west-1', corsOrigin })
})

test('the function answers with what reached it, and with nothing that authenticates', async () => {
  const exports: { handler?: (event: object) => Promise<{ body: string }> } = {}
  runInNewContext(resources.Function.Properties.Code.ZipFile, { exports })
  const answer = await exports.handler?.({
    rawPath: '/caf%C3%A9',
    rawQueryString: 'a=1&X-Amz-Signature=CANARY&X-Amz-Security-Token=CANARY&X-Amz-Credential=CANARY&b',
    headers: { host: 'h', authorization: 'CANARY', 'x-amz-security-token': 'CANARY', cookie: 'CANARY', via: 'v' },
    requestContext: { http: { method: 'GET' }, accountId: 'CANARY', authorizer: { iam: { accessKey: 'CANARY' } } },
  })
  expect(answer?.body).not.toContain('CANARY')
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({
    method: 'GET',
    path: '/caf%C3%A9',
    query: expect.stringMatching(/^a=1&X-Amz-Signature=\(6 characters\).*&b$/),
    host: 'h',
    headers: { host: 'h', authorization: '(6 characters)', via: 'v' },
  })
})
