import { isBearer } from '../../http/bearers.ts'
import type { HttpRequest } from '../../http/message.ts'
import { bodyBytes } from '../../http/message.ts'
import { textOfBytes } from '../../http/text.ts'
import { splitUrl } from '../../http/url.ts'
import { encodedTarget } from './encodedTarget.ts'
import { refusal } from './refusal.ts'

/** For whom the code signs, and where it sends. Hosts may have a port. */
export interface TakeAlongOptions {
  readonly region: string
  readonly service: string
  /** The host that the signature covers. */
  readonly signFor: string
  /** The host that the request goes to. */
  readonly sendTo: string
  /** Whether the key is a temporary one, with a session token in the environment. */
  readonly sessionToken: boolean
  /** Seconds that a presigned call is valid: the signature goes into its query. Without them it goes into a header. */
  readonly expires?: number
}

/** A header of a call: its value, or the name of the environment variable that holds it where the value is a bearer. */
export type CallHeader = { readonly name: string } & ({ readonly value: string } | { readonly variable: string })

/** A request as code has it: what a client adds by itself is left out, and so is every credential. */
export interface Call extends TakeAlongOptions {
  readonly scheme: 'http' | 'https'
  readonly method: string
  /** Path and query as they go over the wire: ASCII without blanks. */
  readonly target: string
  readonly path: string
  readonly query: string | undefined
  /** Each name once, in lower case, values trimmed. */
  readonly headers: readonly CallHeader[]
  /** The body as text, or `file` where it is none or too long to stand in code. */
  readonly body: { readonly text: string } | { readonly file: string; readonly bytes: Uint8Array } | undefined
  /** Whether signed and called host differ. */
  readonly twoHosts: boolean
  /** What was left out or changed, for the notes. */
  readonly left: {
    readonly toTheClient: readonly string[]
    readonly encoded: boolean
    readonly joined: readonly string[]
  }
}

/** What the signature brings, and what every client sets by itself from method, host and body. */
const signatures = /^(authorization|x-amz-(date|security-token|content-sha256))$/
const ownOfClients = /^(host|content-length|connection|keep-alive|transfer-encoding|te|trailer|upgrade|expect)$/

/** The file that a snippet reads a body from that cannot stand in code. */
const bodyFile = 'body.bin'
const longestText = 16_384

/**
 * Reads a request as something to write code for. A signature in its headers or query is dropped.
 * @throws TypeError for a request that no client sends; see `refusal`.
 */
export function callOf(request: HttpRequest, options: TakeAlongOptions): Call {
  const refused = refusal(request)
  if (refused !== undefined) throw new TypeError(refused)
  const { scheme } = splitUrl(request.url)
  const { target, encoded } = encodedTarget(request.url)
  const { path, query } = splitUrl(target)
  const { headers, toTheClient, joined } = headersOf(request)
  return {
    ...options,
    scheme: scheme.toLowerCase() === 'http' ? 'http' : 'https',
    method: request.method,
    target,
    path,
    query,
    headers,
    body: bodyOf(request),
    twoHosts: options.signFor.toLowerCase() !== options.sendTo.toLowerCase(),
    left: { toTheClient, encoded, joined },
  }
}

function headersOf({ headers }: HttpRequest) {
  const values = new Map<string, string[]>()
  const toTheClient: string[] = []
  for (const [given, value] of headers) {
    const name = given.toLowerCase()
    if (ownOfClients.test(name) && name !== 'host') toTheClient.push(name)
    if (ownOfClients.test(name) || signatures.test(name)) continue
    values.set(name, [...(values.get(name) ?? []), value.trim()])
  }
  return {
    headers: [...values].map(([name, list]): CallHeader => {
      if (isBearer(name)) return { name, variable: variableOf(name) }
      return { name, value: list.join(', ') }
    }),
    toTheClient: [...new Set(toTheClient)],
    joined: [...values].filter(([, list]) => list.length > 1).map(([name]) => name),
  }
}

/** An environment variable's name: capitals, digits and underscores, no digit first. */
const variableOf = (name: string): string =>
  name
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^(?=\d)/, '_')

function bodyOf(request: HttpRequest): Call['body'] {
  const bytes = bodyBytes(request)
  if (bytes.length === 0) return undefined
  const text = textOfBytes(bytes)
  const isText = !/[^\P{Cc}\t\n\r]|\uFFFD/u.test(text) && text.length <= longestText
  return isText ? { text } : { file: bodyFile, bytes }
}
