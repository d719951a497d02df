import { asService } from '../core/functionUrl/services/asService.ts'
import { clientGuess } from '../core/hosts/clientGuess.ts'
import { endpointOf } from '../core/hosts/endpoint.ts'
import { hostReasonWords } from '../core/words/hostReasons.ts'

/** What is known of hosts that are no Function URL's: region and service, what a client guesses, how strict they are. */
export const otherHosts = { endpointOf, clientGuess, asService, hostReasonWords } as const

export type OtherHosts = typeof otherHosts
