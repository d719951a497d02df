// The known clients, each as its rules. Sources: the clients' own sources and what they sent, in the versions that
// words/signers.ts names. Tests hold every line against the clients themselves.
import type { SignerId } from '../../words/signers.ts'
import { isUnsignable } from '../unsignable.ts'
import type { Profile, QueryRules } from './profile.ts'

const names = (...list: readonly string[]) => {
  const left = new Set(list)
  return (name: string): boolean => left.has(name)
}

const query: QueryRules = { pieces: [], form: 'usual', order: 'usual', sent: 'as-it-was' }

const botocoreUnsigned = [
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
  'x-amzn-trace-id',
]

const usual = {
  url: 'usual',
  method: 'usual',
  host: 'as-given',
  path: 'usual',
  query,
} as const satisfies Partial<Profile>

const table = {
  'aws-sigv4-fetch': {
    ...usual,
    url: 'url-standard',
    method: 'method-upper-case',
    host: 'lower-case',
    query: { ...query, pieces: ['query-plus-as-blank'], form: 'text', order: 'decoded-names' },
    headers: {
      unsigned: isUnsignable,
      values: 'joined-trimmed',
      date: 'date-dropped',
      adds: ['type-text-added', 'content-sha256-added'],
      byFetch: true,
    },
  },
  aws4fetch: {
    ...usual,
    url: 'url-standard',
    method: 'method-upper-case',
    host: 'lower-case',
    query: { ...query, pieces: ['query-nameless-left-out', 'query-plus-as-blank'], form: 'text' },
    headers: {
      unsigned: names(
        'content-type',
        'content-length',
        'user-agent',
        'presigned-expires',
        'expect',
        'x-amzn-trace-id',
        'range',
        'connection',
      ),
      values: 'joined',
      date: 'usual',
      adds: [],
      unsignedType: 'text',
      byFetch: true,
    },
  },
  aws4: {
    ...usual,
    url: 'aws4',
    query: { ...query, pieces: ['query-nameless-left-out', 'query-plus-as-blank'], form: 'text', sent: 'rewritten' },
    headers: {
      unsigned: names('connection', 'x-amzn-trace-id', 'user-agent', 'expect', 'presigned-expires', 'range'),
      values: 'aws4',
      date: 'date-taken',
      adds: ['type-form-added', 'content-length-signed'],
    },
  },
  smithy: {
    ...usual,
    query: { ...query, form: 'text' },
    headers: { unsigned: isUnsignable, values: 'usual', date: 'date-dropped', adds: ['content-sha256-added'] },
  },
  'smithy-1': {
    ...usual,
    path: 'path-marks-left',
    query: { ...query, form: 'text', order: 'decoded-units' },
    headers: { unsigned: isUnsignable, values: 'smithy-1', date: 'date-dropped', adds: ['content-sha256-added'] },
  },
  botocore: {
    ...usual,
    url: 'python',
    method: 'method-upper-case',
    host: 'lower-case',
    query: { ...query, form: 'query-as-sent-sorted' },
    headers: { unsigned: names(...botocoreUnsigned), values: 'botocore', date: 'date-signed', adds: [] },
  },
  'aws-cli': {
    ...usual,
    url: 'crt',
    host: 'lower-case',
    headers: {
      unsigned: names(...botocoreUnsigned, 'sec-websocket-key', 'sec-websocket-protocol', 'sec-websocket-version'),
      values: 'usual',
      date: 'usual',
      adds: [],
    },
  },
  'curl-7': {
    ...usual,
    url: 'curl-7',
    host: 'without-port',
    path: 'path-as-sent',
    query: { ...query, form: 'query-as-sent' },
    headers: { unsigned: () => false, values: 'curl-7', date: 'usual', adds: [], unsignedType: 'form' },
  },
  'curl-8': {
    ...usual,
    url: 'curl-8',
    host: 'without-port',
    path: 'path-not-normalized',
    query: {
      ...query,
      pieces: ['query-nameless-as-name', 'query-plus-escape-as-blank', 'query-plus-as-blank'],
    },
    headers: { unsigned: () => false, values: 'usual', date: 'date-unreadable', adds: [], unsignedType: 'form' },
  },
  go: {
    ...usual,
    url: 'go',
    host: 'without-port',
    path: 'path-not-normalized',
    query: {
      pieces: ['query-semicolon-left-out', 'query-bad-escape-left-out', 'query-plus-as-blank'],
      form: 'usual',
      order: 'decoded-bytes',
      sent: 'rewritten',
    },
    headers: {
      unsigned: names('user-agent', 'x-amzn-trace-id'),
      values: 'go',
      date: 'usual',
      adds: ['content-length-signed'],
    },
  },
} as const satisfies Record<SignerId, Omit<Profile, 'id'>>

/** How a client signs. */
export const profileOf = (id: SignerId): Profile => ({ id, ...table[id] })
