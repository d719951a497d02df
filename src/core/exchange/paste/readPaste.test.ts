import { expect, test } from 'vitest'
import { pasteNoteIds, pasteNoteSentence } from '../../words/pasteNotes.ts'
import { plainText } from '../../words/segment.ts'
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

test.for(pasteNoteIds)('the note %s is a sentence with its place', (id) => {
  const sentence = plainText(pasteNoteSentence(id, { lines: 'lines 3–7', name: '--data' }))
  expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(plainText(pasteNoteSentence(id))).not.toContain('undefined')
})
