import type { Call } from '../call.ts'
import { command, headerWord, withVariables, word } from '../shell.ts'
import type { TemplateLine } from '../signingTemplate.ts'
import { signingTemplate } from '../signingTemplate.ts'
import type { Client } from './client.ts'
import { program } from './javascript.ts'

/** Signs with openssl and sends with curl, in any POSIX shell: curl's own signer covers only the host that it calls. */
export const openssl: Client = {
  client: 'curl and openssl',
  language: 'bash',
  runs: 'here',
  code: (call) => {
    const { lines, signedHeaders, payloadHash } = signingTemplate(call)
    return program(
      '(set -eu',
      // Unset ones end it here, not inside a pipe where nobody would notice.
      `: "$AWS_ACCESS_KEY_ID" "$AWS_SECRET_ACCESS_KEY"${call.sessionToken ? ' "$AWS_SESSION_TOKEN"' : ''}`,
      'amz_date=$(date -u +%Y%m%dT%H%M%SZ)',
      `region=${word(call.region)} service=${word(call.service)}`,
      'date=$(printf %.8s "$amz_date")',
      'scope="$date/$region/$service/aws4_request"',
      '',
      `canonical_request=$(${command("printf '%s\\n'", ...lines.map(lineWord))})`,
      '',
      'sha256() { openssl dgst -sha256 -r | cut -c 1-64; }',
      'hmac() { openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -r | cut -c 1-64; }',
      'key=$(printf %s "AWS4$AWS_SECRET_ACCESS_KEY" | od -An -v -tx1 | tr -d \' \\n\')',
      'for part in "$date" "$region" "$service" aws4_request; do',
      '  key=$(printf %s "$part" | hmac "$key")',
      'done',
      'hashed=$(printf %s "$canonical_request" | sha256)',
      'signature=$(printf \'AWS4-HMAC-SHA256\\n%s\\n%s\\n%s\' "$amz_date" "$scope" "$hashed" | hmac "$key")',
      '',
      command(
        "printf '%s\\n'",
        ...call.headers.map(headerWord),
        '"x-amz-date: $amz_date"',
        ...(call.sessionToken ? ['"x-amz-security-token: $AWS_SESSION_TOKEN"'] : []),
        word(`x-amz-content-sha256: ${payloadHash}`),
        `"authorization: AWS4-HMAC-SHA256 Credential=$AWS_ACCESS_KEY_ID/$scope, SignedHeaders=${signedHeaders}, Signature=$signature" |`,
        command(`curl --silent --show-error --write-out '\\n%{http_code}\\n'`, '--header @-', ...sending(call)),
      ),
      ')',
    )
  },
}

/** curl's options for method, body and address; the target goes over the wire as it is. */
export const sending = ({ scheme, method, sendTo, target, body, headers }: Call): readonly string[] => [
  ...(method === 'HEAD' ? ['--head'] : [`--request ${word(method)}`]),
  ...(body || /^(POST|PUT|PATCH)$/.test(method) ? dataOptions(body, headers) : []),
  '--path-as-is --globoff',
  word(`${scheme}://${sendTo}${target}`),
]

function dataOptions(body: Call['body'], headers: readonly { readonly name: string }[]): readonly string[] {
  const typed = headers.some(({ name }) => name === 'content-type')
  return [
    // Without one curl would call the body a form.
    ...(typed ? [] : ["--header 'content-type:'"]),
    body && 'file' in body ? `--data-binary ${word(`@${body.file}`)}` : `--data-raw ${word(body?.text ?? '')}`,
  ]
}

function lineWord(line: TemplateLine): string {
  if ('text' in line) return word(line.text)
  if (line.value === 'date') return withVariables(`${line.name}:$amz_date`)
  if (line.value === 'token') return withVariables(`${line.name}:$AWS_SESSION_TOKEN`)
  return withVariables(`${line.name}:$${line.value.variable}`)
}
