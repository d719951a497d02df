import type { Sample } from './samples.fixture.ts'

const url = 'https://d111111abcdef8.cloudfront.net/orders/caf%C3%A9?tag=a%2Bb&limit=10'
const credentials = [
  { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
]
const pair = 'AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const json = { 'content-type': 'application/json' }
const request = {
  method: 'POST',
  url,
  headers: [['content-type', json['content-type']]] as const,
  body: '{"order":42}',
}

/** Commands in the quoting of every shell. */
export const commandSamples: readonly Sample[] = [
  {
    name: 'curl that signs, in bash over several lines, behind a prompt',
    text: `$ curl -v "${url}" \\\n  --aws-sigv4 "aws:amz:us-east-1:lambda" \\\n  --user "${pair}" \\\n  -H 'content-type: application/json' -d '{"order":42}'`,
    formats: ['curl'],
    evidence: { request },
    credentials,
    more: { signing: { region: 'us-east-1', service: 'lambda' } },
  },
  {
    name: 'curl with the signature already in it, as browsers copy it for bash',
    text: `curl '${url}' \\\n  -X 'POST' \\\n  -H 'authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20251122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=00' \\\n  -H 'x-amz-date: 20251122T060000Z' \\\n  --data-raw $'{"it\\'s":"a\\\\u00e9\\n"}' \\\n  --compressed ;`,
    formats: ['curl'],
    evidence: { request: { method: 'POST', url, body: '{"it\'s":"a\\u00e9\n"}' } },
  },
  {
    name: 'curl for cmd, every special character behind a caret',
    text: `curl ^"${url.replaceAll('%', '^%').replaceAll('&', '^&')}^" ^\n  -H ^"content-type: application/json^" ^\n  --data-raw ^"^{^\\^"order^\\^":42^}^"`,
    formats: ['curl'],
    evidence: { request },
  },
  {
    name: 'curl for cmd, plain quotes',
    text: `curl "${url}" ^\r\n  -H "content-type: application/json" ^\r\n  -d "{\\"order\\":42}"\r\n`,
    formats: ['curl'],
    evidence: { request },
  },
  {
    name: 'curl for PowerShell',
    text: `PS C:\\Users\\me> curl.exe "${url}" \`\n  -H 'content-type: application/json' \`\n  --data-raw '{"order":42}'`,
    formats: ['curl'],
    evidence: { request },
  },
  {
    name: 'curl with -G, several -d, --data-urlencode, --url, joined letters',
    text: `curl -sSG --url https://example.com/a?x=1 -d b=2 --data-urlencode 'c=d e&f' -d '' -HHost:other -XGET -u me:pass`,
    formats: ['curl'],
    notes: ['Line 1: user and password of a Basic login were left out.'],
    evidence: {
      request: { method: 'GET', url: 'https://example.com/a?x=1&b=2&c=d%20e%26f&', headers: [['Host', 'other']] },
    },
  },
  {
    name: 'curl --json',
    text: `curl --json '{"a":1}' example.com`,
    formats: ['curl'],
    evidence: {
      request: {
        method: 'POST',
        url: 'http://example.com',
        headers: [
          ['Content-Type', 'application/json'],
          ['Accept', 'application/json'],
        ],
        body: '{"a":1}',
      },
    },
  },
  {
    name: 'curl with a body from a file, and one in pieces',
    text: `curl -T ./a.bin https://example.com/a\ncurl -F a=@b https://example.com/b`,
    formats: ['curl'],
    evidence: { request: { method: 'POST', url: 'https://example.com/b' } },
    others: 1,
    notes: [
      'Line 1: --upload-file takes its text from a file, which is not in the paste.',
      'Line 2: --form builds a multipart body with a boundary of its own, so the body’s bytes are not known.',
    ],
  },
  {
    name: 'curl with a bare & in the URL, the next line an option without a continuation, and a pipe',
    text: `curl https://example.com/?a=1&b=2\n  -H 'a: b' | jq .`,
    formats: ['curl'],
    evidence: { request: { method: 'GET', url: 'https://example.com/?a=1&b=2', headers: [['a', 'b']] } },
    notes: [
      'Lines 1–2: the URL has an & outside quotes. A shell would end the command there; it was read as part of the URL.',
    ],
  },
  {
    name: 'curl with a temporary key',
    text: `curl --aws-sigv4 aws:amz:eu-west-1:execute-api -u ASIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY -H 'x-amz-security-token: AQoDYXdz' https://example.com/`,
    formats: ['curl'],
    evidence: { request: { headers: [['x-amz-security-token', 'AQoDYXdz']] } },
    credentials: [
      {
        accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
        secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        sessionToken: 'AQoDYXdz',
      },
    ],
  },
]
