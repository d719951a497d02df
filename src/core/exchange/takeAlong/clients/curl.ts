import { command, headerWord, word } from '../shell.ts'
import type { Client } from './client.ts'
import { program } from './javascript.ts'
import { sending } from './openssl.ts'

/** curl's own signer: it signs the Host that it sends, so it is offered only where both are one. */
export const curl: Client = {
  client: 'curl --aws-sigv4',
  language: 'bash',
  runs: 'here',
  only: ({ twoHosts }) => !twoHosts,
  code: (call) =>
    program(
      command(
        `curl --silent --show-error --write-out '\\n%{http_code}\\n'`,
        `--aws-sigv4 ${word(`aws:amz:${call.region}:${call.service}`)}`,
        '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
        ...(call.sessionToken ? ['--header "x-amz-security-token: $AWS_SESSION_TOKEN"'] : []),
        ...call.headers.map((header) => `--header ${headerWord(header)}`),
        ...sending(call),
      ),
    ),
}
