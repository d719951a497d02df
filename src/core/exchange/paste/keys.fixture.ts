import type { Sample } from './samples.fixture.ts'

const accessKeyId = 'ASIAIOSFODNN7EXAMPLE'
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const sessionToken = 'AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQW=='
const credentials = [{ accessKeyId, secretAccessKey, sessionToken }]
const lines = (before: string, mark = '', between = '='): string =>
  [
    ['AWS_ACCESS_KEY_ID', accessKeyId],
    ['AWS_SECRET_ACCESS_KEY', secretAccessKey],
    ['AWS_SESSION_TOKEN', sessionToken],
  ]
    .map(([name, value]) => `${before}${name}${between}${mark}${value}${mark}`)
    .join('\n')
const json = {
  AccessKeyId: accessKeyId,
  SecretAccessKey: secretAccessKey,
  SessionToken: sessionToken,
  Expiration: '2025-11-22T07:00:00Z',
}
const env = { formats: ['credentials-env'], credentials } as const

/** Credentials in every form in which AWS's tools print them. */
export const keySamples: readonly Sample[] = [
  { name: 'bash', text: lines('export ', '"'), ...env },
  { name: 'bash without export', text: lines(''), ...env },
  { name: 'PowerShell', text: lines('$Env:', '"'), ...env },
  { name: 'cmd', text: lines('set '), ...env },
  { name: 'setx', text: lines('setx ', '"', ' '), ...env },
  { name: 'fish', text: lines('set -gx ', '', ' '), ...env },
  { name: 'YAML', text: lines('  ', '', ': '), ...env },
  {
    name: 'the credentials file, two profiles',
    text: `[default]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\naws_session_token = ${sessionToken}\nregion = eu-west-1\n\n[profile two]\naws_access_key_id=AKIDEXAMPLE\naws_secret_access_key=wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY\n`,
    formats: ['credentials-ini'],
    credentials: [
      ...credentials,
      { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
    ],
    more: { signing: { region: 'eu-west-1' } },
  },
  {
    name: 'aws configure export-credentials',
    text: JSON.stringify({ Version: 1, ...json }, null, 2),
    formats: ['credentials-json'],
    credentials,
  },
  {
    name: 'aws sts assume-role',
    text: JSON.stringify({ Credentials: json, AssumedRoleUser: { Arn: 'arn:aws:sts::123456789012:assumed-role/a/b' } }),
    formats: ['credentials-json'],
    credentials,
  },
  {
    name: 'aws sso get-role-credentials',
    text: JSON.stringify({
      roleCredentials: { accessKeyId, secretAccessKey, sessionToken, expiration: 1763794800000 },
    }),
    formats: ['credentials-json'],
    credentials,
  },
  {
    name: 'variables in front of a command',
    text: `AWS_ACCESS_KEY_ID=${accessKeyId} AWS_SECRET_ACCESS_KEY=${secretAccessKey} AWS_SESSION_TOKEN=${sessionToken} awscurl --service lambda --region eu-west-1 -X POST -d '{"a":1}' https://example.com/a`,
    formats: ['credentials-env', 'awscurl'],
    credentials,
    evidence: {
      request: {
        method: 'POST',
        url: 'https://example.com/a',
        headers: [
          ['Accept', 'application/xml'],
          ['Content-Type', 'application/json'],
        ],
        body: '{"a":1}',
      },
    },
    more: { signing: { region: 'eu-west-1', service: 'lambda' } },
  },
  {
    name: 'awscurl with keys as options, and its defaults',
    text: `awscurl --access_key ${accessKeyId} --secret_key ${secretAccessKey} --session_token=${sessionToken} https://example.com/a`,
    formats: ['awscurl'],
    credentials,
    notes: [
      'Line 1: --service execute-api was not given; its default counts.',
      'Line 1: --region us-east-1 was not given; its default counts.',
    ],
  },
  {
    name: 'a secret in a header is taken out there',
    text: `export AWS_SECRET_ACCESS_KEY=${secretAccessKey}\nexport AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\ncurl https://example.com/?k=${encodeURIComponent(secretAccessKey)} -H 'x-debug: ${secretAccessKey}'`,
    formats: ['credentials-env', 'curl'],
    credentials: [{ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey }],
    evidence: { request: { url: 'https://example.com/?k=[secret]', headers: [['x-debug', '[secret]']] } },
    notes: ['A secret stood in what was read as evidence; it was taken out there.'],
  },
]
