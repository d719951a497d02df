import type { CallHeader } from '../call.ts'
import { literals } from '../literals.ts'
import type { Client } from './client.ts'
import { program } from './javascript.ts'

const text = literals.python

const entry = (header: CallHeader): string =>
  `${text(header.name)}: ${'variable' in header ? `os.environ[${text(header.variable)}]` : text(header.value)}`

/** The signer of boto3 and the AWS CLI, sent by Python's own client, which sends the target as it is. */
export const botocore: Client = {
  client: 'botocore',
  language: 'python',
  install: 'pip install botocore',
  runs: 'elsewhere',
  // A body would be taken for more of the query.
  presigns: ({ body }) => body === undefined,
  code: ({ scheme, signFor, sendTo, method, target, headers, body, service, region, sessionToken, expires }) => {
    const signer = expires === undefined ? 'SigV4Auth' : 'SigV4QueryAuth'
    const url = text(`${scheme}://${signFor}`)
    const connection = scheme === 'http' ? 'HTTPConnection' : 'HTTPSConnection'
    return program(
      'import os',
      `from http.client import ${connection}`,
      '',
      `from botocore.auth import ${signer}`,
      'from botocore.awsrequest import AWSRequest',
      'from botocore.credentials import Credentials',
      '',
      `method = ${text(method)}`,
      `target = ${text(target)}`,
      body && 'file' in body
        ? `body = open(${text(body.file)}, "rb").read()`
        : `body = ${body ? `${text(body.text)}.encode()` : 'b""'}`,
      '',
      '# The signature covers the host of this URL.',
      `request = AWSRequest(method, ${url} + target, {${headers.map(entry).join(', ')}}, body)`,
      'credentials = Credentials(',
      '    os.environ["AWS_ACCESS_KEY_ID"],',
      '    os.environ["AWS_SECRET_ACCESS_KEY"],',
      ...(sessionToken ? ['    os.environ["AWS_SESSION_TOKEN"],'] : []),
      ')',
      `${signer}(credentials, ${text(service)}, ${text(region)}${expires === undefined ? '' : `, expires=${expires}`}).add_auth(request)`,
      ...(expires === undefined ? [] : [`target = request.url[len(${url}) :]`]),
      '',
      '# Without a signed host header: the client sends the host of this address.',
      'headers = {name: value for name, value in request.headers.items() if name.lower() != "host"}',
      `connection = ${connection}(${text(sendTo)})`,
      'connection.request(method, target, body, headers)',
      'response = connection.getresponse()',
      'print(response.status, response.read().decode())',
    )
  },
}
