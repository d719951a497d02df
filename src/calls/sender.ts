// The page's side of the hidden frame: makes it on first use, hands it requests, and waits for what comes of them.
import { parseToPage, type SenderAnswer, type SendOrder, senderPath, type ToSender } from './senderProtocol.ts'

const patience = 15_000
let frame: Promise<Window> | undefined
let lastId = 0

/** Has the frame send a request. Undefined where the frame is missing; an aborted signal gives up the call. */
export async function askSender(
  order: Omit<SendOrder, 'kind' | 'id'>,
  signal?: AbortSignal,
): Promise<SenderAnswer | 'cancelled' | undefined> {
  frame ??= openFrame()
  const target = await frame.catch(() => undefined)
  if (!target) {
    frame = undefined
    return undefined
  }
  if (signal?.aborted) return 'cancelled'
  lastId += 1
  return exchange(target, { kind: 'send', id: lastId, ...order }, signal)
}

function exchange(target: Window, order: SendOrder, signal?: AbortSignal): Promise<SenderAnswer | 'cancelled'> {
  const tell = (message: ToSender) => target.postMessage(message, location.origin)
  return new Promise((done) => {
    const end = (answer: SenderAnswer | 'cancelled') => {
      listening.abort()
      done(answer)
    }
    const listening = listen(
      () => target,
      (message) => {
        if (message.kind === 'answer' && message.id === order.id) end(message.answer)
      },
    )
    signal?.addEventListener(
      'abort',
      () => {
        tell({ kind: 'cancel', id: order.id })
        end('cancelled')
      },
      { signal: listening.signal },
    )
    tell(order)
  })
}

/** A frame that says it listens. Rejects where none does in time, and takes the frame away again. */
function openFrame(): Promise<Window> {
  const element = document.createElement('iframe')
  element.hidden = true
  element.title = 'Sends test calls'
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      listening.abort()
      element.remove()
      fail(new Error('no answer'))
    }, patience)
    const listening = listen(
      () => element.contentWindow,
      (message) => {
        if (message.kind !== 'ready' || !element.contentWindow) return
        clearTimeout(timer)
        listening.abort()
        done(element.contentWindow)
      },
    )
    element.src = senderPath
    document.body.append(element)
  })
}

/** Hears the frame alone, until the controller that comes back is aborted. */
function listen(from: () => Window | null, heard: (message: NonNullable<ReturnType<typeof parseToPage>>) => void) {
  const listening = new AbortController()
  addEventListener(
    'message',
    ({ origin, source, data }) => {
      if (origin !== location.origin || source === null || source !== from()) return
      const message = parseToPage(data)
      if (message) heard(message)
    },
    { signal: listening.signal },
  )
  return listening
}
