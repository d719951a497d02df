// `npm run fuzz`: 100,000 pastes, or as many as are asked for; the second argument is the seed.
import { report } from './report.ts'
import { run } from './run.ts'

const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number)
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error('How many, and from which seed? Whole numbers: npm run fuzz 100000 1')
  process.exit(2)
}
console.log(`${count} pastes, seed ${seed}`)
const found = run(count, seed)
console.log(report(found))
process.exitCode = found.exceptions.length + found.leaks.length > 0 ? 1 : 0
