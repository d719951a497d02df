import { afterBlanks, lineEnd, nextLine } from '../../evidence/text/lines.ts'
import type { Format } from './format.ts'
import type { Piece, Recogniser, Remark } from './piece.ts'
import { recognisers } from './recognisers.ts'

/** A stretch of the text that was recognised. */
interface Stretch {
  readonly format: Format
  readonly at: number
  readonly end: number
}

/** All that was read of a text. */
export interface Pieces {
  readonly pieces: readonly Piece[]
  readonly stretches: readonly Stretch[]
  readonly remarks: readonly Remark[]
}

/** Where inside a line something readable may start, behind a label or a log's prefix. */
const inner =
  /(?<=[\s:=('"`,<>|\]}-])(?:[{[]\s*(?:["'{}]|$)|[{]\s*[A-Za-z_]|<\?xml|<[A-Z][A-Za-z]+>|curl(?:\.exe)? |awscurl |https?:\/\/|AWS4-HMAC-|HTTP\/\d|fetch\()/g
/** Starts that are tried in one line: a line is read in time linear in its length. */
const triesInLine = 40

/** Reads the text from top to bottom: at each place the first format that takes it, else on to the next line. */
export function readPieces(text: string, formats: readonly Recogniser[] = recognisers): Pieces {
  const pieces: Piece[] = []
  const stretches: Stretch[] = []
  const remarks: Remark[] = []
  const unread: { at: number; end: number }[] = []
  let tries = { line: -1, left: triesInLine }

  /** Reads what starts at `at`; answers where it ends. */
  const readAt = (at: number): number | undefined => {
    for (const recogniser of formats) {
      if (!recogniser.looksLike(text, at)) continue
      const reading = recogniser.read(text, at)
      const end = Math.min(reading?.end ?? at, text.length)
      if (!reading || end <= at) continue
      for (const piece of reading.pieces) pieces.push(piece)
      for (const remark of reading.remarks ?? []) remarks.push(remark)
      if (reading.pieces.length > 0) stretches.push({ format: reading.format ?? recogniser.format, at, end })
      return end
    }
    return undefined
  }

  for (let at = afterBlanks(text, 0); at < text.length; at = afterBlanks(text, at)) {
    const end = lineEnd(text, at)
    if (tries.line !== end) tries = { line: end, left: triesInLine }
    const next = tries.left-- > 0 ? (readAt(at) ?? readInside(at, end)) : undefined
    at = next ?? nextLine(text, at)
  }

  function readInside(at: number, end: number): number | undefined {
    inner.lastIndex = 0
    for (const { index } of text.slice(at, end).matchAll(inner)) {
      if (tries.left-- <= 0) break
      const read = readAt(at + index)
      if (read === undefined) continue
      if (!isLabel(text.slice(at, at + index))) unread.push({ at, end: at + index })
      return read
    }
    if (!isPunctuation(text.slice(at, end))) unread.push({ at, end })
    return undefined
  }

  remarks.push(...joined(unread).map(({ at, end }): Remark => ({ id: 'unread', at, end })))
  return { pieces, stretches, remarks }

  /** Unread lines with nothing but blanks between them are one place. */
  function joined(places: readonly { at: number; end: number }[]): readonly { at: number; end: number }[] {
    const whole: { at: number; end: number }[] = []
    for (const { at, end } of places) {
      const last = whole.at(-1)
      if (last && afterBlanks(text, last.end) >= at) last.end = end
      else whole.push({ at, end })
    }
    return whole
  }
}

/** What may stand in front of something read without being missed: a label, a prompt, a log's prefix. */
const isLabel = (text: string): boolean => text.length <= 200
/** Fences, rules and brackets. */
const isPunctuation = (text: string): boolean =>
  /^[\s`~\-=*_#>()[\]{},;:'"|.+]{0,400}(?:\w{0,12})?\s*$/.test(text) && !/\w{3}/.test(text.replace(/^`{3}\w+/, ''))
