import { expect, test } from 'vitest'
import { plainText } from './segment.ts'
import { signerIds, signerWords } from './signers.ts'
import { signerWays, signerWayWords } from './signerWays.ts'

test.for(signerIds)('client %s has a name, versions and a source', (id) => {
  const { name, versions, source } = signerWords(id)
  expect(name).not.toBe('')
  expect(versions).toMatch(/\d+\.\d+/)
  expect(source.url).toMatch(/^https:\/\/github\.com\//)
})

test.for(signerWays)('way %s is said in a whole sentence', (id) => {
  expect(plainText(signerWayWords(id).sentence)).toMatch(/^\p{Lu}.*\.$/u)
})
