import type { Loose } from '../../evidence/text/looseJson.ts'
import type { Format } from './format.ts'
import type { Piece, Remark } from './piece.ts'

/** A JSON document of one kind. `source` is the text that the value was read from. */
export interface JsonShape {
  readonly format: Format
  readonly looksLike: (value: Loose) => boolean
  readonly read: (
    value: Loose,
    source: string,
  ) => { readonly pieces: readonly Piece[]; readonly remarks?: readonly Remark[] }
}
