import type { DeviationId } from '../../words/deviations.ts'
import type { Deviation } from './choice.ts'

interface ClientRules {
  readonly client: string
  /** In what it is known to sign otherwise than AWS's own signers; it may do all of this at once. */
  readonly does: readonly DeviationId[]
}

/** Seen in the clients themselves, with the versions named. */
const clients: readonly ClientRules[] = [
  { client: 'curl 7.88', does: ['path-as-sent', 'query-as-sent', 'header-named-each', 'header-lines-sorted'] },
  {
    client: 'curl 8.14',
    does: ['query-plus-as-blank', 'query-plus-escape-as-blank', 'query-nameless-as-name', 'path-not-normalized'],
  },
  { client: 'botocore 1.29 (SigV4Auth used directly)', does: ['query-as-sent-sorted'] },
  { client: 'aws4fetch 1.0', does: ['query-plus-as-blank', 'query-nameless-left-out', 'header-joined'] },
  {
    client: 'aws-sigv4-fetch 4.4',
    does: ['query-plus-as-blank', 'query-last-value', 'query-sorted-before-encoding', 'header-joined'],
  },
  {
    client: '@aws-sdk/signature-v4 3.374 (without newer @smithy/signature-v4)',
    does: ['path-marks-left', 'query-sorted-before-encoding', 'header-blanks-collapsed'],
  },
  { client: 'AWS SDK for Go v2 1.17', does: ['path-not-normalized'] },
  { client: 'aws-c-auth (AWS CRT)', does: ['path-after-scheme'] },
]

/** The clients whose known ways explain all of some way to name what was signed. */
export const clientsThat = (ways: readonly (readonly Deviation[])[]): readonly string[] =>
  clients
    .filter(({ does }) => ways.some((changes) => changes.length > 0 && changes.every(({ id }) => does.includes(id))))
    .map(({ client }) => client)
