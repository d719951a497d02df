import type { Sample } from './samples.fixture.ts'

const authorization =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261122/eu-west-1/lambda/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=00'
const url = 'https://d111111abcdef8.cloudfront.net/orders'
const date = ['x-amz-date', '20261122T060000Z'] as const

/** What people copy out of the panes and consoles of browsers, API clients and terminals. */
export const paneSamples: readonly Sample[] = [
  {
    name: 'Chrome’s network pane, names and values on lines of their own',
    text: `General
Request URL
https://d111111abcdef8.cloudfront.net/orders?a=1
Request Method
POST
Status Code
403 Forbidden
Remote Address
18.66.1.2:443
Referrer Policy
strict-origin-when-cross-origin
Response Headers
content-length
181
content-type
application/json
x-amzn-requestid
abc
via
1.1 abc.cloudfront.net (CloudFront)
Request Headers
:authority
d111111abcdef8.cloudfront.net
:method
POST
:path
/orders?a=1
:scheme
https
accept
*/*
authorization
${authorization}
x-amz-date
20261122T060000Z`,
    formats: ['network-pane'],
    evidence: {
      request: {
        method: 'POST',
        url: `${url}?a=1`,
        headers: [['accept', '*/*'], ['authorization', authorization], date],
      },
      response: {
        status: 403,
        headers: [
          ['content-length', '181'],
          ['content-type', 'application/json'],
          ['x-amzn-requestid', 'abc'],
          ['via', '1.1 abc.cloudfront.net (CloudFront)'],
        ],
      },
    },
  },
  {
    name: 'Chrome’s network pane without headings, as older ones copy it',
    text: `Request URL: https://d111111abcdef8.cloudfront.net/orders?a=1
Request Method: POST
Status Code: 403 
Remote Address: 18.66.1.2:443
Referrer Policy: strict-origin-when-cross-origin
content-length: 181
content-type: application/json
x-amzn-requestid: abc
:authority: d111111abcdef8.cloudfront.net
:method: POST
:path: /orders?a=1
:scheme: https
accept: */*
authorization: ${authorization}
x-amz-date: 20261122T060000Z`,
    formats: ['network-pane'],
    evidence: {
      request: {
        method: 'POST',
        url: `${url}?a=1`,
        headers: [['accept', '*/*'], ['authorization', authorization], date],
      },
      response: {
        status: 403,
        headers: [
          ['content-length', '181'],
          ['content-type', 'application/json'],
          ['x-amzn-requestid', 'abc'],
        ],
      },
    },
  },
  {
    name: 'Safari’s network pane',
    text: `Summary
URL: https://d111111abcdef8.cloudfront.net/orders
Status: 403
Source: Network
Address: 18.66.1.2:443

Request
:method: GET
:scheme: https
:authority: d111111abcdef8.cloudfront.net
:path: /orders
Authorization: ${authorization}
X-Amz-Date: 20261122T060000Z

Response
:status: 403
Content-Type: application/json
Via: 1.1 abc.cloudfront.net (CloudFront)
x-amzn-RequestId: abc
`,
    formats: ['network-pane'],
    evidence: {
      request: {
        method: 'GET',
        url,
        headers: [
          ['Authorization', authorization],
          ['X-Amz-Date', date[1]],
        ],
      },
      response: { status: 403 },
    },
  },
  {
    name: 'Postman’s console, copied whole',
    text: `POST https://d111111abcdef8.cloudfront.net/orders: {
  "Network": {
    "addresses": { "local": { "address": "192.168.1.2" } }
  },
  "Request Headers": {
    "content-type": "application/json",
    "x-amz-date": "20261122T060000Z",
    "authorization": "${authorization}"
  },
  "Request Body": "{\\"order\\":42}",
  "Response Headers": {
    "content-type": "application/json",
    "x-amzn-requestid": "abc"
  },
  "Response Body": "{\\"message\\":\\"The request signature we calculated does not match\\"}"
}`,
    formats: ['postman-console'],
    evidence: {
      request: { method: 'POST', url, body: '{"order":42}' },
      response: { body: '{"message":"The request signature we calculated does not match"}' },
    },
  },
  {
    name: 'Postman’s console, selected',
    text: `POST https://d111111abcdef8.cloudfront.net/orders
403
120 ms
Network
Request Headers
Content-Type: application/json
X-Amz-Date: 20261122T060000Z
Authorization: ${authorization}
Request Body
{"order":42}
Response Headers
Content-Type: application/json
x-amzn-RequestId: abc
Response Body
{"message":"Forbidden"}`,
    formats: ['postman-console'],
    evidence: {
      request: { method: 'POST', url, body: '{"order":42}' },
      response: { status: 403, body: '{"message":"Forbidden"}' },
    },
  },
  {
    name: 'PowerShell as a browser copies it',
    text: `$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession
$session.UserAgent = "Mozilla/5.0 (Windows NT 10.0)"
Invoke-WebRequest -UseBasicParsing -Uri "https://d111111abcdef8.cloudfront.net/orders" \`
-Method "POST" \`
-WebSession $session \`
-Headers @{
"authority"="d111111abcdef8.cloudfront.net"
  "accept"="*/*"
  "x-amz-date"="20261122T060000Z"
  "authorization"="${authorization}"
} \`
-ContentType "application/json" \`
-Body "{\`"order\`":42}"`,
    formats: ['powershell'],
    evidence: {
      request: {
        method: 'POST',
        url,
        headers: [['accept', '*/*'], date, ['authorization', authorization], ['content-type', 'application/json']],
        body: '{"order":42}',
      },
    },
  },
  {
    name: 'PowerShell as people write it, with its error',
    text: `Invoke-RestMethod -Method Post -Uri 'https://d111111abcdef8.cloudfront.net/orders' -Headers @{ 'x-amz-date' = '20261122T060000Z'; Authorization = '${authorization}' } -Body '{"order":42}' -ContentType 'application/json'
Invoke-RestMethod : {"message":"Forbidden"}
`,
    formats: ['powershell', 'aws-error-json'],
    evidence: {
      request: { method: 'POST', url, body: '{"order":42}' },
      response: { body: '{"message":"Forbidden"}' },
    },
  },
  {
    name: 'get-caller-identity as a table',
    text: `--------------------------------------------------------------------
|                         GetCallerIdentity                        |
+---------+--------------------------------------------------------+
|  Account|  123456789012                                          |
|  Arn    |  arn:aws:iam::123456789012:user/alice                  |
|  UserId |  AIDAIOSFODNN7EXAMPLE                                  |
+---------+--------------------------------------------------------+`,
    formats: ['caller-identity'],
    more: { callerArn: 'arn:aws:iam::123456789012:user/alice' },
  },
  {
    name: 'get-caller-identity as text',
    text: `123456789012	arn:aws:iam::123456789012:user/alice	AIDAIOSFODNN7EXAMPLE`,
    formats: ['caller-identity'],
    more: { callerArn: 'arn:aws:iam::123456789012:user/alice' },
  },
  {
    name: 'get-caller-identity as YAML',
    text: `Account: '123456789012'
Arn: arn:aws:iam::123456789012:user/alice
UserId: AIDAIOSFODNN7EXAMPLE`,
    formats: ['caller-identity'],
    more: { callerArn: 'arn:aws:iam::123456789012:user/alice' },
  },
  {
    name: 'a body before the next prompt',
    text: `alice@mac:~$ curl -i https://d111111abcdef8.cloudfront.net/orders
HTTP/2 403
content-type: application/json
x-amzn-requestid: abc

{"message":"Forbidden"}
alice@mac:~$ `,
    formats: ['curl', 'http-response'],
    evidence: { response: { status: 403, body: '{"message":"Forbidden"}' } },
  },
  {
    name: 'a body that zsh marks as ending no line',
    text: `HTTP/2 403
content-type: application/json

{"message":"Forbidden"}%
alice@mac ~ % `,
    formats: ['http-response'],
    evidence: { response: { status: 403, body: '{"message":"Forbidden"}' } },
  },
  {
    name: 'the log of Go’s second SDK',
    text: `SDK 2026/11/22 06:00:00 DEBUG Request Signature:
---[ CANONICAL STRING  ]-----------------------------
GET
/orders

host:d111111abcdef8.cloudfront.net
x-amz-date:20261122T060000Z

host;x-amz-date
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
---[ STRING TO SIGN ]--------------------------------
AWS4-HMAC-SHA256
20261122T060000Z
20261122/eu-west-1/lambda/aws4_request
8e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85
-----------------------------------------------------
SDK 2026/11/22 06:00:00 DEBUG Request
GET /orders HTTP/1.1
Host: d111111abcdef8.cloudfront.net
User-Agent: aws-sdk-go-v2/1.17
Authorization: ${authorization}
X-Amz-Date: 20261122T060000Z

SDK 2026/11/22 06:00:00 DEBUG Response
HTTP/1.1 403 Forbidden
Content-Type: application/json

{"message":"Forbidden"}
`,
    formats: ['canonical-request', 'string-to-sign', 'http-request', 'http-response'],
    evidence: {
      request: { method: 'GET', url },
      response: { status: 403, body: '{"message":"Forbidden"}' },
    },
    notes: [
      'Line 1: not recognised, left out.',
      'Line 17: not recognised, left out.',
      'Line 24: not recognised, left out.',
    ],
  },
]
