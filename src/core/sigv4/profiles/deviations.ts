import type { DeviationId } from '../../words/deviations.ts'
import type { Profile, ValueRule } from './profile.ts'

const ofValues: Readonly<Record<ValueRule, readonly DeviationId[]>> = {
  usual: [],
  'smithy-1': ['header-blanks-collapsed'],
  joined: ['header-joined', 'header-blanks-collapsed'],
  'joined-trimmed': ['header-joined', 'header-blanks-collapsed'],
  aws4: ['header-blanks-collapsed'],
  botocore: ['header-blanks-collapsed'],
  go: ['header-not-collapsed'],
  'curl-7': ['header-named-each', 'header-lines-sorted'],
}

const ofPieces = {
  'query-plus-as-blank': ['query-plus-as-blank'],
  'query-plus-escape-as-blank': ['query-plus-escape-as-blank'],
  'query-nameless-left-out': ['query-nameless-left-out'],
  'query-nameless-as-name': ['query-nameless-as-name'],
  // Left out of what is sent as well: nothing that arrives can tell.
  'query-semicolon-left-out': [],
  'query-bad-escape-left-out': [],
} as const satisfies Record<Profile['query']['pieces'][number], readonly DeviationId[]>

/** In what a client may be seen to have signed otherwise than what it sent is verified. */
export function deviationsOf({ url, path, query, headers }: Profile): readonly DeviationId[] {
  const { form, order, pieces, sent } = query
  return [
    ...(url === 'crt' ? (['path-after-scheme'] as const) : []),
    ...(path === 'usual' ? [] : [path]),
    ...(form === 'query-as-sent' || form === 'query-as-sent-sorted' ? [form] : []),
    // What is written anew and sent like that is verified as it was signed, but for its order.
    ...(sent === 'rewritten' ? [] : pieces.flatMap((piece) => ofPieces[piece])),
    ...(order === 'usual' ? [] : (['query-sorted-before-encoding'] as const)),
    ...ofValues[headers.values],
  ]
}
