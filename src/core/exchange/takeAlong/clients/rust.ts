import type { CallHeader } from '../call.ts'
import { literals } from '../literals.ts'
import type { Client } from './client.ts'
import { program } from './javascript.ts'

const text = literals.rust

const pair = (header: CallHeader): string =>
  `        (${text(header.name)}.to_string(), ${'variable' in header ? `env::var(${text(header.variable)})?` : `${text(header.value)}.to_string()`}),`

/** The signer of the AWS SDK for Rust. It tells which headers to add, and its host is not among them. */
export const rust: Client = {
  client: 'aws-sigv4',
  language: 'rust',
  install: 'cargo add aws-sigv4 aws-credential-types && cargo add reqwest --features blocking',
  runs: 'elsewhere',
  code: ({ scheme, signFor, sendTo, method, target, headers, body, service, region, sessionToken }) =>
    program(
      'use aws_credential_types::Credentials;',
      'use aws_sigv4::http_request::{sign, SignableBody, SignableRequest, SigningSettings};',
      'use aws_sigv4::sign::v4;',
      'use std::{env, error::Error, time::SystemTime};',
      '',
      'fn main() -> Result<(), Box<dyn Error>> {',
      `    let target = ${text(target)};`,
      body && 'file' in body
        ? `    let body = std::fs::read(${text(body.file)})?;`
        : `    let body = ${text(body?.text ?? '')}.as_bytes().to_vec();`,
      ...(headers.length > 0
        ? ['    let headers: Vec<(String, String)> = vec![', ...headers.map(pair), '    ];']
        : ['    let headers: Vec<(String, String)> = vec![];']),
      '    let identity = Credentials::new(',
      '        env::var("AWS_ACCESS_KEY_ID")?,',
      '        env::var("AWS_SECRET_ACCESS_KEY")?,',
      `        ${sessionToken ? 'Some(env::var("AWS_SESSION_TOKEN")?)' : 'None'},`,
      '        None,',
      '        "environment",',
      '    )',
      '    .into();',
      '    let params = v4::SigningParams::builder()',
      '        .identity(&identity)',
      `        .region(${text(region)})`,
      `        .name(${text(service)})`,
      '        .time(SystemTime::now())',
      '        .settings(SigningSettings::default())',
      '        .build()?',
      '        .into();',
      '',
      '    // The signature covers the host of this URL.',
      `    let url = format!("{}{}", ${text(`${scheme}://${signFor}`)}, target);`,
      '    let given = headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));',
      `    let request = SignableRequest::new(${text(method)}, &url, given, SignableBody::Bytes(&body))?;`,
      '    let (instructions, _signature) = sign(request, &params)?.into_parts();',
      '',
      '    // The request goes to the host of this one, with what the signer adds: no host.',
      `    let url = format!("{}{}", ${text(`${scheme}://${sendTo}`)}, target);`,
      `    let mut sent = reqwest::blocking::Client::new().request(${text(method)}.parse()?, url);`,
      '    for (name, value) in &headers {',
      '        sent = sent.header(name, value);',
      '    }',
      '    for (name, value) in instructions.headers() {',
      '        sent = sent.header(name, value);',
      '    }',
      `    let response = sent${body ? '.body(body)' : ''}.send()?;`,
      '    println!("{} {}", response.status().as_u16(), response.text()?);',
      '    Ok(())',
      '}',
    ),
}
