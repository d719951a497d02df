import { expect, test } from 'vitest'
import { readPaste } from './readPaste.ts'
import { samples } from './samples.fixture.ts'

test.for(samples)('$name', ({ text, ...expected }) => {
  const paste = readPaste(text)
  expect(paste.formats).toEqual(expected.formats)
  expect(paste.notes).toEqual(expected.notes ?? [])
  if (expected.evidence) expect(paste.evidence).toMatchObject(expected.evidence)
  expect(paste.credentials).toEqual(expected.credentials ?? [])
  expect(paste.others).toHaveLength(expected.others ?? 0)
  if (expected.more) expect(paste).toMatchObject(expected.more)
})
