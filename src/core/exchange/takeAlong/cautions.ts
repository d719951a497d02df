import { normalized } from '../../sigv4/canonicalUri.ts'
import { percentDecoded, queryParameters } from '../../sigv4/queryParameters.ts'
import { takeAlongWords } from '../../words/takeAlong.ts'
import type { Call } from './call.ts'
import type { ClientId } from './clients/clients.ts'
import { clientIds } from './clients/clients.ts'

const { cautions: words } = takeAlongWords

/** What a client is known to do otherwise than AWS's rules, and with which calls it matters. */
interface Caution {
  readonly clients: readonly ClientId[]
  readonly when: (call: Call) => boolean
  readonly says: string
}

const byFetch: readonly ClientId[] = ['aws-sigv4-fetch', 'aws4fetch', 'smithy']

/** Names and values of a query that are written as AWS's rule writes them. */
const canonicalPiece = /^(?:[\w\-.~]|%[0-9A-F]{2})*(?:=(?:[\w\-.~]|%[0-9A-F]{2})*)?$/
const needlessEscape = /%(?:2[DE]|3\d|[46][1-9A-F]|[57][0-9A]|5F|7E)/

const pieces = ({ query }: Call): readonly string[] => query?.split('&') ?? []
const names = ({ query }: Call): readonly string[] => queryParameters(query).map(({ name }) => name)
const isCanonical = (piece: string): boolean =>
  piece !== '' && canonicalPiece.test(piece) && !needlessEscape.test(piece)
const dots = ({ path }: Call): boolean => /\/(?:\.|%2e){1,2}(?=\/|$)/i.test(path)

/** Held against the clients themselves where they run in tests; for PHP and Rust read from their sources. */
const cautions: readonly Caution[] = [
  { clients: clientIds, when: ({ query = '' }) => query.includes('+'), says: words.plus },
  {
    clients: clientIds,
    when: ({ headers }) => headers.some((header) => 'value' in header && /[^\t -~]/.test(header.value)),
    says: words.outsideAscii,
  },
  { clients: [...byFetch, 'rust'], when: dots, says: words.dots },
  { clients: ['go', 'ruby', 'php'], when: ({ path }) => normalized(path) !== path, says: words.normalised },
  { clients: [...byFetch, 'rust'], when: ({ query = '' }) => query.includes("'"), says: words.quote },
  { clients: ['botocore', 'ruby'], when: (call) => !pieces(call).every(isCanonical), says: words.query },
  {
    clients: [...byFetch, 'aws4'],
    when: ({ query = '' }) => percentDecoded(query).includes('\uFFFD'),
    says: words.notUtf8,
  },
  { clients: ['aws4', 'aws4fetch'], when: (call) => names(call).includes(''), says: words.emptyName },
  {
    clients: ['aws-sigv4-fetch', 'aws4', 'smithy'],
    when: (call) => names(call).some((name) => name in {}),
    says: words.ofEveryObject,
  },
  { clients: ['go'], when: ({ query = '' }) => query.includes(';'), says: words.semicolon },
  {
    clients: byFetch,
    when: ({ method, body }) => body !== undefined && /^(GET|HEAD)$/.test(method),
    says: words.fetchBody,
  },
  {
    clients: byFetch,
    when: ({ method }) => method !== method.toUpperCase() || /^(CONNECT|TRACE|TRACK)$/.test(method),
    says: words.fetchMethod,
  },
  {
    clients: ['curl'],
    when: (call) =>
      !/^[\w\-.~/]*$/.test(call.path) ||
      normalized(call.path) !== call.path ||
      !pieces(call).every((piece) => /^[\w\-.~]+=[\w\-.~]+$/.test(piece)) ||
      [...pieces(call)].sort().join('&') !== (call.query ?? ''),
    says: words.curl,
  },
]

/** What to beware of with this call and this client. */
export const cautionsFor = (id: ClientId, call: Call): readonly string[] =>
  cautions.filter(({ clients, when }) => clients.includes(id) && when(call)).map(({ says }) => says)
