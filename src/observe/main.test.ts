// `npm run observe` as a process, against a lab.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { authorityFile } from '../lab/certificates.ts'
import { labHosts } from '../lab/names.ts'
import { certificates, portOf, testLab } from '../lab/testHarness.ts'
import { calls } from './calls.ts'
import { corsOrigin, usual } from './testHarness.ts'

const script = fileURLToPath(new URL('main.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'countersign-observe-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** Starting a process takes its time on a busy machine. */
const patient = { timeout: 60_000 }

test('it lists the calls, sends nothing without a yes, then writes what it saw once', patient, async () => {
  const log: string[] = []
  const lab = await testLab({ setup: usual, log: (line) => log.push(line) })
  const { accessKeyId, secretAccessKey, sessionToken } = lab.keys.role
  const out = join(folder, 'observed.json')
  const ports = `${portOf(lab, 'cloudFront')},${portOf(lab, 'functionUrl')}`
  const args = ['--cloudfront', labHosts.cloudFront, '--function-url', labHosts.functionUrl, '--cors', corsOrigin]
  const run = async (...more: readonly string[]) => {
    const stand = ['--lab', ports, '--ca', authorityFile(certificates), '--out', out]
    const child = spawn(process.execPath, ['--import', 'tsx', script, ...args, ...stand, ...more], {
      env: {
        ...process.env,
        AWS_ACCESS_KEY_ID: accessKeyId,
        AWS_SECRET_ACCESS_KEY: secretAccessKey,
        AWS_SESSION_TOKEN: sessionToken,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { said, complained, code }
  }

  const asked = await run()
  expect(asked).toMatchObject({ code: 1, complained: expect.stringContaining('add --yes to send') })
  expect(asked.said).toContain(`${calls.length} calls to ${labHosts.cloudFront}`)
  expect(log).toEqual([])

  const sent = await run('--yes')
  expect(sent.code).toBe(0)
  expect(sent.said).toContain(`${calls.length} of ${calls.length} answers are as predicted.`)
  expect(log).toHaveLength(calls.length)
  const written = readFileSync(out, 'utf8')
  expect(JSON.parse(written)).toMatchObject({ against: 'lab' })
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) {
    expect(`${written} ${sent.said} ${sent.complained}`).not.toContain(secret)
  }

  const again = await run('--yes')
  expect(again).toMatchObject({ code: 1, complained: expect.stringContaining('EEXIST') })
  expect(log).toHaveLength(calls.length)
})
