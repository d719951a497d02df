// Signers that share no line with ours, each with the canonical request that it made.
import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import aws4 from 'aws4'
import { AwsV4Signer } from 'aws4fetch'
import type { Field, HttpRequest } from '../core/http/message.ts'
import { signed } from '../core/sigv4/sign.ts'

/** A call before it is signed; `headers` without Host, `query` as on the wire. */
export interface Call {
  readonly method: string
  readonly host: string
  readonly path: string
  readonly query: string
  readonly headers: readonly Field[]
  readonly body: string
}

/** Who signs what for whom, and when. */
export interface Signing {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
  readonly region: string
  readonly service: string
  readonly date: Date
}

/** A signed request as it goes onto the wire, and the text whose hash was signed. */
export interface Signed {
  readonly request: HttpRequest
  readonly canonicalRequest: string
}

/** A name, and how it signs. */
export interface Signer {
  readonly name: string
  readonly sign: (call: Call, signing: Signing) => Promise<Signed>
}

const urlOf = ({ host, path, query }: Call): string => `https://${host}${path}${query === '' ? '' : `?${query}`}`
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const amzDate = (date: Date): string => date.toISOString().replace(/[-:]|\.\d{3}/g, '')

const model: Signer = {
  name: 'the model',
  sign: async (call, { region, service, date, ...credentials }) => {
    const request: HttpRequest = { method: call.method, url: urlOf(call), headers: call.headers, body: call.body }
    const made = signed(request, { credentials, region, service, date, host: call.host })
    return { request: made.request, canonicalRequest: made.canonicalRequest }
  },
}

const smithy: Signer = {
  name: '@smithy/signature-v4',
  sign: async (call, { region, service, date, ...credentials }) => {
    const texts: string[] = []
    class Recording {
      private readonly hash
      private text = ''
      constructor(secret?: string | Uint8Array | ArrayBuffer | ArrayBufferView) {
        this.hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret))
      }
      update(data: string | ArrayBuffer | ArrayBufferView): void {
        this.text += typeof data === 'string' ? data : new TextDecoder().decode(data)
        this.hash.update(bytesOf(data))
      }
      async digest(): Promise<Uint8Array> {
        texts.push(this.text)
        return this.hash.digest()
      }
      reset(): void {
        throw new Error('a hash that was used is not used again')
      }
    }
    const s3 = service === 's3'
    const signer = new SignatureV4({ credentials, region, service, sha256: Recording, uriEscapePath: !s3 })
    const query: Record<string, string[]> = {}
    for (const [name, value] of new URLSearchParams(call.query)) query[name] = [...(query[name] ?? []), value]
    const made = await signer.sign(
      {
        ...{ method: call.method, protocol: 'https:', hostname: call.host, path: call.path, query },
        headers: { host: call.host, ...Object.fromEntries(call.headers) },
        ...(call.body === '' ? {} : { body: call.body }),
      },
      { signingDate: date },
    )
    const canonicalRequest = texts.find((text) => text.startsWith(`${call.method}\n/`)) ?? ''
    return { canonicalRequest, request: wire(call, Object.entries(made.headers)) }
  },
}

const bytesOf = (data: string | ArrayBuffer | ArrayBufferView): string | Uint8Array => {
  if (typeof data === 'string') return data
  return ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data)
}

const aws4Signer: Signer = {
  name: 'aws4',
  sign: async (call, { region, service, date, ...credentials }) => {
    const signer = new aws4.RequestSigner(
      {
        ...{ method: call.method, host: call.host, region, service, body: call.body },
        path: `${call.path}${call.query === '' ? '' : `?${call.query}`}`,
        headers: {
          ...Object.fromEntries(call.headers),
          'X-Amz-Date': amzDate(date),
          ...(service === 's3' ? { 'X-Amz-Content-Sha256': hashOf(call.body) } : {}),
        },
      },
      credentials,
    )
    const made = signer.sign()
    return {
      request: wire(call, fieldsOf(made.headers ?? {}), made.path),
      canonicalRequest: signer.canonicalString(),
    }
  },
}

const fieldsOf = (headers: object): readonly Field[] =>
  Object.entries(headers).map(([name, value]): Field => [name, String(value)])

const aws4fetchSigner: Signer = {
  name: 'aws4fetch',
  sign: async (call, { region, service, date, ...credentials }) => {
    const signer = new AwsV4Signer({
      ...{ method: call.method, url: urlOf(call), region, service, datetime: amzDate(date), ...credentials },
      headers: {
        ...Object.fromEntries(call.headers),
        ...(service === 's3' ? { 'x-amz-content-sha256': hashOf(call.body) } : {}),
      },
      ...(call.body === '' ? {} : { body: call.body }),
    })
    const made = await signer.sign()
    const target = made.url.toString().slice(`https://${made.url.host}`.length)
    return {
      request: wire(
        call,
        [...made.headers].filter(([name]) => name !== 'host'),
        target,
      ),
      canonicalRequest: await signer.canonicalString(),
    }
  },
}

function wire(call: Call, headers: readonly Field[], target?: string): HttpRequest {
  const own = headers.filter(([name]) => name.toLowerCase() !== 'host')
  const url = target === undefined ? urlOf(call) : `https://${call.host}${target}`
  return { method: call.method, url, headers: [['Host', call.host], ...own], body: call.body }
}

/** The model first, then those that others use. */
export const signers: readonly Signer[] = [model, smithy, aws4Signer, aws4fetchSigner]

/**
 * The same request with a signature of another canonical request: what a signer with a fault of its own would send.
 * The scope in the credential may be another one too.
 */
export function resigned({ request }: Signed, canonicalRequest: string, signing: Signing, scopeDate?: string): Signed {
  const dateTime = amzDate(signing.date)
  const scope = `${scopeDate ?? dateTime.slice(0, 8)}/${signing.region}/${signing.service}/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', dateTime, scope, hashOf(canonicalRequest)].join('\n')
  const key = scope
    .split('/')
    .reduce<Buffer | string>(
      (last, part) => createHmac('sha256', last).update(part).digest(),
      `AWS4${signing.secretAccessKey}`,
    )
  const signature = createHmac('sha256', key).update(toSign).digest('hex')
  const names = canonicalRequest.split('\n').at(-2) ?? ''
  const headers = request.headers.map(
    ([name, value]): Field =>
      name.toLowerCase() === 'authorization'
        ? [
            name,
            `AWS4-HMAC-SHA256 Credential=${signing.accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
          ]
        : [name, value],
  )
  return { canonicalRequest, request: { ...request, headers } }
}
