import { once } from 'node:events'
import type { Server, Socket } from 'node:net'

/** A server that listens: its port, and how to end it with every connection that it has. */
export interface Listening {
  readonly port: number
  close(): Promise<void>
}

/** Listens on this machine alone. Rejects for a port that is taken. */
export async function listen(server: Server, port: number): Promise<Listening> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await once(server.listen(port, '127.0.0.1'), 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** Listens with both, or with none. */
export async function listenBoth(
  first: readonly [Server, number],
  second: readonly [Server, number],
): Promise<readonly [Listening, Listening]> {
  const one = await listen(...first)
  try {
    return [one, await listen(...second)]
  } catch (error) {
    await one.close()
    throw error
  }
}
