// Pastes as programs hand them on: coloured, quoted, wrapped, printed.
import type { Sample } from './samples.fixture.ts'

const accessKeyId = 'ASIAIOSFODNN7EXAMPLE'
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const sessionToken = 'AQoDYXdzEPT//////////wEXAMPLEtoken=='
const host = 'abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws'
const authorization =
  'AWS4-HMAC-SHA256 Credential=ASIAIOSFODNN7EXAMPLE/20240301/eu-west-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=ab'
const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const canonical = `POST\n/p\n\nhost:${host}\nx-amz-date:20240301T101112Z\n\nhost;x-amz-date\n${hash}`
const toSign = `AWS4-HMAC-SHA256\n20240301T101112Z\n20240301/eu-west-1/lambda/aws4_request\n${hash}`
const sentence = 'The request signature we calculated does not match the signature you provided.'
const strings = `${sentence}\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${toSign}'`
const service = { serviceCanonicalRequest: canonical, serviceStringToSign: toSign }
const curlyNote = 'Curly quotes and long dashes were read as the straight ones that a shell and JSON need.'
const signedHeaders = [
  ['Authorization', authorization],
  ['X-Amz-Date', '20240301T101112Z'],
] as const
const esc = String.fromCharCode(27)
const keys = { formats: ['credentials-ini'], credentials: [{ accessKeyId, secretAccessKey, sessionToken }] } as const
const printed = (text: string): string =>
  `(${text
    .split('\n')
    .map((line, index, all) => `'${line}${index < all.length - 1 ? '\\n' : ''}'`)
    .join('\n ')})`

export const dressedSamples: readonly Sample[] = [
  {
    name: 'an error in a quoted mail',
    text: `On Friday somebody wrote:\n${strings.replace(/^/gm, '> ')}`,
    formats: ['aws-error-text'],
    evidence: service,
    notes: ['Line 1: not recognised, left out.'],
  },
  {
    name: 'a command with a shell’s continuation marks',
    text: `$ curl https://${host}/p \\\n> -H 'Authorization: ${authorization}' \\\n> -H 'X-Amz-Date: 20240301T101112Z'`,
    formats: ['curl'],
    evidence: { request: { method: 'GET', url: `https://${host}/p`, headers: signedHeaders } },
  },
  {
    name: 'an exchange in the colours of a terminal',
    text: `${esc}[36mHTTP/1.1 403 Forbidden${esc}[0m\n${esc}[1mx-amzn-errortype${esc}[39;49;00m: InvalidSignatureException\n\n{${esc}[94m"message"${esc}[39m: "${sentence}"}`,
    formats: ['http-response'],
    evidence: { response: { status: 403, body: `{"message": "${sentence}"}` } },
  },
  {
    name: 'a command out of a word processor',
    text: `curl “https://${host}/p” –H “Authorization: ${authorization}” –H ‘X-Amz-Date: 20240301T101112Z’`,
    formats: ['curl'],
    evidence: { request: { method: 'GET', url: `https://${host}/p`, headers: signedHeaders } },
    notes: [curlyNote],
  },
  {
    name: 'curly quotes in a value stay as they are',
    text: `curl https://${host}/p -d '{"said":"she said “no”"}'`,
    formats: ['curl'],
    evidence: { request: { body: '{"said":"she said “no”"}' } },
  },
  {
    name: 'a presigned URL out of a page’s source',
    text: `<https://${host}/p?X-Amz-Algorithm=AWS4-HMAC-SHA256&amp;X-Amz-Date=20240301T101112Z&amp;X-Amz-Signature=ab>`,
    formats: ['presigned-url'],
    evidence: {
      request: {
        url: `https://${host}/p?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20240301T101112Z&X-Amz-Signature=ab`,
      },
    },
  },
  {
    name: 'what awscurl -v prints',
    text: [
      printed(`\nCANONICAL REQUEST = ${canonical}`),
      printed(`\nSTRING_TO_SIGN = ${toSign}`),
      `{'Authorization': 'AWS4-HMAC-SHA256 '\n                  '${authorization.slice(17)}',\n 'X-Amz-Date': '20240301T101112Z'}`,
      `'Request URL = https://${host}/p'`,
      "'Response code: 403\\n'",
      `{'x-amzn-ErrorType': 'InvalidSignatureException'}`,
      JSON.stringify({ message: sentence }),
    ].join('\n'),
    formats: ['canonical-request', 'string-to-sign', 'headers', 'url', 'status', 'aws-error-json'],
    evidence: {
      request: { url: `https://${host}/p`, headers: signedHeaders },
      response: { status: 403, headers: [['x-amzn-ErrorType', 'InvalidSignatureException']] },
      clientCanonicalRequest: canonical,
      clientStringToSign: toSign,
    },
  },
  {
    name: 'an answer inside a line of a structured log',
    text: `2024-03-01T10:11:13Z ERROR AxiosError ${JSON.stringify({ name: 'AxiosError', response: { status: 403, data: { message: strings } } })}`,
    formats: ['aws-error-json'],
    evidence: { response: { status: 403, body: JSON.stringify({ message: strings }) }, ...service },
  },
  {
    name: 'fetch with a body that is written out',
    text: `await fetch('https://${host}/p', { method: 'POST', body: JSON.stringify({ a: 1, b: ['x', true] }) })`,
    formats: ['fetch'],
    evidence: { request: { method: 'POST', body: '{"a":1,"b":["x",true]}' } },
  },
  {
    name: 'fetch with a body that code makes',
    text: `await fetch('https://${host}/p', { method: 'POST', body: JSON.stringify({ a: order.id }) })`,
    formats: ['fetch'],
    evidence: { request: { method: 'POST', url: `https://${host}/p`, headers: [] } },
    notes: ['Line 1: the body is made by code, so its bytes are not known.'],
  },
  {
    name: 'a command whose keys are variables',
    text: `curl --aws-sigv4 aws:amz:eu-west-1:lambda --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" https://${host}/p`,
    formats: ['curl'],
    more: { signing: { region: 'eu-west-1', service: 'lambda' } },
  },
  {
    name: 'assume-role as text',
    text: `CREDENTIALS\t${accessKeyId}\t2024-03-01T11:11:12+00:00\t${secretAccessKey}\t${sessionToken}`,
    ...keys,
  },
  {
    name: 'the console’s CSV file',
    text: `User name,Access key ID,Secret access key\nalice,${accessKeyId},${secretAccessKey}`,
    formats: ['credentials-ini'],
    credentials: [{ accessKeyId, secretAccessKey }],
  },
  {
    name: 'the XML of STS',
    text: `<Credentials>\n <AccessKeyId>${accessKeyId}</AccessKeyId>\n <SecretAccessKey>${secretAccessKey}</SecretAccessKey>\n <SessionToken>${sessionToken}</SessionToken>\n</Credentials>`,
    ...keys,
  },
]
