// Whatever is pasted: nothing is thrown, secrets stay in the credentials, and the work grows with the text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Recogniser } from './piece.ts'
import { readPaste } from './readPaste.ts'
import { readPieces } from './readPieces.ts'
import { recognisers } from './recognisers.ts'
import { samples } from './samples.fixture.ts'

const published = /wJalrXUtnFEMI(?:\/|%2F|\\\/)K7MDENG(?:[/+]|%2F|%2B|\\\/)bPxRfiCYEXAMPLEKEY/g
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/+'

/** A secret made at run time, of the shape that AWS's have. */
const canary = fc
  .array(fc.constantFrom(...alphabet), { minLength: 36, maxLength: 36 })
  .map((letters) => `aB3${letters.join('')}Z`)

const sample = fc.constantFrom(...samples.map(({ text }) => text))
const part = fc.tuple(sample, fc.nat(), fc.nat()).map(([text, one, other]) => {
  const places = [one % (text.length + 1), other % (text.length + 1)].toSorted((a, b) => a - b)
  return text.slice(...places)
})
const noise = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '\n',
    '\r\n',
    '"',
    "'",
    '{',
    '}',
    '[',
    '`',
    '^',
    '\\',
    '$',
    "$'",
    ':',
    '<',
    '> ',
    '\\n',
    '\u0000',
    '\ud800',
  ),
)

/** A sample with stretches taken out, put in and swapped; several of them in one text. */
const paste = fc
  .array(fc.oneof({ weight: 3, arbitrary: sample }, { weight: 2, arbitrary: part }, { weight: 1, arbitrary: noise }), {
    minLength: 1,
    maxLength: 5,
  })
  .chain((pieces) => fc.tuple(fc.constant(pieces), fc.constantFrom('', '\n', ' ', '\n\n')))
  .map(([pieces, between]) => pieces.join(between))

const standsAlone = (text: string, secret: string): boolean =>
  text.split(secret).some((_, index, parts) => {
    const [before = '', after = ''] = [parts[index], parts[index + 1]]
    return index + 1 < parts.length && !/[\w/+.%-]$/.test(before) && !/^[\w/+=.%-]/.test(after)
  })

const outside = (text: string): string => {
  const { credentials: _, ...rest } = readPaste(text)
  return JSON.stringify(rest)
}

test('2,000 mutated and spliced pastes: no exception, no secret outside the credentials', () => {
  fc.assert(
    fc.property(paste, canary, (text, secret) => {
      const pasted = text.replace(published, () => secret)
      // One that is nowhere told apart from the letters around it is not known to be one.
      fc.pre(standsAlone(pasted, secret) || !pasted.includes(secret))
      expect(outside(pasted)).not.toContain(secret)
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test('every sample keeps its secret in the credentials, wherever else it stands', () => {
  fc.assert(
    fc.property(canary, (secret) => {
      for (const { text } of samples) {
        const read = outside(`${text.replace(published, () => secret)}\nAWS_SECRET_ACCESS_KEY=${secret}\n`)
        expect(read).not.toContain(secret)
        expect(read).not.toContain(encodeURIComponent(secret))
      }
    }),
    { numRuns: 3 },
  )
})

/** What reading costs: places that were looked at, and characters that were read. */
function work(text: string): { looks: number; read: number } {
  const cost = { looks: 0, read: 0 }
  const counted = recognisers.map(
    (one): Recogniser => ({
      ...one,
      looksLike: (given, at) => {
        cost.looks++
        return one.looksLike(given, at)
      },
      read: (given, at) => {
        const reading = one.read(given, at)
        cost.read += (reading?.end ?? at) - at
        return reading
      },
    }),
  )
  readPieces(text, counted)
  return cost
}

describe('twice the text is at most twice the work', () => {
  test.for([
    ...samples.map(({ name, text }) => [name, `${text}\n`] as const),
    ['opened braces', '{"a":\n'],
    ['opened quotes', "curl '\n"],
    ['long lines', '{"a":1} '],
    ['blanks', ' \n'],
    ['labels', 'canonical request: '],
    ['tags', '<Error><Code>'],
    ['opened blocks', 'resource "aws_x" "y" {\n'],
    ['opened lists of a template', 'Resources: [!Ref\n'],
    ['sections of a template', 'Parameters:\n'],
    ['interpolations', 'locals { a = "${"\n'],
  ] as const)('%s', ([, text]) => {
    const once = work(text.repeat(40))
    const twice = work(text.repeat(80))
    expect(twice.looks).toBeLessThanOrEqual(2 * once.looks + 200)
    expect(twice.read).toBeLessThanOrEqual(80 * text.length)
  })
})

test('a log line that is cut off in its headers is read to its end and no further', () => {
  const cut =
    '2025-11-22 06:00:00,421 botocore.endpoint [DEBUG] Sending http request: <AWSPreparedRequest stream_output=False, method=GET, url=https://example.com/a, headers='
  expect(readPieces(cut).pieces.length).toBeLessThan(5)
})
