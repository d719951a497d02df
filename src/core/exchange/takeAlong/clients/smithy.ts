import { queryParameters } from '../../../sigv4/queryParameters.ts'
import type { Call } from '../call.ts'
import type { Client } from './client.ts'
import * as js from './javascript.ts'

/** The AWS SDK's signer: it is handed the host as a header, and the query decoded. */
export const smithy: Client = {
  client: '@smithy/signature-v4',
  language: 'javascript',
  install: 'npm install @smithy/signature-v4 @aws-crypto/sha256-js',
  runs: 'here',
  presigns: () => true,
  code: (call) =>
    js.program(
      ...js.fileImport(call),
      "import { Sha256 } from '@aws-crypto/sha256-js'",
      "import { SignatureV4 } from '@smithy/signature-v4'",
      '',
      `const method = ${js.text(call.method)}`,
      ...js.bodyLine(call),
      '',
      'const signer = new SignatureV4({',
      `  service: ${js.text(call.service)},`,
      `  region: ${js.text(call.region)},`,
      `  credentials: ${js.inset(js.credentials(call))},`,
      '  sha256: Sha256,',
      '})',
      `const signed = await signer.${call.expires === undefined ? 'sign' : 'presign'}({`,
      '  method,',
      `  protocol: ${js.text(`${call.scheme}:`)},`,
      `  hostname: ${js.text(call.signFor)},`,
      `  path: ${js.text(call.path)},`,
      `  query: ${js.listsObject(queryOf(call))},`,
      `  headers: ${js.headersObject(call, `host: ${js.text(call.signFor)}`)},`,
      ...(call.body ? ['  body,'] : []),
      call.expires === undefined ? '})' : `}, { expiresIn: ${call.expires} })`,
      '',
      ...(call.expires === undefined ? [] : queryText),
      '// Without the signed host: fetch sends the one of this address.',
      'const { host, ...headers } = signed.headers',
      `const response = await fetch(${address(call)}, { method, headers${js.andBody(call)} })`,
      js.answer,
    ),
}

function queryOf({ query }: Call): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>()
  for (const { name, value } of queryParameters(query)) lists.set(name, [...(lists.get(name) ?? []), value])
  return lists
}

const address = ({ scheme, sendTo, path, target, expires }: Call): string =>
  expires === undefined
    ? js.text(`${scheme}://${sendTo}${target}`)
    : `${js.text(`${scheme}://${sendTo}${path}?`)} + query.join('&')`

/** The signed query as text: the SDK has it as an object. */
const queryText = [
  'const query = Object.entries(signed.query).flatMap(([name, values]) =>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the code that is handed out
  '  [values].flat().map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`),',
  ')',
  '',
]
