// The script of sender.html: takes finished requests from the page around it, sends them, and answers what came of them.
// The frame has a content security policy of its own, so that the page itself can call nobody but its own server.
import { parseToSender, type ToPage } from './senderProtocol.ts'
import { sendOrder } from './sendOrder.ts'

const underWay = new Map<number, AbortController>()
const tell = (message: ToPage) => parent.postMessage(message, location.origin)

addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== parent || source === window) return
  const message = parseToSender(data)
  if (message?.kind === 'cancel') underWay.get(message.id)?.abort()
  if (message?.kind !== 'send') return
  const controller = new AbortController()
  underWay.set(message.id, controller)
  void sendOrder(message, controller).then((answer) => {
    underWay.delete(message.id)
    tell({ kind: 'answer', id: message.id, answer })
  })
})

tell({ kind: 'ready' })
