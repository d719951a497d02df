import { matchAt } from '../../evidence/text/lines.ts'
import type { Recogniser } from './piece.ts'

const start = /<!DOCTYPE html|<html\b/iy
const heading = /403 ERROR\s*\r?\n\s*The request could not be satisfied/y

/** CloudFront's own error page, as HTML or as a browser shows it; other pages in HTML are bodies as well. */
export const cloudfrontPage: Recogniser = {
  format: 'cloudfront-error-page',
  looksLike: (text, at) => matchAt(start, text, at) !== null || matchAt(heading, text, at) !== null,
  read: (text, at) => {
    const html = matchAt(start, text, at) !== null
    const close = html ? text.slice(at, at + 200_000).search(/<\/html>/i) : -1
    const shown = html ? -1 : text.slice(at, at + 4000).search(/Request ID:[^\n]*/)
    const end = close >= 0 ? at + close + 7 : shown >= 0 ? at + shown : at + 9
    const stop = shown >= 0 ? lineStop(text, at + shown) : html && close < 0 ? text.length : end
    return { end: stop, pieces: [{ kind: 'response', response: { body: text.slice(at, stop).trimEnd() } }] }
  },
}

const lineStop = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}
