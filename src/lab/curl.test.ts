// The commands that the lab prints, and curl as a signer of its own.
import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { authorityFile } from './certificates.ts'
import { labHosts } from './names.ts'
import { certificates, portOf, type Side, type TestLab, testLab } from './testHarness.ts'

const run = promisify(execFile)

/** curl signs since 7.75. */
const signs = (() => {
  try {
    return execFileSync('curl', ['--help', 'all'], { encoding: 'utf8' }).includes('--aws-sigv4')
  } catch {
    return false
  }
})()
if (!signs) console.log('lab: no curl that signs (--aws-sigv4) on this machine, its checks are skipped')

async function status(lab: TestLab, side: Side, path: string, ...more: readonly string[]) {
  const { user } = lab.keys
  const host = labHosts[side]
  const { stdout } = await run('curl', [
    ...['-q', '--silent', '--max-time', '10', '--noproxy', '*', '--output', '/dev/null', '--write-out', '%{http_code}'],
    ...['--connect-to', `${host}:80:127.0.0.1:${portOf(lab, side)}`, '--aws-sigv4', 'aws:amz:eu-central-1:lambda'],
    ...['--user', `${user.accessKeyId}:${user.secretAccessKey}`, ...more, `http://${host}${path}`],
  ])
  return Number(stdout)
}

test.skipIf(!signs)('each printed command works as it stands', async () => {
  const lab = await testLab()
  const commands = lab
    .describe()
    .split('\n')
    .filter((line) => line.startsWith('  curl -i '))
  const answers = await Promise.all(
    commands.map((command) => run('sh', ['-c', `${command} --silent --max-time 10 --noproxy '*'`])),
  )
  expect(answers.map(({ stdout }) => stdout.split('\r\n')[0])).toEqual(['HTTP/1.1 200 OK', 'HTTP/1.1 403 Forbidden'])
})

test.skipIf(!signs).for([
  ['functionUrl', '/', [], 200],
  ['functionUrl', '/orders', ['--json', '{"order":42}'], 200],
  ['functionUrl', '/orders?limit=10', ['--request', 'DELETE'], 200],
  ['functionUrl', '/orders', ['--header', 'x-amz-date: 20200101T000000Z'], 403],
  ['cloudFront', '/orders', ['--json', '{"order":42}'], 403],
] as const)('curl to %s%s %j: %i', async ([side, path, more, expected]) => {
  expect(await status(await testLab(), side, path, ...more)).toBe(expected)
})

test.skipIf(!signs)('by HTTPS curl believes the lab if it is told to believe its authority, and else not', async () => {
  const lab = await testLab()
  const { user } = lab.keys
  const byTls = (...more: readonly string[]) =>
    run('curl', [
      ...['-q', '--silent', '--max-time', '10', '--noproxy', '*', '--aws-sigv4', 'aws:amz:eu-central-1:lambda'],
      ...['--connect-to', `${labHosts.functionUrl}:443:127.0.0.1:${portOf(lab, 'functionUrl')}`],
      ...['--user', `${user.accessKeyId}:${user.secretAccessKey}`, ...more, `https://${labHosts.functionUrl}/orders`],
    ])
  const { stdout } = await byTls('--cacert', authorityFile(certificates))
  expect(JSON.parse(stdout)).toMatchObject({ accessKeyId: user.accessKeyId })
  await expect(byTls()).rejects.toMatchObject({ code: 60 })
})
