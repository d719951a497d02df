// Ports that are free on this machine, chosen once for a run; the runner's workers read them from the environment.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'

const count = 6
process.env.COUNTERSIGN_E2E_PORTS ??= (await freePorts()).join(',')
const [page = 0, contrary = 0, a = 0, b = 0, c = 0, d = 0] = process.env.COUNTERSIGN_E2E_PORTS.split(',').map(Number)

/** Two pages, and two ports for each of their labs. */
export const ports = { page, contrary, lab: [a, b], contraryLab: [c, d] } as const

async function freePorts(): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const found = servers.map((server) => (server.address() as AddressInfo).port)
  for (const server of servers) server.close()
  return found
}
