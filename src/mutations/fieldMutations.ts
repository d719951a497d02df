// Signed header fields, the host, and the body.
import type { HttpRequest } from '../core/http/message.ts'
import { bodyBytes, fieldValue } from '../core/http/message.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { Choose } from './choose.ts'
import { oneOf } from './choose.ts'
import { withClaim, withField, withMore, withoutField } from './edits.ts'
import type { Mutated, Mutation, Subject } from './mutation.ts'

/** The names of signed fields that are neither host nor the authentication's own. */
const signedNames = ({ claim }: Subject): readonly string[] =>
  claim.signedHeaders.filter((name) => name !== 'host' && !name.startsWith('x-amz-'))

function fieldMutation(
  what: string,
  edit: (request: HttpRequest, name: string) => HttpRequest | undefined,
  ...causes: readonly CauseId[]
): Mutation {
  return {
    what,
    causes: ['header-changed-in-transit', ...causes],
    change: (subject, choose) => {
      const names = signedNames(subject)
      if (names.length === 0) return undefined
      const name = oneOf(choose, names)
      const made = edit(subject.request, name)
      return made && { request: made, mentions: name }
    },
  }
}

const asked = (request: HttpRequest | undefined): Mutated | undefined => (request ? { request } : undefined)

export const headerMutations: readonly Mutation[] = [
  fieldMutation('another value', (request, name) => withField(request, name, (value) => `${value}x`)),
  fieldMutation('an empty value', (request, name) => withField(request, name, () => '')),
  fieldMutation('a blank inside', (request, name) =>
    withField(request, name, (value) => `${value.slice(0, 1)} ${value.slice(1)}x`),
  ),
  fieldMutation(
    'another case',
    (request, name) =>
      /[a-z]/.test(fieldValue(request.headers, name) ?? '')
        ? withField(request, name, (value) => value.toUpperCase())
        : undefined,
    'header-canonicalisation',
  ),
  fieldMutation('gone', withoutField),
  fieldMutation('twice', (request, name) => withMore(request, name, 'more'), 'header-canonicalisation'),
]

export const hostMutations: readonly Mutation[] = [
  {
    what: 'another host',
    causes: ['host-rewritten', 'host-forwarded-to-origin'],
    change: ({ request }) => asked(withField(request, 'host', () => 'd111111abcdef8.cloudfront.net')),
  },
  {
    what: 'a port',
    causes: ['port-in-host', 'host-rewritten', 'host-forwarded-to-origin'],
    change: ({ request }) => asked(withField(request, 'host', (host) => `${host}:8443`)),
  },
  {
    what: 'another host that the verifier looks at',
    causes: ['host-rewritten', 'host-forwarded-to-origin'],
    change: ({ request }) => {
      const made = withField(request, 'host', () => 'd111111abcdef8.cloudfront.net')
      return made && { request: made, route: { assume: { 'foreign-host': 'verify' } } }
    },
  },
]

export const signedHeadersMutations: readonly Mutation[] = [
  {
    what: 'a name more',
    causes: ['header-canonicalisation', 'header-changed-in-transit'],
    change: ({ request }) => asked(withClaim(request, 'SignedHeaders', (names) => `accept;${names}`)),
  },
  {
    what: 'a name less',
    causes: ['header-canonicalisation', 'header-changed-in-transit'],
    change: (subject, choose) => {
      const names = signedNames(subject)
      if (names.length === 0) return undefined
      const gone = oneOf(choose, names)
      const left = subject.claim.signedHeaders.filter((name) => name !== gone).join(';')
      return asked(withClaim(subject.request, 'SignedHeaders', () => left))
    },
  },
  {
    what: 'without host',
    causes: ['host-not-signed', 'authorization-malformed'],
    change: ({ request, claim }) => {
      const left = claim.signedHeaders.filter((name) => name !== 'host').join(';')
      return asked(withClaim(request, 'SignedHeaders', () => left))
    },
  },
]

function bodyMutation(what: string, edit: (body: Uint8Array, choose: Choose) => Uint8Array | undefined): Mutation {
  return {
    what,
    causes: ['payload-hash-mismatch', 'payload-changed-in-transit'],
    change: ({ request }, choose) => {
      const body = edit(bodyBytes(request), choose)
      return body && { request: { ...request, body } }
    },
  }
}

export const bodyMutations: readonly Mutation[] = [
  bodyMutation('a byte more', (body, choose) => Uint8Array.from([...body, choose(256)])),
  bodyMutation('a byte less', (body) => (body.length === 0 ? undefined : body.slice(0, -1))),
  bodyMutation('none', (body) => (body.length === 0 ? undefined : new Uint8Array())),
  bodyMutation('another byte', (body, choose) => {
    const at = choose(Math.max(1, body.length))
    const byte = body[at]
    return byte === undefined ? undefined : body.with(at, byte ^ (1 + choose(255)))
  }),
]

const hash = 'x-amz-content-sha256'

export const payloadHashMutations: readonly Mutation[] = [
  {
    what: 'another hash',
    causes: ['payload-hash-mismatch'],
    change: ({ request }, choose) =>
      asked(withField(request, hash, (value) => (choose(2) === 0 ? '0'.repeat(64) : value.toUpperCase()))),
  },
  {
    what: 'UNSIGNED-PAYLOAD',
    causes: ['payload-unsigned-not-accepted', 'payload-hash-mismatch'],
    change: ({ request }) => asked(withField(request, hash, () => 'UNSIGNED-PAYLOAD')),
  },
  {
    what: 'UNSIGNED-PAYLOAD, where that is taken',
    causes: ['payload-unsigned-not-accepted', 'payload-hash-mismatch', 'header-changed-in-transit'],
    change: ({ request }) => {
      const made = withField(request, hash, () => 'UNSIGNED-PAYLOAD')
      return made && { request: made, route: { assume: { 'unsigned-payload': 'accept' } } }
    },
  },
  {
    what: 'gone',
    causes: ['payload-hash-mismatch', 'header-changed-in-transit', 'content-sha256-missing'],
    change: ({ request }) => asked(withoutField(request, hash)),
  },
]
