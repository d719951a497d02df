import type { Call } from '../call.ts'
import type { Client } from './client.ts'
import * as js from './javascript.ts'

/** Signs a `Request` for its own URL; its headers then go to the other. */
export const aws4fetch: Client = {
  client: 'aws4fetch',
  language: 'javascript',
  install: 'npm install aws4fetch',
  runs: 'here',
  presigns: () => true,
  code: (call) =>
    js.program(
      ...js.fileImport(call),
      "import { AwsClient } from 'aws4fetch'",
      '',
      ...js.addresses(call),
      ...js.bodyLine(call),
      '',
      'const client = new AwsClient({',
      `  service: ${js.text(call.service)},`,
      `  region: ${js.text(call.region)},`,
      ...js.credentials(call).slice(1, -1),
      '})',
      '',
      ...(call.expires === undefined ? inHeaders(call) : inQuery(call, call.expires)),
      js.answer,
    ),
}

const signing = (call: Call): readonly string[] => [
  `  method: ${js.text(call.method)},`,
  `  headers: ${js.headersObject(call)},`,
  ...(call.body ? ['  body,'] : []),
]

const inHeaders = (call: Call): readonly string[] => [
  `const { method, headers } = await client.sign(${call.twoHosts ? 'signFor + target' : 'url'}, {`,
  ...signing(call),
  '})',
  ...(call.twoHosts ? ["headers.delete('host') // the signed host; the wire's is that of sendTo"] : []),
  `const response = await fetch(${call.twoHosts ? 'sendTo + target' : 'url'}, { method, headers${js.andBody(call)} })`,
]

/** A time of validity that the URL has already is left as it is. */
const inQuery = (call: Call, expires: number): readonly string[] => [
  `const expiring = new URL(${call.twoHosts ? 'signFor + target' : 'url'})`,
  `expiring.searchParams.set('X-Amz-Expires', '${expires}')`,
  'const { url: signed, method, headers } = await client.sign(expiring, {',
  ...signing(call),
  '  aws: { signQuery: true },',
  '})',
  ...(call.twoHosts
    ? [
        "headers.delete('host') // the signed host; the wire's is that of sendTo",
        'const presigned = sendTo + signed.slice(new URL(signed).origin.length)',
      ]
    : ['const presigned = signed']),
  `const response = await fetch(presigned, { method, headers${js.andBody(call)} })`,
]
