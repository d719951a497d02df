import { expect, test, vi } from 'vitest'
import { sha256Hex } from '../core/sigv4/hash.ts'
import { useArriving } from './arriving.ts'
import { attachFile, attachmentOf, attachText, beginningOf, textOf } from './attach.ts'
import { isLong } from './attachment.ts'
import { enterBody } from './body.ts'
import { firstScreen } from './inputs.ts'
import { fillIn, read } from './pasteBox.ts'
import { usePasting } from './pasting.ts'
import { useSession } from './session.ts'
import { viewOf } from './view.ts'

const session = () => useSession.getState()
const { body: example } = firstScreen
const start = () => session().edit({ body: example })
const long = `{"é":"${'x'.repeat(100_000)}"}`
const file = (bytes: Uint8Array<ArrayBuffer> | string, name = 'a.bin') => new File([bytes], name)
const settled = () => vi.waitFor(() => expect(useArriving.getState().arriving).toBe(false))

/** The body that is attached. */
function attached() {
  const { body } = session().inputs
  if (typeof body === 'string') throw new Error(`a text of ${body.length} characters`)
  return body
}

test.for<[what: string, text: string, long: boolean]>([
  ['letters up to the limit', 'a'.repeat(65_536), false],
  ['one more', 'a'.repeat(65_537), true],
  ['two bytes each, up to the limit', 'é'.repeat(32_768), false],
  ['and one more', 'é'.repeat(32_769), true],
])('%s', ([, text, expected]) => expect(isLong(text)).toBe(expected))

test('a long text is attached with every byte, and hashed; undo and redo bring back the same bytes, not a copy', async () => {
  start()
  enterBody(long)
  expect(session().inputs.body).toBe(example)
  expect(useArriving.getState().arriving).toBe(true)
  await settled()
  const made = attached()
  expect(textOf(made.bytes)).toBe(long)
  expect(made.sha256).toBe(sha256Hex(long))
  session().undo()
  expect(session().inputs.body).toBe(example)
  session().redo()
  expect(session().inputs.body).toBe(made)
})

test('what was opened as text stays text, whatever is typed into it', async () => {
  start()
  await attachText(long)
  session().edit({ body: long })
  enterBody(`${long} `)
  expect(session().inputs.body).toBe(`${long} `)
})

test('an edit made meanwhile stands, and of two the last', async () => {
  start()
  const late = attachText(long)
  session().edit({ body: 'typed' })
  await late
  expect(session().inputs.body).toBe('typed')
  await Promise.all([attachText(`${long}1`), attachText(`${long}2`)])
  expect(textOf(attached().bytes)).toBe(`${long}2`)
})

test('a short file of plain text is typed in; bytes that no field can hold are attached as they are', async () => {
  start()
  await attachFile(file('{"a":"é"}\n'))
  expect(session().inputs.body).toBe('{"a":"é"}\n')
  for (const bytes of [new Uint8Array([0xff, 0xfe]), new Uint8Array([65, 13, 10]), new Uint8Array([65, 0])]) {
    await attachFile(file(bytes))
    expect(attached()).toMatchObject({ name: 'a.bin', bytes, sha256: sha256Hex(bytes) })
  }
})

test('a file that cannot be read changes nothing and says so', async () => {
  start()
  const broken = Object.assign(file(''), { arrayBuffer: () => Promise.reject(new Error('gone')) })
  await attachFile(broken)
  expect(session().inputs.body).toBe(example)
  expect(useArriving.getState()).toMatchObject({ arriving: false, problem: expect.stringContaining('a.bin') })
})

test('the page computes from the hash that came with the bytes, and never asks for them', async () => {
  const { sha256, ...made } = await attachmentOf('', new TextEncoder().encode(long))
  const bytes = new Proxy(made.bytes, {
    get: (target, name) => {
      if (name === 'length') return target.length
      throw new Error(`the bytes were asked for ${String(name)}`)
    },
  })
  const inputs = { ...firstScreen, body: { ...made, bytes, sha256 } }
  const view = viewOf(inputs, 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', '', 0, true)
  expect(view.columns.cloudfront.canonicalRequest.at(-1)?.line).toBe(sha256Hex(long))
  expect(view.cells.map(({ delivery }) => delivery.decision.status)).toEqual([403, 403, 403, 403, 200, 200])
})

test('inputs with it are compared by its hash, without a copy', async () => {
  const one = await attachmentOf('a', new Uint8Array(100_000))
  expect(JSON.stringify(one)).toBe(`["a",100000,"${one.sha256}"]`)
})

test.for<[what: string, bytes: Uint8Array, most: number, shown: string]>([
  ['text', new TextEncoder().encode('aé'), 10, 'aé'],
  ['text that is cut within a character', new TextEncoder().encode('aé'), 2, 'a'],
  ['bytes', new Uint8Array([0, 65, 255]), 10, `0000  ${'00 41 ff'.padEnd(23)}  .A.`],
])('the beginning of %s', async ([, bytes, most, shown]) => {
  expect(beginningOf(await attachmentOf('', bytes), most)).toBe(shown)
})

test('a body out of a paste is attached in the same step as the rest, and the paste still counts as it came', async () => {
  start()
  const command = `curl -X PUT https://d111111abcdef8.cloudfront.net/big -d '${long}'`
  usePasting.getState().open(command)
  read()
  const steps = session().past.length
  fillIn()
  await settled()
  expect(textOf(attached().bytes)).toBe(long)
  expect(session()).toMatchObject({ inputs: { method: 'PUT', path: '/big' }, past: { length: steps + 1 } })
  const { evidence } = session().inputs
  expect(evidence.pasted?.request.body ?? attached()).toBe(attached())
})
