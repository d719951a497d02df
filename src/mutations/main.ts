// `npm run mutations`: 200,000 changes, or as many as are asked for; the second argument is the seed.
import { report } from './report.ts'
import { run } from './run.ts'
import { independentSigners } from './signers.ts'

const [count = 200_000, seed = 1] = process.argv.slice(2).map(Number)
const found = await run(count, seed, independentSigners())
console.log(`${count} changes, seed ${seed}`)
console.log(report(found))
process.exitCode = found.wrong.size + found.refused.length > 0 ? 1 : 0
