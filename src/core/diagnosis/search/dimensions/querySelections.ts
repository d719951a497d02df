import { percentDecoded } from '../../../sigv4/queryParameters.ts'
import { uriEncode } from '../../../sigv4/uriEncode.ts'
import type { CauseId } from '../../../words/causes.ts'
import type { DeviationId } from '../../../words/deviations.ts'
import type { Given } from '../given.ts'
import { nameOf } from './queryEncodings.ts'
import type { VariantStep } from './variants.ts'

/** What of the query was signed. */
export interface Selection {
  readonly step?: VariantStep
  readonly pieces: readonly string[]
  readonly rare?: boolean
}

/** Parameters that are left out one by one; more of them are a flood. */
const mostSingled = 250
const tokenName = 'X-Amz-Security-Token'

/** All of the query, none, without one parameter, with repeated names collapsed; for presigned ones with or without token. */
export function selections({ pieces, claim, token }: Given): readonly Selection[] {
  const step = (id: DeviationId, name?: string, cause: CauseId = 'query-not-canonical'): VariantStep => ({
    id,
    cause,
    ...(name === undefined ? {} : { name }),
  })
  const values = (piece: string) => piece.slice(piece.indexOf('=') + 1)
  const valued = (piece: string) => piece.includes('=') && values(piece) !== ''
  const names = pieces.map(nameOf)
  const repeated = names.some((name, index) => names.indexOf(name) !== index)
  const joined = (separator: string) =>
    pieces.flatMap((piece, index) => {
      if (names.indexOf(names[index] ?? '') !== index) return []
      const same = pieces.filter((_, other) => names[other] === names[index])
      return [same.length > 1 ? `${piece.split('=', 1)[0]}=${same.map(values).join(separator)}` : piece]
    })
  const collapsed: Selection[] = repeated
    ? [
        { step: step('query-last-value'), pieces: pieces.filter((_, at) => names.lastIndexOf(names[at] ?? '') === at) },
        { step: step('query-first-value'), pieces: pieces.filter((_, at) => names.indexOf(names[at] ?? '') === at) },
        { step: step('query-values-joined'), pieces: joined(',') },
        { step: step('query-values-joined'), pieces: joined('%2C%20'), rare: true },
      ]
    : []
  const nameless = pieces.some((piece) => piece.startsWith('='))
  const withoutName: Selection[] = nameless
    ? [
        { step: step('query-nameless-left-out'), pieces: pieces.filter((piece) => !piece.startsWith('=')) },
        {
          step: step('query-nameless-as-name'),
          pieces: pieces.map((piece) => (piece.startsWith('=') ? `%3D${piece.slice(1)}=${piece.slice(1)}` : piece)),
        },
      ]
    : []
  const presigned = claim.form === 'query'
  const tokenPiece = `${tokenName}=${uriEncode(token ?? '')}`
  const tokens: Selection[] =
    presigned && token !== undefined && !names.includes(tokenName)
      ? [
          {
            step: { ...step('token-added', tokenName, 'session-token-missing'), part: 'token' },
            pieces: [...pieces, tokenPiece],
          },
        ]
      : []
  return [
    { pieces },
    { step: step('query-left-out'), pieces: [] },
    ...collapsed,
    { step: step('query-empty-left-out'), pieces: pieces.filter(valued) },
    ...withoutName,
    ...tokens,
    ...pieces.slice(0, mostSingled).map((piece, index): Selection => {
      const left = pieces.filter((_, other) => other !== index)
      const name = percentDecoded(piece.split('=', 1)[0] ?? '')
      const isToken = presigned && name === tokenName
      return isToken
        ? { step: { ...step('token-left-out', name, 'session-token-missing'), part: 'token' }, pieces: left }
        : { step: step('query-parameter-left-out', name), pieces: left }
    }),
  ]
}
