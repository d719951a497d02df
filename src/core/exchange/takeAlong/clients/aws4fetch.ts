import type { Client } from './clients.ts'
import * as js from './javascript.ts'

/** Signs a `Request` for its own URL; its headers then go to the other. */
export const aws4fetch: Client = {
  client: 'aws4fetch',
  language: 'javascript',
  install: 'npm install aws4fetch',
  runs: 'here',
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
      `const { method, headers } = await client.sign(${call.twoHosts ? 'signFor + target' : 'url'}, {`,
      `  method: ${js.text(call.method)},`,
      `  headers: ${js.headersObject(call)},`,
      ...(call.body ? ['  body,'] : []),
      '})',
      ...(call.twoHosts ? ["headers.delete('host') // the signed host; the wire's is that of sendTo"] : []),
      `const response = await fetch(${call.twoHosts ? 'sendTo + target' : 'url'}, { method, headers${js.andBody(call)} })`,
      js.answer,
    ),
}
