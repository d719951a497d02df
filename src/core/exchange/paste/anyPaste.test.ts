// Whatever is pasted: secrets stay in the credentials, and the work grows with the text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canary, withSecret } from '../../../fuzz/pastes.ts'
import type { Recogniser } from './piece.ts'
import { readPaste } from './readPaste.ts'
import { readPieces } from './readPieces.ts'
import { recognisers } from './recognisers.ts'
import { samples } from './samples.fixture.ts'

const outside = (text: string): string => {
  const { credentials: _, ...rest } = readPaste(text)
  return JSON.stringify(rest)
}

test('every sample keeps its secret in the credentials, wherever else it stands', () => {
  fc.assert(
    fc.property(canary, (secret) => {
      for (const { text } of samples) {
        const read = outside(`${withSecret(text, secret)}\nAWS_SECRET_ACCESS_KEY=${secret}\n`)
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
