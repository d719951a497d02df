import { expect, test } from 'vitest'
import { bytesOfText } from '../core/http/text.ts'
import { sha256Hex } from '../core/sigv4/hash.ts'
import type { Answers } from './recordingHash.ts'
import { recordingHash } from './recordingHash.ts'

async function recorded(secret: string | Uint8Array | undefined, pieces: readonly string[], answers: Answers = {}) {
  const { sha256, messages } = recordingHash(answers)
  const hash = new sha256(secret)
  for (const piece of pieces) hash.update(bytesOfText(piece))
  return { digest: await hash.digest(), messages }
}

test('keeps what is hashed, whole', async () => {
  const { messages } = await recorded(undefined, ['GET\n', 'é'])
  expect(messages).toEqual([{ keyed: false, text: 'GET\né', hex: sha256Hex('GET\né') }])
})

test('keeps a string to sign', async () => {
  const { messages } = await recorded(new Uint8Array(32), ['AWS4-HMAC-SHA256\n20260102T030405Z'])
  expect(messages).toMatchObject([{ keyed: true, text: 'AWS4-HMAC-SHA256\n20260102T030405Z' }])
})

test.for(['AKIDEXAMPLE', '20260102', 'us-east-1', 'lambda', 'aws4_request'])(
  'keeps neither the step %s of the key chain nor the key that comes of it',
  async (step) => {
    const { messages } = await recorded('AWS4wJalrXUtnFEMI', [step])
    expect(messages).toEqual([])
  },
)

test('copies what it is handed: a buffer that is used again changes nothing', async () => {
  const { sha256, messages } = recordingHash({})
  const hash = new sha256()
  const buffer = bytesOfText('once')
  hash.update(buffer)
  buffer.fill(0)
  await hash.digest()
  expect(messages[0]?.text).toBe('once')
})

test('answers for the body with the digest that is known', async () => {
  const placeholder = new Uint8Array(1)
  const digest = new Uint8Array(32).fill(7)
  const { sha256, messages } = recordingHash({ body: { placeholder, digest } })
  const hash = new sha256()
  hash.update(placeholder)
  expect(await hash.digest()).toBe(digest)
  expect(messages).toEqual([])
})

test('answers the last step of the key chain with a key that was given', async () => {
  const signingKey = new Uint8Array(32).fill(9)
  expect((await recorded('secret', ['aws4_request'], { signingKey })).digest).toBe(signingKey)
  expect((await recorded(undefined, ['aws4_request'], { signingKey })).digest).not.toBe(signingKey)
})

test('forgets what was handed over before a reset', async () => {
  const { sha256, messages } = recordingHash({})
  const hash = new sha256()
  hash.update(bytesOfText('no'))
  hash.reset()
  hash.update(bytesOfText('yes'))
  await hash.digest()
  expect(messages[0]?.text).toBe('yes')
})
