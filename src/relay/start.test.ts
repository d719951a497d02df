// `npm start` says what is wrong with how it was started, before it builds anything.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { listening } from './testHarness.ts'

const script = fileURLToPath(new URL('../start.ts', import.meta.url))

/** Starting a process takes its time on a busy machine. */
const patient = { timeout: 30_000 }

async function start(flags: readonly string[], port: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...flags], { env: { ...process.env, PORT: port } })
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  return { said, code }
}

test.for([
  [['--lba'], '4403', /'--lba'.*--lab, --host/s],
  [['lab'], '4403', /'lab'.*--lab, --host/s],
  [['--lab-setup', '/none.json'], '4403', /\/none\.json cannot be read \(ENOENT\)/],
  [[], 'http', /PORT is "http".*1 to 65535/],
  [[], '0', /PORT is "0"/],
  [[], '65536', /PORT is "65536"/],
] as const)('npm start %j with PORT=%s is an error', patient, async ([flags, port, expected]) => {
  const { said, code } = await start(flags, port)
  expect(said).toMatch(expected)
  expect(code).toBe(1)
})

test('a taken port is an error that says what to do', patient, async () => {
  const port = String(await listening(createServer()))
  expect(await start([], port)).toEqual({ code: 1, said: expect.stringMatching(`Port ${port} is taken.*PORT=`) })
})
