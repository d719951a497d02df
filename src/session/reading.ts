import type { HeaderLines } from '../core/exchange/headerLines.ts'
import { readHeaderLines } from '../core/exchange/headerLines.ts'
import { readHostField } from '../core/exchange/hostField.ts'
import { isSigningKey } from '../core/exchange/keyShape.ts'
import { readSigningTime } from '../core/exchange/signingTime.ts'
import type { Endpoint } from '../core/hosts/functionUrlEndpoint.ts'
import { functionUrlEndpoint } from '../core/hosts/functionUrlEndpoint.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { amzDate } from '../core/sigv4/amzDate.ts'
import type { CredentialScope } from '../core/sigv4/credentialScope.ts'
import type { Signer } from '../core/sigv4/options.ts'
import type { ReasonId } from '../core/words/reasons.ts'
import { wireBody } from './attachment.ts'
import type { Inputs } from './inputs.ts'

/** A value that nobody typed as it is, with why it is so. */
interface Derived {
  readonly value: string
  readonly because: ReasonId
}

/** The inputs as they are understood. */
export interface Reading {
  /** The request, its URL at the CloudFront host. */
  readonly request: HttpRequest
  readonly headers: HeaderLines
  readonly cloudFrontHost: string
  readonly functionUrlHost: string
  readonly endpoint: Endpoint | undefined
  readonly region: Derived
  readonly service: Derived
  readonly date: Date
  readonly dateBecause: ReasonId
}

/**
 * Reads the inputs; nothing in them can make this fail. `editedAt` in milliseconds since 1970; `endpointOf` tells region and
 * service of a host.
 */
export function readInputs(
  inputs: Inputs,
  editedAt: number,
  edited: boolean,
  endpointOf: (host: string) => Endpoint | undefined = functionUrlEndpoint,
): Reading {
  const headers = readHeaderLines(inputs.headers)
  const cloudFrontHost = readHostField(inputs.cloudFrontHost).host
  const functionUrlHost = readHostField(inputs.functionUrlHost).host
  const endpoint = endpointOf(functionUrlHost)
  const time = inputs.signingTime.trim() === '' ? undefined : readSigningTime(inputs.signingTime)
  const secondOfEdit = new Date(Math.floor(editedAt / 1000) * 1000)
  return {
    request: {
      method: inputs.method,
      url: `https://${cloudFrontHost}${targetOf(inputs)}`,
      headers: headers.fields,
      body: wireBody(inputs.body),
    },
    headers,
    cloudFrontHost,
    functionUrlHost,
    endpoint,
    region: derived(inputs.region, endpoint?.region, endpoint),
    service: derived(inputs.service, endpoint?.service, endpoint),
    date: time?.ok ? time.date : secondOfEdit,
    dateBecause: dateReason(time, edited),
  }
}

/** The host that is signed for, or sent to. */
export const hostOf = (
  { cloudFrontHost, functionUrlHost }: Pick<Reading, 'cloudFrontHost' | 'functionUrlHost'>,
  which: 'cloudfront' | 'function-url',
): string => (which === 'cloudfront' ? cloudFrontHost : functionUrlHost)

/** Path and query as they go onto the wire. */
function targetOf({ path, query }: Pick<Inputs, 'path' | 'query'>): string {
  const withSlash = path.startsWith('/') ? path : `/${path}`
  const pairs = query.startsWith('?') ? query.slice(1) : query
  return pairs === '' ? withSlash : `${withSlash}?${pairs}`
}

function derived(typed: string, told: string | undefined, endpoint: Endpoint | undefined): Derived {
  if (typed !== '') return { value: typed, because: 'typed' }
  return { value: told ?? '', because: endpoint?.because ?? 'host-unknown' }
}

function dateReason(time: ReturnType<typeof readSigningTime> | undefined, edited: boolean): ReasonId {
  if (time) return time.ok ? 'time-typed' : 'time-unreadable'
  return edited ? 'time-of-last-edit' : 'time-of-loading'
}

/** The scope that a derived signing key was made for: the typed one, else this request's own. */
export function keyScope(inputs: Inputs, { region, service, date }: Reading): CredentialScope {
  const [day, typedRegion, typedService] = inputs.keyScope.trim().split('/')
  if (day && /^\d{8}$/.test(day) && typedRegion && typedService) {
    return { date: day, region: typedRegion, service: typedService }
  }
  return { date: amzDate(date).slice(0, 8), region: region.value, service: service.value }
}

/** Who signs: what stands in the secret's field is a secret, a derived signing key, or nothing. */
export function signerOf(inputs: Inputs, reading: Reading, secret: string, sessionToken: string): Signer {
  const { accessKeyId } = inputs
  const token = sessionToken === '' ? {} : { sessionToken }
  if (secret.trim() === '') return { accessKeyId, ...token }
  if (isSigningKey(secret)) {
    return { accessKeyId, signingKey: secret.trim().toLowerCase(), scope: keyScope(inputs, reading), ...token }
  }
  return { accessKeyId, secretAccessKey: secret, ...token }
}
