// Remedies, each with what it costs: who is authenticated afterwards, what is lost, what else is needed.
import type { FixWords } from './pageFixes.ts'
import { pageFixes } from './pageFixes.ts'

const fixes = {
  ...pageFixes,
  'send-content-sha256': {
    title: 'Send x-amz-content-sha256',
    costs: [
      'Lambda still authenticates CloudFront, not the caller.',
      'The client must hash the body before it sends it.',
    ],
  },
  'sign-the-body': {
    title: 'Sign the body that is sent',
    costs: ['Lambda still authenticates the caller.', 'The body must be final before it is signed.'],
  },
  'grant-both-permissions': {
    title: 'Grant both permissions',
    costs: [
      'Whoever the statement names may call the function.',
      'Needs lambda:InvokeFunctionUrl and lambda:InvokeFunction, each in a statement of its own.',
    ],
  },
  'leave-header-unsigned': {
    title: 'Leave the header out of the signature',
    costs: ['Lambda still authenticates the caller.', 'The header is no longer protected by the signature.'],
  },
  'sign-rewritten-path': {
    title: 'Sign the path that reaches Lambda',
    costs: ['Lambda still authenticates the caller.', 'The client must know what is put in front of the path.'],
  },
  'sign-now': { title: 'Sign at the time of sending', costs: ['The client’s clock must be right to five minutes.'] },
  'fix-scope': {
    title: 'Sign for the Function URL’s region and service',
    costs: ['The client must know the region of the function; the service is always lambda.'],
  },
  'send-token': { title: 'Send the session token', costs: ['Temporary credentials must be renewed when they expire.'] },
  'check-key': { title: 'Use a key that exists', costs: ['The key must belong to an active user or session.'] },
  'sign-once': { title: 'Send one authentication', costs: ['Header or query, not both.'] },
  'sign-host': { title: 'Sign the host', costs: ['The client must know the host that the verifier sees.'] },
  'allow-method': { title: 'Allow the method in the behaviour', costs: ['The function then sees such requests.'] },
  'add-alias': {
    title: 'Send the distribution’s own host',
    costs: ['Another name must be an alias of the distribution, with a certificate.'],
  },
  'encode-path-as-verifier': {
    title: 'Encode the path as the verifier does',
    costs: ['The caller is still authenticated.', 'The path on the wire must be final before it is signed.'],
  },
  'encode-query-as-verifier': {
    title: 'Send the query as it is signed',
    costs: [
      'The caller is still authenticated.',
      'Names and values must be percent-encoded before the request is sent.',
    ],
  },
  'sign-whole-query': {
    title: 'Sign the whole query, sorted',
    costs: ['The caller is still authenticated.', 'The signer must be given the parameters apart from the path.'],
  },
  'normalise-path': {
    title: 'Send a path without empty and dot segments',
    costs: ['The caller is still authenticated.', 'Names of objects with such segments can no longer be reached.'],
  },
  'keep-method': {
    title: 'Let the method through unchanged',
    costs: ['HEAD is no longer answered from the cache at the edge.'],
  },
  'keep-body': {
    title: 'Sign the bytes that are sent last',
    costs: ['Nothing after the signer may re-encode, compress or consume the body.'],
  },
  'keep-host': {
    title: 'Keep the signed Host on the way',
    costs: ['The proxy must pass Host on, or the client must sign for the host behind it.'],
  },
  'sign-for-verifier': {
    title: 'Sign for the host that the verifier sees',
    costs: ['The caller is still authenticated.', 'The client must know the name behind whatever stands in front.'],
  },
  'fix-scope-of-service': {
    title: 'Sign for the service’s own region and name',
    costs: ['The client must know both; neither follows from a custom domain.'],
  },
  'grant-permission': {
    title: 'Allow the call in a policy',
    costs: ['Whoever the statement names may make the call.', 'An explicit deny elsewhere still wins.'],
  },
  'mend-authorization': { title: 'Send a complete Authorization', costs: ['The header must stay on one line.'] },
  'mend-route': { title: 'Call a route that exists', costs: ['Path, stage and method must be deployed.'] },
  'mend-firewall': {
    title: 'Adjust the rule that blocked it',
    costs: ['Requests of this kind then reach the origin.'],
  },
  'no-error-caching': {
    title: 'Do not cache or replace errors',
    costs: ['Viewers see the origin’s own errors.', 'Each refused request reaches the origin.'],
  },
  'allow-in-application': {
    title: 'Let the application accept the caller',
    costs: ['It decides by itself who may call.'],
  },
  'answer-preflight': {
    title: 'Answer the preflight without a signature',
    costs: ['OPTIONS is open to everybody; the call itself stays signed.'],
  },
} as const satisfies Record<string, FixWords>

export type FixId = keyof typeof fixes

/** All ids of fixes. */
export const fixIds = Object.keys(fixes) as readonly FixId[]

/** The words for a fix. */
export const fixWords = (id: FixId): FixWords => fixes[id]
