import type { Sample } from './samples.fixture.ts'

const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
const canonical = `GET\n/a\nb=c\nhost:example.com\nx-amz-date:20251122T060000Z\n\nhost;x-amz-date\n${hash}`
const toSign = `AWS4-HMAC-SHA256\n20251122T060000Z\n20251122/us-east-1/lambda/aws4_request\n${hash}`
const strings = { clientCanonicalRequest: canonical, clientStringToSign: toSign }
const both = ['canonical-request', 'string-to-sign'] as const
const escaped = (text: string): string => text.replaceAll('\n', '\\n')

/** What signers and HTTP clients print when they are told to. */
export const logSamples: readonly Sample[] = [
  {
    name: 'botocore',
    text: `2025-11-22 06:00:00,415 botocore.auth [DEBUG] CanonicalRequest:\n${canonical}\n2025-11-22 06:00:00,415 botocore.auth [DEBUG] StringToSign:\n${toSign}\n2025-11-22 06:00:00,415 botocore.auth [DEBUG] Signature:\n${hash}\n2025-11-22 06:00:00,421 botocore.endpoint [DEBUG] Sending http request: <AWSPreparedRequest stream_output=False, method=GET, url=https://example.com/a?b=c, headers={'X-Amz-Date': b'20251122T060000Z', 'Authorization': b'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20251122/us-east-1/lambda/aws4_request, SignedHeaders=host;x-amz-date, Signature=00'}>\n2025-11-22 06:00:00,500 urllib3.connectionpool [DEBUG] https://example.com:443 "GET /a?b=c HTTP/1.1" 403 192\n2025-11-22 06:00:00,500 botocore.parsers [DEBUG] Response headers: {'Date': 'Sat, 22 Nov 2025 06:00:00 GMT', 'x-amzn-ErrorType': 'InvalidSignatureException'}\n2025-11-22 06:00:00,500 botocore.parsers [DEBUG] Response body:\nb'{"message":"The request signature we calculated does not match"}'\n`,
    formats: ['canonical-request', 'string-to-sign', 'botocore-log'],
    evidence: {
      ...strings,
      request: { method: 'GET', url: 'https://example.com/a?b=c' },
      response: { status: 403, body: '{"message":"The request signature we calculated does not match"}' },
    },
  },
  {
    name: 'the AWS SDK for Java 1',
    text: `DEBUG com.amazonaws.auth.AWS4Signer - AWS4 Canonical Request: '"${canonical}"\n\nDEBUG com.amazonaws.auth.AWS4Signer - AWS4 String to Sign: '"${toSign}"\n`,
    formats: both,
    evidence: strings,
  },
  {
    name: 'the AWS SDK for Java 2',
    text: `11:04:15.093 [main] DEBUG s.a.a.h.a.a.i.s.DefaultV4RequestSigner - AWS4 Canonical Request: ${canonical}\n11:04:15.093 [main] DEBUG s.a.a.h.a.a.i.s.DefaultV4RequestSigner - AWS4 String to sign: ${toSign}\n`,
    formats: both,
    evidence: strings,
  },
  {
    name: 'the AWS SDK for Go',
    text: `DEBUG: Request Signature:\n---[ CANONICAL STRING  ]-----------------------------\n${canonical}\n---[ STRING TO SIGN ]--------------------------------\n${toSign}\n-----------------------------------------------------\n`,
    formats: both,
    evidence: strings,
    notes: ['Line 1: not recognised, left out.'],
  },
  {
    name: 'JavaScript’s console',
    text: `canonicalRequest: '${escaped(canonical)}'\nstringToSign: "${escaped(toSign)}"`,
    formats: both,
    evidence: strings,
  },
  {
    name: 'Rust’s traces',
    text: `TRACE aws_sigv4::http_request::sign: canonical_request=${canonical}\nTRACE aws_sigv4::http_request::sign: string_to_sign=${toSign}`,
    formats: both,
    evidence: strings,
  },
  { name: 'the strings alone', text: `${canonical}\n\n${toSign}`, formats: both, evidence: strings },
  {
    name: 'awscurl',
    text: `CANONICAL REQUEST = ${canonical}\nSTRING_TO_SIGN = ${toSign}`,
    formats: both,
    evidence: strings,
  },
  {
    name: 'the two lines that end a canonical request',
    text: 'host\nUNSIGNED-PAYLOAD',
    formats: ['canonical-request'],
    evidence: { clientCanonicalRequest: 'host\nUNSIGNED-PAYLOAD' },
  },
  {
    name: 'curl -v with its own strings, command and answer',
    text: `curl -v --aws-sigv4 aws:amz:us-east-1:lambda -u AKIDEXAMPLE:wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY https://example.com/a?b=c -d x=1\n* Host example.com:443 was resolved.\n* aws_sigv4: Canonical request (enclosed in []) - [${canonical}]\n* aws_sigv4: String to sign (enclosed in []) - [${toSign}]\n* aws_sigv4: Signature - 00\n> POST /a?b=c HTTP/2\n> Host: example.com\n> X-Amz-Date: 20251122T060000Z\n>\n} [3 bytes data]\n< HTTP/2 403\n< x-amzn-errortype: InvalidSignatureException\n<\n{ [21 bytes data]\n{"message":"refused"}\n* Connection #0 to host example.com left intact`,
    formats: ['curl', 'curl-verbose'],
    evidence: {
      ...strings,
      request: {
        method: 'POST',
        url: 'https://example.com/a?b=c',
        headers: [
          ['Host', 'example.com'],
          ['X-Amz-Date', '20251122T060000Z'],
        ],
        body: 'x=1',
      },
      response: {
        status: 403,
        headers: [['x-amzn-errortype', 'InvalidSignatureException']],
        body: '{"message":"refused"}',
      },
    },
    credentials: [{ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' }],
  },
  {
    name: 'Apache’s wire log',
    text: `2025-11-22 06:00:00,072 DEBUG [main] org.apache.http.headers: http-outgoing-0 >> GET /?acl HTTP/1.1\n2025-11-22 06:00:00,072 DEBUG [main] org.apache.http.headers: http-outgoing-0 >> Host: example.com\n2025-11-22 06:00:00,072 DEBUG [main] org.apache.http.headers: http-outgoing-0 << HTTP/1.1 403 Forbidden\n2025-11-22 06:00:00,072 DEBUG [main] org.apache.http.headers: http-outgoing-0 << Server: AmazonS3\n`,
    formats: ['curl-verbose'],
    evidence: {
      request: { method: 'GET', url: 'https://example.com/?acl', headers: [['Host', 'example.com']] },
      response: { status: 403, headers: [['Server', 'AmazonS3']] },
    },
  },
]
