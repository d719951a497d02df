// Published test vectors as requests and options. Pure, so that every test can read them from wherever they lie.
import type { Field, HttpRequest } from '../http/message.ts'
import { parseAmzDate } from './amzDate.ts'
import type { SigningOptions } from './options.ts'

/** What one form of one vector says. */
export interface Expected {
  readonly canonicalRequest: string
  readonly stringToSign: string
  readonly signature: string
}

/** The `context.json` of AWS's signing test suite. */
export interface SuiteContext {
  readonly credentials: { readonly access_key_id: string; readonly secret_access_key: string; readonly token?: string }
  readonly expiration_in_seconds?: number
  readonly normalize: boolean
  readonly region: string
  readonly service: string
  readonly sign_body: boolean
  readonly timestamp: string
  readonly omit_session_token?: boolean
}

/** A case of AWS's signing test suite: `query` is missing in the older one. */
export interface SuiteCase {
  readonly name: string
  readonly context: SuiteContext
  readonly request: string
  readonly header: Expected
  readonly query?: Expected
}

/** The context of the older suite's files, which have none. */
export const legacyContext: SuiteContext = {
  credentials: { access_key_id: 'AKIDEXAMPLE', secret_access_key: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' },
  normalize: true,
  region: 'us-east-1',
  service: 'service',
  sign_body: false,
  timestamp: '2015-08-30T12:36:00Z',
}

/**
 * A request as the suites write it: no blank after a header's colon, folded values go on in the next line, the target
 * may hold blanks and UTF-8, the blank line may be missing where there is no body.
 */
export function suiteRequest(text: string): HttpRequest {
  const [head = '', ...body] = text.replaceAll('\r\n', '\n').split('\n\n')
  const [start = '', ...lines] = head.replace(/\n$/, '').split('\n')
  const [, method = '', target = ''] = /^(\S+) (.*) HTTP\/1\.1$/s.exec(start) ?? []
  const headers: Field[] = []
  for (const line of lines) {
    const last = headers.at(-1)
    const colon = line.indexOf(':')
    if (/^[ \t]/.test(line) && last) headers[headers.length - 1] = [last[0], `${last[1]}\n${line}`]
    else headers.push([line.slice(0, colon), line.slice(colon + 1)])
  }
  return { method, url: `https://example.amazonaws.com${target}`, headers, body: body.join('\n\n') }
}

/** The options that a context stands for; the suites always encode the path twice. */
export function suiteOptions(context: SuiteContext, form: 'header' | 'query'): SigningOptions {
  const { access_key_id, secret_access_key, token } = context.credentials
  return {
    credentials: {
      accessKeyId: access_key_id,
      secretAccessKey: secret_access_key,
      ...(token === undefined ? {} : { sessionToken: token }),
    },
    region: context.region,
    service: context.service,
    date: new Date(context.timestamp),
    form,
    expiresIn: context.expiration_in_seconds ?? 3600,
    contentSha256Header: context.sign_body,
    signToken: !context.omit_session_token,
    doubleEncodePath: true,
    normalizePath: context.normalize,
  }
}

/** A request that a client really sent, or that AWS's C library signed: its own headers say what was signed. */
export interface SignedCase {
  readonly method: string
  readonly target: string
  readonly headers: readonly Field[]
  readonly body?: string | Uint8Array
  readonly signedHeaders: string
  readonly accessKeyId: string
  readonly secret: string
  readonly region: string
  readonly service: string
  readonly date: string
}

/** Such a case as request and options. */
export function signedCase(given: SignedCase): { readonly request: HttpRequest; readonly options: SigningOptions } {
  const { method, target, headers, body = '' } = given
  const token = headers.find(([name]) => name.toLowerCase() === 'x-amz-security-token')?.[1]
  return {
    request: { method, url: `https://example.com${target}`, headers, body },
    options: {
      credentials: {
        accessKeyId: given.accessKeyId,
        secretAccessKey: given.secret,
        ...(token === undefined ? {} : { sessionToken: token }),
      },
      region: given.region,
      service: given.service,
      date: parseAmzDate(given.date) ?? new Date(Number.NaN),
      signedHeaders: given.signedHeaders.split(';'),
      contentSha256Header: false,
      doubleEncodePath: true,
      normalizePath: true,
    },
  }
}
