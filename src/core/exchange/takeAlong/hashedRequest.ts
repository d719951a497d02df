import type { HttpRequest } from '../../http/message.ts'
import { takeAlongWords } from '../../words/takeAlong.ts'
import type { Call, CallHeader } from './call.ts'
import { callOf } from './call.ts'
import * as js from './clients/javascript.ts'
import { sending } from './clients/openssl.ts'
import { literals } from './literals.ts'
import { command, headerWord, word } from './shell.ts'

/** Code that signs nothing and sends the body's hash along, for a distribution that signs (origin access control). */
export interface Hashed {
  readonly id: 'javascript' | 'python' | 'bash'
  readonly language: string
  readonly title: string
  readonly code: string
  readonly notes: readonly string[]
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

const forms = { javascript, python, bash } as const

/**
 * A request as code for a client that leaves signing to CloudFront. Cookies and API keys are read from the environment.
 * Source: CloudFront Developer Guide, "Restrict access to an AWS Lambda function URL origin".
 * @throws TypeError for a request that no client sends; ask `refusal` first.
 */
export function hashedRequest(request: HttpRequest, { sendTo }: { readonly sendTo: string }): readonly Hashed[] {
  const options = { region: '', service: '', signFor: sendTo, sendTo, sessionToken: false }
  const call = callOf(request, options)
  const { hashed: words } = takeAlongWords
  return (['javascript', 'python', 'bash'] as const).map((id) => ({
    id,
    language: id,
    title: words.titles[id],
    code: forms[id](call),
    notes: words.notes,
    files: call.body && 'file' in call.body ? [{ name: call.body.file, bytes: call.body.bytes }] : [],
  }))
}

function javascript(call: Call): string {
  return js.program(
    ...js.fileImport(call),
    ...js.addresses(call),
    ...(call.body && 'text' in call.body
      ? [`const body = new TextEncoder().encode(${js.text(call.body.text)})`]
      : js.bodyLine(call)),
    `const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', ${call.body ? 'body' : 'new Uint8Array()'}))`,
    "const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')",
    '',
    'const response = await fetch(url, {',
    `  method: ${js.text(call.method)},`,
    `  headers: ${js.headersObject(call, "'x-amz-content-sha256': hex")},`,
    ...(call.body ? ['  body,'] : []),
    '})',
    js.answer,
  )
}

function python({ scheme, sendTo, method, target, headers, body }: Call): string {
  const text = literals.python
  const connection = scheme === 'http' ? 'HTTPConnection' : 'HTTPSConnection'
  const entry = (header: CallHeader) =>
    `${text(header.name)}: ${'variable' in header ? `os.environ[${text(header.variable)}]` : text(header.value)}`
  return js.program(
    'import hashlib',
    'import os',
    `from http.client import ${connection}`,
    '',
    body && 'file' in body
      ? `body = open(${text(body.file)}, "rb").read()`
      : `body = ${body ? `${text(body.text)}.encode()` : 'b""'}`,
    `headers = {${['"x-amz-content-sha256": hashlib.sha256(body).hexdigest()', ...headers.map(entry)].join(', ')}}`,
    `connection = ${connection}(${text(sendTo)})`,
    `connection.request(${text(method)}, ${text(target)}, body, headers)`,
    'response = connection.getresponse()',
    'print(response.status, response.read().decode())',
  )
}

function bash(call: Call): string {
  const { body } = call
  const bytes = body && 'file' in body ? `cat ${word(body.file)}` : `printf %s ${word(body?.text ?? '')}`
  return js.program(
    `hash=$(${bytes} | openssl dgst -sha256 -r | cut -c 1-64)`,
    command(
      `curl --silent --show-error --write-out '\\n%{http_code}\\n'`,
      '--header "x-amz-content-sha256: $hash"',
      ...call.headers.map((header) => `--header ${headerWord(header)}`),
      ...sending(call),
    ),
  )
}
