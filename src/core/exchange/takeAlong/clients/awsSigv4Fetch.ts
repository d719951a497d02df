import type { Call } from '../call.ts'
import type { Client } from './client.ts'
import * as js from './javascript.ts'

/** `fetch` that signs; the function that it calls in the end is replaced by one that sends elsewhere. */
export const awsSigv4Fetch: Client = {
  client: 'aws-sigv4-fetch',
  language: 'javascript',
  install: 'npm install aws-sigv4-fetch',
  runs: 'here',
  code: (call) =>
    js.program(
      ...js.fileImport(call),
      "import { createSignedFetcher } from 'aws-sigv4-fetch'",
      '',
      ...js.addresses(call),
      ...js.bodyLine(call),
      '',
      'const signedFetch = createSignedFetcher({',
      `  service: ${js.text(call.service)},`,
      `  region: ${js.text(call.region)},`,
      `  credentials: ${js.inset(js.credentials(call))},`,
      ...(call.twoHosts ? sendElsewhere(call) : []),
      '})',
      '',
      `const response = await signedFetch(${call.twoHosts ? 'signFor + target' : 'url'}, {`,
      `  method: ${js.text(call.method)},`,
      `  headers: ${js.headersObject(call)},`,
      ...(call.body ? ['  body,'] : []),
      '})',
      js.answer,
    ),
}

const sendElsewhere = (call: Call): readonly string[] => [
  '  fetch: ({ method, headers }) => {',
  "    headers.delete('host') // the signed host; the wire's is that of sendTo",
  `    return fetch(sendTo + target, { method, headers${js.andBody(call)} })`,
  '  },',
]
