import type { Route } from '../core/delivery/delivery.ts'
import { delivery as deliver } from '../core/diagnosis/delivery.ts'
import type { Delivery, Remedy } from '../core/diagnosis/diagnosis.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { withAuthority } from '../core/http/url.ts'
import { amzDate } from '../core/sigv4/amzDate.ts'
import { sha256Hex } from '../core/sigv4/hash.ts'
import type { Signer, SigningOptions } from '../core/sigv4/options.ts'
import { signedHeaderNames } from '../core/sigv4/signedHeaders.ts'
import type { Trace } from '../core/sigv4/trace.ts'
import { signingKeyOf, trace, tracesFor } from '../core/sigv4/trace.ts'
import type { Attempt, Inputs } from './inputs.ts'
import { memoLast } from './memoLast.ts'
import type { OtherHosts } from './otherHosts.ts'
import type { Reading } from './reading.ts'
import { hostOf, keyScope, readInputs, signerOf } from './reading.ts'
import { namesIn } from './readSetup.ts'
import { routeOf } from './route.ts'

/** One cell of the call matrix: what is sent where, and what comes of it in the simulation. */
export interface Cell {
  readonly attempt: Attempt
  readonly request: HttpRequest
  readonly delivery: Delivery<Remedy>
}

/** Everything that the page shows and that follows from the inputs alone. */
export interface View {
  readonly inputs: Inputs
  readonly reading: Reading
  readonly options: SigningOptions
  /** What each column was signed with. */
  readonly columnOptions: Readonly<Record<'cloudfront' | 'function-url', SigningOptions>>
  /** The same request, signed for either host. */
  readonly columns: { readonly cloudfront: Trace; readonly 'function-url': Trace }
  readonly cells: readonly Cell[]
  readonly picked: Cell
  /** The set-up that every cell's call goes through. */
  readonly route: Route
  readonly hasKey: boolean
  /** SHA-256 of the body, hex. */
  readonly bodyHash: string
}

const hashOfText = memoLast((body: string) => sha256Hex(body))
const hashOfBody = (body: Inputs['body']): string => (typeof body === 'string' ? hashOfText(body) : body.sha256)

export const attempts: readonly Attempt[] = (['none', 'cloudfront', 'function-url'] as const).flatMap((signFor) =>
  (['cloudfront', 'function-url'] as const).map((sendTo) => ({ signFor, sendTo })),
)

/**
 * Derives the whole page from inputs and secrets. `editedAt` in milliseconds since 1970. Without `others`, just after loading,
 * Function URLs are the only hosts of which anything is known. `expires` as the vault has it.
 */
export function viewOf(
  inputs: Inputs,
  secret: string,
  sessionToken: string,
  editedAt: number,
  edited: boolean,
  others?: OtherHosts,
  expires?: number,
): View {
  const reading = readInputs(inputs, editedAt, edited, others?.endpointOf)
  const credentials = signerOf(inputs, reading, secret, sessionToken)
  const options = signingOptions(inputs, reading, credentials)
  const bodyHash = hashOfBody(inputs.body)
  const known = { payloadHash: bodyHash, ...signingKey(inputs, reading, credentials) }
  const columnOptions = {
    cloudfront: { ...options, ...guessedScope(inputs, reading, others), host: reading.cloudFrontHost },
    'function-url': { ...options, host: reading.functionUrlHost },
  }
  const { cloudFrontHost, functionUrlHost, request } = reading
  const [cloudfront, functionUrl] = tracesFor([cloudFrontHost, functionUrlHost], request, options, known)
  const columns = {
    cloudfront: inputs.guessScope ? trace(request, columnOptions.cloudfront, { payloadHash: bodyHash }) : cloudfront,
    'function-url': functionUrl,
  }
  const signer = expires === undefined ? credentials : { ...credentials, expires: new Date(expires) }
  const way = (made: Trace | undefined): Route => {
    const route = routeOf(inputs, reading, signer, columns['function-url'], made)
    return others?.asService(route) ?? route
  }
  const cells = attempts.map((attempt) => cell(attempt, inputs, reading, columns, way))
  const same = ({ attempt }: Cell): boolean =>
    attempt.signFor === inputs.attempt.signFor && attempt.sendTo === inputs.attempt.sendTo
  const picked = cells.find(same) ?? cell(inputs.attempt, inputs, reading, columns, way)
  const route = way(undefined)
  const hasKey = 'secretAccessKey' in credentials || 'signingKey' in credentials
  return { inputs, reading, options, columnOptions, columns, cells, picked, route, hasKey, bodyHash }
}

/** Region and service as a client would take them from the CloudFront host, where that is asked for. */
function guessedScope({ guessScope }: Inputs, { cloudFrontHost }: Reading, others: OtherHosts | undefined) {
  if (!guessScope || !others) return {}
  const { region, service } = others.clientGuess(cloudFrontHost)
  return { region, service }
}

const derivedKey = memoLast((secretAccessKey: string, date: string, region: string, service: string) =>
  signingKeyOf({ accessKeyId: '', secretAccessKey }, { date, region, service }),
)

/** Derived anew where secret or scope change. Asked for no secret as well, so that none is kept that was forgotten. */
function signingKey(inputs: Inputs, reading: Reading, credentials: Signer) {
  const scope = keyScope({ ...inputs, keyScope: '' }, reading)
  const secret = 'secretAccessKey' in credentials ? credentials.secretAccessKey : ''
  const derived = derivedKey(secret, scope.date, scope.region, scope.service)
  const key = secret === '' ? signingKeyOf(credentials, scope) : derived
  return key ? { signingKey: key } : {}
}

function signingOptions(inputs: Inputs, reading: Reading, credentials: Signer): SigningOptions {
  const options = usualOptions(inputs, reading, credentials)
  const more = namesIn(inputs.alsoSign)
  return more.length === 0
    ? options
    : { ...options, signedHeaders: [...signedHeaderNames(reading.request, options), ...more] }
}

function usualOptions(inputs: Inputs, { region, service, date }: Reading, credentials: Signer): SigningOptions {
  const choice = { usual: undefined, yes: true, no: false } as const
  const doubleEncodePath = choice[inputs.doubleEncodePath]
  const normalizePath = choice[inputs.normalizePath]
  return {
    credentials,
    region: region.value,
    service: service.value,
    date,
    form: inputs.form,
    contentSha256Header: inputs.contentSha256Header,
    signToken: inputs.signToken,
    ...(inputs.payload === 'unsigned' ? { payload: 'unsigned' } : {}),
    ...(doubleEncodePath === undefined ? {} : { doubleEncodePath }),
    ...(normalizePath === undefined ? {} : { normalizePath }),
  }
}

function cell(
  attempt: Attempt,
  inputs: Inputs,
  reading: Reading,
  columns: View['columns'],
  way: (made: Trace | undefined) => Route,
): Cell {
  const { signFor, sendTo } = attempt
  const host = hostOf(reading, sendTo)
  const made = signFor === 'none' ? undefined : columns[signFor]
  const signed = made?.request ?? unsigned(reading.request, inputs)
  const request = { ...signed, url: withAuthority(signed.url, host) }
  return {
    attempt,
    request,
    delivery: deliver(request, way(made), { payloadHash: hashOfBody(inputs.body) }),
  }
}

/** The same call without authentication. Where CloudFront signs, it needs the body's hash from the viewer. */
function unsigned(request: HttpRequest, inputs: Inputs): HttpRequest {
  const headers = request.headers.filter(([name]) => !/^(authorization|x-amz-(date|security-token))$/i.test(name))
  const given = headers.some(([name]) => name.toLowerCase() === 'x-amz-content-sha256')
  const cloudFrontSigns = inputs.originAccessControl !== 'none' && inputs.originAccessControl !== 'never'
  if (given || !cloudFrontSigns) return { ...request, headers }
  return { ...request, headers: [...headers, ['x-amz-content-sha256', hashOfBody(inputs.body)]] }
}

/** `20261122T060000Z` of a reading. */
export const signingTimeText = ({ date }: Reading): string => amzDate(date)
