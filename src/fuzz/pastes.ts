// Texts as people paste them, broken in every way that chance finds.
import fc from 'fast-check'
import { samples } from '../core/exchange/paste/samples.fixture.ts'

const published = /wJalrXUtnFEMI(?:\/|%2F|\\\/)K7MDENG(?:[/+]|%2F|%2B|\\\/)bPxRfiCYEXAMPLEKEY/g
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+'

/** A secret made at run time, of the shape that AWS's have. */
export const canary = fc
  .array(fc.constantFrom(...alphabet), { minLength: 36, maxLength: 36 })
  .map((letters) => `aB3${letters.join('')}Z`)

/** The text with the secret wherever AWS's published ones stood. */
export const withSecret = (text: string, secret: string): string => text.replace(published, () => secret)

const sample = fc.constantFrom(...samples.map(({ text }) => text))

const noise = fc.oneof(
  fc.string(),
  fc.constantFrom(...['\n', '\r\n', '"', "'", '{', '}', '[', '`', '^', '\\', '$', "$'", ':', '<', '> ', '\\n']),
  fc.constantFrom('\u0000', '\ud800', '\u00a0', '\ufeff', '“', '\t'),
)

/** A sample and two places in it, in order. */
const placed = fc.tuple(sample, fc.nat(), fc.nat()).map(([text, one, other]) => {
  const [start = 0, end = 0] = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b)
  return { text, start, end }
})
const part = placed.map(({ text, start, end }) => text.slice(start, end))
const without = placed.map(({ text, start, end }) => text.slice(0, start) + text.slice(end))
const withMore = fc
  .tuple(placed, fc.oneof(noise, part))
  .map(([{ text, start }, more]) => text.slice(0, start) + more + text.slice(start))

/** Samples, whole, with stretches taken out and put in, in part, and noise; several of them in one text. */
export const paste = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: sample },
        { weight: 2, arbitrary: part },
        { weight: 1, arbitrary: without },
        { weight: 1, arbitrary: withMore },
        { weight: 1, arbitrary: noise },
      ),
      { minLength: 1, maxLength: 5 },
    ),
    fc.constantFrom('', '\n', ' ', '\n\n'),
  )
  .map(([pieces, between]) => pieces.join(between))

/** Whether the text tells the secret apart somewhere; what is not told apart from its neighbours nobody knows to be one. */
export const standsAlone = (text: string, secret: string): boolean =>
  text.split(secret).some((before, index, all) => {
    const after = all[index + 1]
    return after !== undefined && !/[\w/+.%-]$/.test(before) && !/^[\w/+=.%-]/.test(after)
  })
