// `npm run observe`
import { randomBytes } from 'node:crypto'
import { openSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { readFlags, type Wanted } from './flags.ts'
import { callsFor, observe } from './observe.ts'
import { sender } from './send.ts'
import { summary } from './summary.ts'

try {
  const wanted = readFlags(process.argv.slice(2), process.env)
  console.log(announcement(wanted))
  if (!wanted.yes && !(await isConfirmed())) throw new Error('Nothing was sent.')
  const { target, stand, out } = wanted
  // Before anything is sent, so that no result is lost; a file that is there is not written over.
  const file = openSync(out, 'wx')
  const progress = ({ id }: { id: string }) => console.error(`  ${id} …`)
  const observation = await observe({
    target,
    against: stand ? 'lab' : 'aws',
    run: randomBytes(6).toString('hex'),
    send: sender(stand),
    progress,
  })
  writeFileSync(file, `${JSON.stringify(observation, null, 2)}\n`)
  console.log(`\n${summary(observation)}\n\nWritten to ${out}, without credentials, hosts and ids.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** What will be sent, and what it costs. */
function announcement({ target, stand }: Wanted): string {
  const calls = callsFor(target)
  const costs = stand
    ? 'They go to the lab on this machine. Nothing leaves it.'
    : 'They go to AWS, one by one, and nothing else does: well below one US cent at list prices, less what is free. Some are wrong on purpose.'
  return [
    ...calls.map(({ id, asks, signFor, sendTo }) => `  ${id}: signed for ${signFor}, sent to ${sendTo}. ${asks}`),
    '',
    `${calls.length} calls to ${target.cloudFrontHost} and ${target.functionUrlHost}. ${costs}`,
  ].join('\n')
}

async function isConfirmed(): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Error('Nobody can be asked here: add --yes to send.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Send them? [y/N] ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}
