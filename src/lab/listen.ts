import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

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
  const close = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    await closed
  }
  try {
    // Any free port is for tests, which know where they call.
    const other = port === 0 ? undefined : await alsoOnIPv6(server, port)
    return {
      port: typeof address === 'object' && address ? address.port : port,
      close: async () => {
        other?.close()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A browser may take `localhost` for either address, and the other one must not be left to another program. */
async function alsoOnIPv6(server: Server, port: number): Promise<Server | undefined> {
  const other = createServer((socket) => server.emit('connection', socket))
  try {
    await once(other.listen(port, '::1'), 'listening')
    return other
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw error
    return undefined
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
