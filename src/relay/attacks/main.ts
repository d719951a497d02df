// `npm run attack`: every kind of attack on the relay again and again, or as often as is asked for, and the memory meanwhile.
import { report } from './report.ts'
import { attack, kinds } from './run.ts'

const [rounds = 20] = process.argv.slice(2).map(Number)
if (!Number.isSafeInteger(rounds) || rounds < 1) {
  console.error('How often? A whole number: npm run attack -- 20')
  process.exit(2)
}
const { gc } = globalThis
if (!gc) throw new Error('Run with --expose-gc, as `npm run attack` does.')

/** Bytes of objects and of buffers that are still held. */
function held(): number {
  gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`

// What is compiled and cached on first use is no leak. What is held may grow by this much, whatever the number of rounds.
const warmUp = 2
const room = 4 * 2 ** 20

for (let round = 0; round < warmUp; round += 1) await attack(kinds)
const before = held()
const found = { attempts: 0, through: [] as string[] }
for (let round = 0; round < rounds; round += 1) {
  const { attempts, through } = await attack(kinds)
  found.attempts += attempts
  found.through.push(...through)
}
const grown = held() - before

console.log(report(kinds, found.attempts, found.through))
console.log(`held after the warm-up ${megabytes(before)}, grown by ${megabytes(grown)}`)
process.exitCode = found.through.length > 0 || grown > room ? 1 : 0
