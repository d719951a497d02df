// Our signer against AWS's C library, an optional development dependency: over generated requests, all but what is
// known to differ, and that one by one. It tells its signature and the headers that it signed.
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wireHost } from '../core/http/host.ts'
import type { Field, HttpRequest } from '../core/http/message.ts'
import { splitUrl } from '../core/http/url.ts'
import type { Credentials, SigningOptions } from '../core/sigv4/options.ts'
import { queryParameters } from '../core/sigv4/queryParameters.ts'
import { oddRequest } from '../core/sigv4/requests.fixture.ts'
import { trace } from '../core/sigv4/trace.ts'
import { crtDivergences, leftOut } from './divergences.fixture.ts'

/** What is used of the package; its own types are missing where the package is. */
interface Crt {
  readonly http: {
    readonly HttpHeaders: new (headers: readonly Field[]) => Iterable<Field>
    readonly HttpRequest: new (method: string, target: string, headers: Iterable<Field>) => CrtRequest
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

const crt = installed()
const seed = 20_260_802

test.runIf(process.env.CI)("continuous integration has AWS's C library", () => expect(crt).toBeDefined())

describe.skipIf(!crt)("AWS's C library", () => {
  test('signs the same', { timeout: 180_000 }, async () => {
    const runs = 1500
    const choice = fc.noBias(fc.gen()).map((make) => (below: number) => make(fc.nat, { max: below - 1 }))
    await fc.assert(
      fc.asyncProperty(choice, async (choose) => {
        const { request, options } = oddRequest(choose, leftOut(crtDivergences))
        const theirs = await signedByCrt(request, options)
        expect(ourSignature(request, options, theirs.signedHeaders)).toBe(theirs.signature)
      }),
      { numRuns: runs, seed },
    )
    console.info(`${runs} generated requests signed as AWS's C library signs them, seed ${seed}`)
  })

  test.for(crtDivergences)('still differs: $what', async ({ request, options, refuses }) => {
    const signing = signedByCrt(request, options)
    if (refuses) return expect(signing).rejects.toThrow()
    const theirs = await signing
    expect(ourSignature(request, options, theirs.signedHeaders)).not.toBe(theirs.signature)
  })
})

function ourSignature(request: HttpRequest, options: SigningOptions, signedHeaders: readonly string[]): string {
  return trace(request, { ...options, signedHeaders, unsignedHeaders: [] }).signature
}

async function signedByCrt(request: HttpRequest, options: SigningOptions) {
  if (!crt) throw new Error('aws-crt is not installed')
  const { target } = splitUrl(request.url)
  const given = request.headers.filter(([name]) => name.toLowerCase() !== 'host')
  const headers = new crt.http.HttpHeaders([['Host', options.host ?? wireHost(request)], ...given])
  const signing = new crt.http.HttpRequest(request.method, target, headers)
  await crt.auth.aws_sign_request(signing, crtConfig(crt, request, options))

  if (options.form === 'query') {
    const parameters = new Map(queryParameters(splitUrl(signing.path).query).map(({ name, value }) => [name, value]))
    return {
      signedHeaders: parameters.get('X-Amz-SignedHeaders')?.split(';') ?? [],
      signature: parameters.get('X-Amz-Signature'),
    }
  }
  const authorization = [...signing.headers].find(([name]) => name === 'Authorization')?.[1] ?? ''
  const [, signedHeaders = '', signature = ''] = /SignedHeaders=([^,]*), Signature=(\w*)$/.exec(authorization) ?? []
  return { signedHeaders: signedHeaders.split(';'), signature }
}

function crtConfig({ auth }: Crt, request: HttpRequest, options: SigningOptions): object {
  const { accessKeyId, secretAccessKey, sessionToken } = options.credentials as Credentials
  const presign = options.form === 'query'
  const usual = options.service !== 's3'
  return {
    algorithm: 0, // Signature V4
    signature_type: presign ? 1 : 0,
    provider: auth.AwsCredentialsProvider.newStatic(accessKeyId, secretAccessKey, sessionToken),
    region: options.region,
    service: options.service,
    date: options.date,
    use_double_uri_encode: options.doubleEncodePath ?? usual,
    should_normalize_uri_path: options.normalizePath ?? usual,
    omit_session_token: options.signToken === false,
    signed_body_value: payloadValue(request, options),
    signed_body_header: !presign && (options.contentSha256Header ?? true) ? 1 : 0,
    ...(presign ? { expiration_in_seconds: options.expiresIn ?? 3600 } : {}),
  }
}

/** Hashed by Node, so that our own hash is held against another. */
function payloadValue(request: HttpRequest, { payload, form, service }: SigningOptions): string {
  if (typeof payload === 'object') return payload.hash
  const unsigned = payload === 'unsigned' || (payload === undefined && form === 'query' && service === 's3')
  return unsigned
    ? 'UNSIGNED-PAYLOAD'
    : createHash('sha256')
        .update(request.body ?? '')
        .digest('hex')
}

/** The package, without its word about Node versions to come. */
function installed(): Crt | undefined {
  process.env.AWS_CRT_NODEJS_SUPPRESS_NODE_DEPRECATION_WARNING = '1'
  try {
    return createRequire(import.meta.url)('aws-crt')
  } catch {
    return undefined
  }
}
