import { expect, test } from 'vitest'
import { sha256Hex } from '../core/sigv4/hash.ts'
import type { HashWorker } from './hashInWorker.ts'
import { hashInWorker } from './hashInWorker.ts'

/** A worker on this thread. */
function stub(answers: boolean) {
  let ended = false
  const worker: HashWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (bytes: Uint8Array) =>
      queueMicrotask(() =>
        answers
          ? Reflect.apply(worker.onmessage ?? (() => undefined), worker, [{ data: sha256Hex(bytes) }])
          : Reflect.apply(worker.onerror ?? (() => undefined), worker, []),
      ),
    terminate: () => {
      ended = true
    },
  }
  return { create: () => worker, ended: () => ended }
}

test('the worker’s answer is the hash, and the worker is ended', async () => {
  const { create, ended } = stub(true)
  expect(await hashInWorker(new Uint8Array([1, 2]), create)).toBe(sha256Hex(new Uint8Array([1, 2])))
  expect(ended()).toBe(true)
})

test('a worker that cannot run rejects, and is ended', async () => {
  const { create, ended } = stub(false)
  await expect(hashInWorker(new Uint8Array(), create)).rejects.toThrow('could not run')
  expect(ended()).toBe(true)
})
