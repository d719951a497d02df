import type { CallHeader } from '../call.ts'
import { literals } from '../literals.ts'
import type { Client } from './client.ts'
import { program } from './javascript.ts'

const text = literals.ruby

const entry = (header: CallHeader): string =>
  `${text(header.name)} => ${'variable' in header ? `ENV.fetch(${text(header.variable)})` : text(header.value)}`

/** The signer of the AWS SDK for Ruby, sent by Ruby's own client, which sends the target as it is. */
export const ruby: Client = {
  client: 'aws-sigv4 (gem)',
  language: 'ruby',
  install: 'gem install aws-sigv4',
  runs: 'elsewhere',
  presigns: () => true,
  code: ({ scheme, signFor, sendTo, method, target, headers, body, service, region, sessionToken, expires }) =>
    program(
      'require "aws-sigv4"',
      'require "net/http"',
      '',
      `target = ${text(target)}`,
      body && 'file' in body ? `body = File.binread(${text(body.file)})` : `body = ${text(body?.text ?? '')}`,
      `headers = {${headers.map(entry).join(', ')}}`,
      '',
      'signer = Aws::Sigv4::Signer.new(',
      `  service: ${text(service)},`,
      `  region: ${text(region)},`,
      '  access_key_id: ENV.fetch("AWS_ACCESS_KEY_ID"),',
      '  secret_access_key: ENV.fetch("AWS_SECRET_ACCESS_KEY"),',
      ...(sessionToken ? ['  session_token: ENV.fetch("AWS_SESSION_TOKEN"),'] : []),
      ')',
      '# The signature covers the host of this URL.',
      expires === undefined ? 'signature = signer.sign_request(' : 'presigned = signer.presign_url(',
      `  http_method: ${text(method)}, url: ${text(`${scheme}://${signFor}`)} + target, headers: headers, body: body${expires === undefined ? '' : `, expires_in: ${expires}`}`,
      ')',
      '',
      '# Without the signed host: the client sends the one of this address.',
      `address = URI(${text(`${scheme}://${sendTo}`)})`,
      ...(expires === undefined
        ? ['signed = headers.merge(signature.headers).reject { |name, _| name == "host" }']
        : ['target, signed = presigned.request_uri, headers']),
      `request = Net::HTTPGenericRequest.new(${text(method)}, ${body !== undefined}, ${method !== 'HEAD'}, target, signed)`,
      ...(body ? ['request.body = body'] : []),
      'response = Net::HTTP.start(address.host, address.port, use_ssl: address.scheme == "https") do |http|',
      '  http.request(request)',
      'end',
      'puts response.code, response.body',
    ),
}
