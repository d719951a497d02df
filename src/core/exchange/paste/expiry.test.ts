import { expect, test } from 'vitest'
import { expiryIn } from './expiry.ts'

const at = '2025-11-22T07:00:00Z'
const key = 'ASIAIOSFODNN7EXAMPLE'

test.for([
  ['assume-role', `{"Credentials":{"AccessKeyId":"${key}","Expiration":"${at}"}}`],
  ['with an offset', '{"Expiration": "2025-11-22T08:00:00+01:00"}'],
  ['with milliseconds', '{"Expiration": "2025-11-22T07:00:00.000Z"}'],
  ['SSO, in milliseconds', `{"roleCredentials":{"accessKeyId":"${key}","expiration":1763794800000}}`],
  ['a variable', `export AWS_CREDENTIAL_EXPIRATION="${at}"`],
  ['PowerShell', `$Env:AWS_CREDENTIAL_EXPIRATION="${at}"`],
  ['an INI file', `[default]\nx_security_token_expires = ${at}\n`],
  ['XML', `<Credentials><Expiration>${at}</Expiration></Credentials>`],
  ['YAML', `Credentials:\n  Expiration: '${at}'\n`],
  ['columns', `CREDENTIALS\t${key}\t${at}\tsecret\ttoken`],
  ['the same twice', `Expiration: ${at}\nexpiration=${at}`],
] as const)('%s', ([, text]) => expect(expiryIn(text)).toEqual(new Date(at)))

test.for([
  ['no time', `{"AccessKeyId":"${key}"}`],
  ['no value', '{"Expiration": null}'],
  ['a duration', 'X-Amz-Expires=3600'],
  ['a header', 'Expires: Sat, 22 Nov 2025 07:00:00 GMT'],
  ['another word', `myexpirations: ${at}`],
  ['no date', 'expiration: 99999999999999999999'],
  ['two times, and whose is which', `Expiration: ${at}\nExpiration: 2025-11-22T09:00:00Z`],
] as const)('none is told for %s', ([, text]) => expect(expiryIn(text)).toBeUndefined())

test('a long text takes a moment', () => {
  expect(expiryIn(`${'expiration '.repeat(50_000)}${' '.repeat(100_000)}`)).toBeUndefined()
})
