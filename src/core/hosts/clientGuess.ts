import { endpointOf } from './endpoint.ts'
import type { Endpoint } from './functionUrlEndpoint.ts'

/**
 * What a client that is given no region and service makes of a host: what the name tells, else `us-east-1` and nothing,
 * as aws4fetch and many scripts do.
 */
export const clientGuess = (host: string): Endpoint =>
  endpointOf(host) ?? { region: 'us-east-1', service: '', because: 'host-guessed' }
