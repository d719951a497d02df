import type { Call } from '../call.ts'
import type { Client } from './client.ts'
import * as js from './javascript.ts'

const byItself = ({ body, headers }: Call): boolean =>
  body !== undefined && !headers.some(({ name }) => name === 'content-type')

/** Signs the options of Node's own client; target and Host are then set to what is to be sent. */
export const aws4: Client = {
  client: 'aws4',
  language: 'javascript',
  install: 'npm install aws4',
  runs: 'here',
  presigns: () => true,
  code: (call) =>
    js.program(
      "import { once } from 'node:events'",
      ...js.fileImport(call),
      `import { request } from ${js.text(`node:${call.scheme}`)}`,
      "import aws4 from 'aws4'",
      '',
      `const method = ${js.text(call.method)}`,
      `const target = ${js.text(js.expiring(call))}`,
      ...js.bodyLine(call),
      '',
      'const signed = aws4.sign(',
      '  {',
      `    host: ${js.text(call.signFor)}, // the signature covers this host`,
      `    service: ${js.text(call.service)},`,
      `    region: ${js.text(call.region)},`,
      '    method,',
      '    path: target,',
      ...(call.expires === undefined ? [] : ['    signQuery: true,']),
      `    headers: ${js.headersObject(call)},`,
      ...(call.body ? ['    body,'] : []),
      ...(byItself(call) ? ["    extraHeadersToIgnore: { 'content-type': true },"] : []),
      '  },',
      `  ${js.inset(js.credentials(call))},`,
      ')',
      '',
      '// Without the signed host, so that Node sends the one of this address.',
      `const { Host, ${byItself(call) ? "'Content-Type': type, " : ''}...headers } = signed.headers`,
      `const sent = request(${js.text(`${call.scheme}://${call.sendTo}`)}, { method, path: ${call.expires === undefined ? 'target' : 'signed.path'}, headers })`,
      `sent.end(${call.body ? 'body' : ''})`,
      "const [response] = await once(sent, 'response')",
      'console.log(response.statusCode, Buffer.concat(await response.toArray()).toString())',
    ),
}
