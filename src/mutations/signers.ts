// Signers that share no line with ours: AWS's C library, where it is installed, and the SDK's. Node hashes for both.
import { createHash, createHmac } from 'node:crypto'
import { createRequire } from 'node:module'
import { SignatureV4 } from '@smithy/signature-v4'
import type { Field, HttpRequest } from '../core/http/message.ts'
import type { Unsigned } from './unsigned.ts'
import { encoded } from './unsigned.ts'

/** A name, and how it makes a signed request as it goes onto the wire. */
export interface IndependentSigner {
  readonly name: string
  readonly sign: (request: Unsigned) => Promise<HttpRequest>
}

const target = (path: string, query: readonly Field[]): string => {
  const pairs = query.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')
  return pairs === '' ? path : `${path}?${pairs}`
}
const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

class NodeHash {
  private readonly hash
  constructor(secret?: string | Uint8Array | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', asBytes(secret))
  }
  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(asBytes(data))
  }
  async digest(): Promise<Uint8Array> {
    return this.hash.digest()
  }
  reset(): void {
    throw new Error('a hash that was used is not used again')
  }
}

function asBytes(data: string | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof data === 'string') return data
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
}

/** `@smithy/signature-v4`, as the AWS SDK for JavaScript uses it. */
const smithy: IndependentSigner = {
  name: '@smithy/signature-v4',
  sign: async ({ credentials, region, date, form, contentSha256Header, ...request }) => {
    const signer = new SignatureV4({
      ...{ credentials, region, service: 'lambda', sha256: NodeHash },
      applyChecksum: contentSha256Header,
    })
    const query: Record<string, string[]> = {}
    for (const [name, value] of request.query) query[name] = [...(query[name] ?? []), value]
    const asked = {
      ...{ method: request.method, protocol: 'https:', hostname: request.host, path: request.path, query },
      headers: { host: request.host, ...Object.fromEntries(request.headers) },
      ...(request.body.length > 0 ? { body: request.body } : {}),
    }
    const hoisting = { unhoistableHeaders: new Set<string>(), signingDate: date }
    const made = form === 'query' ? await signer.presign(asked, hoisting) : await signer.sign(asked, hoisting)
    const pairs = Object.entries(made.query ?? {}).flatMap(([name, value]) =>
      [value ?? ''].flat().map((one): Field => [name, one]),
    )
    return {
      method: request.method,
      url: `https://${request.host}${target(request.path, pairs)}`,
      headers: Object.entries(made.headers),
      body: request.body,
    }
  },
}

/** What is used of aws-crt; its own types are missing where the package is. */
interface Crt {
  readonly http: {
    readonly HttpHeaders: new (headers: readonly Field[]) => Iterable<Field>
    readonly HttpRequest: new (method: string, path: string, headers: Iterable<Field>) => CrtRequest
  }
  readonly auth: {
    readonly AwsCredentialsProvider: { newStatic(accessKeyId: string, secret: string, token?: string): unknown }
    aws_sign_request(request: CrtRequest, config: object): Promise<unknown>
  }
}

interface CrtRequest {
  readonly path: string
  readonly headers: Iterable<Field>
}

const crtSigner = (crt: Crt): IndependentSigner => ({
  name: 'aws-crt',
  sign: async ({ method, host, path, query, headers, body, credentials, ...options }) => {
    const { accessKeyId, secretAccessKey, sessionToken } = credentials
    const presign = options.form === 'query'
    const fields = new crt.http.HttpHeaders([['Host', host], ...headers])
    const signing = new crt.http.HttpRequest(method, target(path, query), fields)
    await crt.auth.aws_sign_request(signing, {
      ...{ algorithm: 0, signature_type: presign ? 1 : 0, region: options.region, service: 'lambda' },
      provider: crt.auth.AwsCredentialsProvider.newStatic(accessKeyId, secretAccessKey, sessionToken),
      ...{ date: options.date, use_double_uri_encode: true, should_normalize_uri_path: true },
      signed_body_value: hashOf(body),
      signed_body_header: !presign && options.contentSha256Header ? 1 : 0,
      ...(presign ? { expiration_in_seconds: 3600 } : {}),
    })
    return { method, url: `https://${host}${signing.path}`, headers: [...signing.headers], body }
  },
})

/** The signers that are there. */
export function independentSigners(): readonly IndependentSigner[] {
  process.env.AWS_CRT_NODEJS_SUPPRESS_NODE_DEPRECATION_WARNING = '1'
  try {
    const crt: Crt = createRequire(import.meta.url)('aws-crt')
    return [crtSigner(crt), smithy]
  } catch {
    return [smithy]
  }
}
