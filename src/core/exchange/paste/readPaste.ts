import type { PasteNoteFacts } from '../../words/pasteNotes.ts'
import { pasteNoteSentence } from '../../words/pasteNotes.ts'
import { plainText } from '../../words/segment.ts'
import type { Assembled } from './assemble.ts'
import { assemble } from './assemble.ts'
import type { Format } from './format.ts'
import type { Remark } from './piece.ts'
import { plainPaste } from './plainPaste.ts'
import { readPieces } from './readPieces.ts'
import { mapTexts, masking, secretsIn } from './secrets.ts'
import { settled } from './setup/settle.ts'

/** Everything that was read of a pasted text. Credentials stand in `credentials` alone. */
export interface Paste extends Assembled {
  readonly formats: readonly Format[]
  /** What was read as what; lines count from 1. */
  readonly recognised: readonly { readonly format: Format; readonly lines: readonly [first: number, last: number] }[]
  /** What was not read, or read with a reservation, and where. */
  readonly notes: readonly string[]
}

/**
 * Reads whatever somebody pasted: commands, messages, errors, logs, configuration, alone or several in one text.
 * `evidence` is the last exchange with an AWS signature that was refused, else the last; the rest stand in `others`.
 */
export function readPaste(pasted: string): Paste {
  const { text, straightened } = plainPaste(pasted)
  const { pieces, stretches, remarks } = readPieces(text)
  const setup = settled(pieces)
  const { credentials, ...rest } = assemble(setup.pieces)
  const { told, likely } = secretsIn(text)
  const { mask, found } = masking([...credentials.map(({ secretAccessKey }) => secretAccessKey), ...told], likely)
  const clean = mapTexts(rest, mask)
  const lineOf = lineCounter(text)
  const masked: readonly Remark[] =
    found() === undefined ? [] : [{ id: found() === 'known' ? 'secret-masked' : 'likely-secret-masked' }]
  const curly: readonly Remark[] = straightened ? [{ id: 'curly-quotes' }] : []
  const notes = [...remarks, ...setup.remarks, ...curly, ...masked]
    .toSorted((one, other) => (one.at ?? Number.MAX_SAFE_INTEGER) - (other.at ?? Number.MAX_SAFE_INTEGER))
    .map((remark) => plainText(pasteNoteSentence(remark.id, factsOf(text, remark, lineOf))))
  return {
    ...clean,
    credentials,
    formats: [...new Set(stretches.map(({ format }) => format))],
    recognised: stretches.map(({ format, at, end }) => ({ format, lines: linesOf(text, at, end, lineOf) })),
    notes: [...new Set(notes)].map(mask),
  }
}

function factsOf(text: string, { at, end, name }: Remark, lineOf: (at: number) => number): PasteNoteFacts {
  const [first, last] = at === undefined ? [] : linesOf(text, at, end ?? at, lineOf)
  const lines = first === undefined ? undefined : first === last ? `line ${first}` : `lines ${first}–${last}`
  return { ...(lines === undefined ? {} : { lines }), ...(name === undefined ? {} : { name }) }
}

const linesOf = (text: string, at: number, end: number, lineOf: (at: number) => number): [number, number] => {
  let last = end
  while (last > at + 1 && /\s/.test(text[last - 1] ?? '')) last--
  return [lineOf(at), lineOf(Math.max(at, last - 1))]
}

/** Counts lines once; the number of a place is then looked up by halving. */
function lineCounter(text: string): (at: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (at) => {
    let low = 0
    let high = starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return low + 1
  }
}
