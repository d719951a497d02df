import type { ClientGuess } from '../hosts/clientGuesses.ts'
import type { Endpoint } from '../hosts/functionUrlEndpoint.ts'
import { scopeMessage } from './scopeChecks.ts'

/**
 * What a Function URL answers to the scope that a client guesses, in its own words; undefined where the guess is right, or
 * where the client guesses neither. What the client must be told counts as told rightly.
 */
export function guessedScopeError(guess: ClientGuess, { region, service }: Endpoint): string | undefined {
  const date = '20260101'
  const scope = { date, region: guess.region ?? region, service: guess.service ?? service }
  const claim = { scope, terminator: 'aws4_request', requestDateTime: `${date}T000000Z` }
  return scopeMessage({ claim, region, service }) || undefined
}
