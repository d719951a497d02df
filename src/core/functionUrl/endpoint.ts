import type { ReasonId } from '../words/reasons.ts'

/** Region and service that a host tells, each with the reason; empty where the host does not tell. */
export interface Endpoint {
  readonly region: string
  readonly service: string
  readonly because: ReasonId
}

interface HostPattern {
  readonly host: RegExp
  readonly because: ReasonId
  /** Used where the name itself does not hold a region or service. */
  readonly region?: string
  readonly service?: string
}

const patterns: readonly HostPattern[] = [
  {
    host: /^[^.]+\.lambda-url\.(?<region>[^.]+)\.on\.(?:aws|amazonwebservices\.com\.cn)$/,
    service: 'lambda',
    because: 'host-function-url',
  },
  { host: /^[^.]+\.lambda-web\.(?<region>[^.]+)\.on\.aws$/, service: 'lambda', because: 'host-function-url' },
  {
    host: /^[^.]+\.execute-api\.(?<region>[^.]+)\.amazonaws\.com(?:\.cn)?$/,
    service: 'execute-api',
    because: 'host-execute-api',
  },
  { host: /^[^.]+\.cloudfront\.net$/, region: 'us-east-1', service: 'cloudfront', because: 'host-cloudfront' },
  {
    host: /^(?<service>[a-z0-9-]+)\.(?<region>[a-z]{2}(?:-[a-z]+)+-\d)\.amazonaws\.com(?:\.cn)?$/,
    because: 'host-regional-service',
  },
]

/**
 * What a client that is given no region and service makes of a host: what the name tells, else `us-east-1` and nothing,
 * as aws4fetch and many scripts do.
 */
export const clientGuess = (host: string): Endpoint =>
  endpointOf(host) ?? { region: 'us-east-1', service: '', because: 'host-guessed' }

/**
 * Region and service of an AWS host name (without a port), or undefined for a name that tells nothing.
 * Source: the endpoint forms in the AWS General Reference; Function URLs in the Lambda Developer Guide, "urls-configuration".
 */
export function endpointOf(host: string): Endpoint | undefined {
  const name = host.toLowerCase().replace(/:\d+$/, '')
  for (const pattern of patterns) {
    const match = pattern.host.exec(name)
    if (!match) continue
    return {
      region: match.groups?.region ?? pattern.region ?? '',
      service: match.groups?.service ?? pattern.service ?? '',
      because: pattern.because,
    }
  }
  return undefined
}
