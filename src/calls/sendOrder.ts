// One call with the browser's `fetch`, in the hidden frame.
import type { Field } from '../core/http/message.ts'
import { bytesOfText } from '../core/http/text.ts'
import type { SenderAnswer, SendOrder } from './senderProtocol.ts'

const bounds = { totalMs: 60_000, answerBytes: 8 * 2 ** 20 }

/** The origins that the frame's policy has stopped calls to. */
const blocked = new Set<string>()
addEventListener('securitypolicyviolation', ({ blockedURI }) => blocked.add(originOf(blockedURI)))

/** Sends one request. Never rejects; aborting the controller ends it. */
export async function sendOrder(order: SendOrder, controller: AbortController): Promise<SenderAnswer> {
  let late = false
  const timer = setTimeout(() => {
    late = true
    controller.abort()
  }, bounds.totalMs)
  const started = performance.now()
  try {
    const response = await fetch(order.url, {
      method: order.method,
      headers: headersOf(order.headers),
      body: order.body ?? null,
      mode: 'cors',
      credentials: 'omit',
      redirect: 'manual',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    })
    if (response.type === 'opaqueredirect') return failed('redirect-hidden')
    const { status, statusText, headers } = response
    const read = await readBody(response, () => late)
    return {
      outcome: 'answered',
      status,
      statusText,
      headers: [...headers],
      ...read,
      total: performance.now() - started,
    }
  } catch (error) {
    // The event that tells of a stopped call may come after the rejection.
    await new Promise((done) => setTimeout(done))
    if (blocked.has(originOf(order.url))) return failed('blocked-by-policy')
    if (late) return failed('too-slow')
    return failed('unreadable-cross-origin', error instanceof Error ? error.message : '')
  } finally {
    clearTimeout(timer)
  }
}

const failed = (reason: Extract<SenderAnswer, { outcome: 'failed' }>['reason'], detail = ''): SenderAnswer => ({
  outcome: 'failed',
  reason,
  detail,
})

/** Headers whose values go out as UTF-8: `fetch` takes one byte a character. */
function headersOf(fields: readonly Field[]): Headers {
  const headers = new Headers()
  for (const [name, value] of fields) {
    headers.append(name, [...bytesOfText(value)].map((byte) => String.fromCharCode(byte)).join(''))
  }
  return headers
}

/** The body, up to the bound; what is cut off is said to be. */
async function readBody(response: Response, isLate: () => boolean) {
  const chunks: Uint8Array[] = []
  let length = 0
  let truncated: 'size' | 'time' | 'closed' | undefined
  const reader = response.body?.getReader()
  try {
    for (let next = await reader?.read(); next?.value; next = await reader?.read()) {
      chunks.push(next.value)
      length += next.value.length
      if (length <= bounds.answerBytes) continue
      truncated = 'size'
      await reader?.cancel()
      break
    }
  } catch {
    truncated = isLate() ? 'time' : 'closed'
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.length
  }
  return { body: body.subarray(0, bounds.answerBytes), ...(truncated && { truncated }) }
}

function originOf(url: string): string {
  try {
    return new URL(url).origin
  } catch {
    return url
  }
}
