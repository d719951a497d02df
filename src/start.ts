// `npm start`: builds the page and serves it with the relay, for this machine alone unless --host is given.
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, type PreviewServer, preview } from 'vite'
import { relayPlugin } from './relay/vitePlugin.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const flags = {
  lab: { type: 'boolean' },
  host: { type: 'boolean' },
  // A lab that answers against the prediction, to see what a disagreement looks like.
  'lab-disagree': { type: 'boolean' },
  // How the lab's distribution and Function URL are set up, as a file of JSON.
  'lab-setup': { type: 'string' },
} as const

type Flags = ReturnType<typeof readFlags>

try {
  await start(readFlags(), readPort())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function start(given: Flags, port: number) {
  const { lab = false, host = false, 'lab-disagree': disagree = false, 'lab-setup': file } = given
  const setup = file === undefined ? {} : { setup: (await import('./lab/setupFile.ts')).readSetup(file) }
  const addresses = await freeAddresses(host ? ['0.0.0.0', '::'] : ['127.0.0.1', '::1'], port)
  const wanted = lab || disagree || file !== undefined
  const labs = wanted ? await (await import('./lab/lab.ts')).labForRelay({ disagree, ...setup }) : undefined

  await build({ root, logLevel: 'warn' })
  const server = await preview({
    root,
    configFile: false,
    plugins: [relayPlugin({ lab: labs?.names ?? [], labOrigins: labs?.browserOrigins ?? [] })],
    preview: { port, strictPort: true, host: host || '127.0.0.1' },
  })
  if (addresses.includes('::1')) await alsoListen(server, '::1', port)

  if (host) server.printUrls()
  else console.log(`Countersign: http://localhost:${port}`)
  if (labs) console.log(labs.describe())
}

function readFlags() {
  try {
    return parseArgs({ options: flags }).values
  } catch (error) {
    const known = Object.keys(flags).map((name) => `--${name}`)
    throw new Error(`${error instanceof Error ? error.message : error}\nKnown options: ${known.join(', ')}.`)
  }
}

function readPort(): number {
  const given = process.env.PORT || '4403'
  const port = Number(given)
  if (/^\d+$/.test(given) && port > 0 && port < 65_536) return port
  throw new Error(`PORT is "${given}". It must be a number from 1 to 65535.`)
}

/** Those of the addresses that this machine has. Asked before the build, which replaces what a running page serves. */
async function freeAddresses(wanted: readonly string[], port: number): Promise<readonly string[]> {
  const free: string[] = []
  for (const address of wanted) {
    const probe = createServer().listen(port, address)
    try {
      await once(probe, 'listening')
      free.push(address)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : error
      // Machines without IPv6 lack the second address, which is no error.
      if (address === wanted[0] || code === 'EADDRINUSE') throw new Error(portProblem(port, code))
    } finally {
      probe.close()
    }
  }
  return free
}

function portProblem(port: number, code: unknown): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what runs there, or choose another: PORT=4404 npm start`
  return `Port ${port} cannot be used (${code}). Choose another: PORT=4404 npm start`
}

/** Browsers may take `localhost` for either address, and the other one must not be left to another program. */
async function alsoListen(server: PreviewServer, address: string, port: number) {
  const second = createServer((socket) => server.httpServer.emit('connection', socket)).listen(port, address)
  await once(second, 'listening')
}
