import type { CallHeader } from '../call.ts'
import { literals } from '../literals.ts'
import type { Client } from './client.ts'
import { program } from './javascript.ts'

const text = literals.php

const entry = (header: CallHeader): string =>
  `${text(header.name)} => ${'variable' in header ? `getenv(${text(header.variable)})` : text(header.value)}`

/** The signer of the AWS SDK for PHP, sent by Guzzle; `withUri` puts the other host's name in the Host header. */
export const php: Client = {
  client: 'Aws\\Signature\\SignatureV4',
  language: 'php',
  install: 'composer require aws/aws-sdk-php',
  runs: 'elsewhere',
  code: ({ scheme, signFor, sendTo, method, target, headers, body, service, region, sessionToken }) =>
    program(
      '<?php',
      "require 'vendor/autoload.php';",
      '',
      'use Aws\\Credentials\\Credentials;',
      'use Aws\\Signature\\SignatureV4;',
      'use GuzzleHttp\\Client;',
      'use GuzzleHttp\\Psr7\\Request;',
      'use GuzzleHttp\\Psr7\\Uri;',
      '',
      `$target = ${text(target)};`,
      body && 'file' in body
        ? `$body = file_get_contents(${text(body.file)});`
        : `$body = ${body ? text(body.text) : 'null'};`,
      '// The signature covers the host of this URL.',
      `$request = new Request(${text(method)}, ${text(`${scheme}://${signFor}`)} . $target, [${headers.map(entry).join(', ')}], $body);`,
      `$credentials = new Credentials(getenv('AWS_ACCESS_KEY_ID'), getenv('AWS_SECRET_ACCESS_KEY')${sessionToken ? ", getenv('AWS_SESSION_TOKEN')" : ''});`,
      `$signed = (new SignatureV4(${text(service)}, ${text(region)}))->signRequest($request, $credentials);`,
      '',
      '// In place of the signed host goes the host of this URL.',
      `$sent = $signed->withUri(new Uri(${text(`${scheme}://${sendTo}`)} . $target));`,
      "$response = (new Client(['http_errors' => false]))->send($sent);",
      'echo $response->getStatusCode(), " ", $response->getBody(), "\\n";',
    ),
}
