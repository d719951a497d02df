import { createWorker } from './create.ts'

/** What is needed of a worker. */
export type HashWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

/** SHA-256 of bytes as 64 hex digits, computed in a thread of its own. Rejects where no worker can be started. */
export async function hashInWorker(
  bytes: Uint8Array,
  create: () => HashWorker = () => createWorker('hash'),
): Promise<string> {
  const worker = create()
  try {
    return await new Promise<string>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data)
      worker.onerror = () => reject(new Error('The hash worker could not run.'))
      worker.postMessage(bytes)
    })
  } finally {
    worker.terminate()
  }
}
