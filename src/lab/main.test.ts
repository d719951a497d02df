// `npm run lab` as a process: what it prints, and how it refuses a flag that it does not know.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { makeKeys } from './keys.ts'
import { order, portOf, send, signedFor, testLab } from './testHarness.ts'

const script = fileURLToPath(new URL('main.ts', import.meta.url))

/** Starting a process takes its time on a busy machine. */
const patient = { timeout: 30_000 }

const run = (flags: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, ['--import', 'tsx', script, ...flags], { env: { ...process.env, ...environment } })

test('an unknown flag is an error that lists the known ones', patient, async () => {
  const child = run(['--nope'])
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect(said).toMatch(/'--nope'.*--orp, --cache, --oac, --auth, --cors, --assume, --disagree, --port/s)
  expect(code).toBe(1)
})

test('it prints names, ports and keys, takes the environment’s key pair, and logs each call', patient, async () => {
  const spare = await testLab()
  const ports = [portOf(spare, 'cloudFront'), portOf(spare, 'functionUrl')]
  await spare.close()
  const { accessKeyId, secretAccessKey } = makeKeys().user
  const child = run(['--oac', 'never'], {
    COUNTERSIGN_LAB_PORTS: ports.join(','),
    COUNTERSIGN_LAB_KEYS: `${accessKeyId}:${secretAccessKey}`,
  })
  onTestFinished(() => void child.kill())

  const lines: string[] = []
  createInterface(child.stdout).on('line', (line) => lines.push(line))
  await expect.poll(() => lines.join('\n'), { timeout: 25_000 }).toContain('npm start -- --lab')
  const said = lines.join('\n')
  for (const fact of [accessKeyId, secretAccessKey, ...ports.map((port) => `127.0.0.1:${port}`), 'It is not AWS']) {
    expect(said).toContain(fact)
  }
  expect(said).toMatch(/foreign-host[\s\S]*origin access control never/)

  const known = { ...spare, keys: { ...spare.keys, user: { accessKeyId, secretAccessKey } } }
  expect(await send(known, signedFor(known, order, 'other.example'), 'cloudFront')).toHaveProperty('status', 403)
  await expect.poll(() => lines.at(-1)).toMatch(/to cloudfront: POST .* -> 403 by function-url: signature/)
})
