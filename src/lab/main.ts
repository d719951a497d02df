// `npm run lab`
import { describeAssumptions } from './describe.ts'
import { readEnvironment } from './environment.ts'
import { readFlags } from './flags.ts'
import { startLab } from './lab.ts'

try {
  const options = { ...readEnvironment(), ...readFlags(process.argv.slice(2)) }
  const lab = await startLab({ ...options, log: console.log })
  console.log(describeAssumptions(options.setup?.assume, options.setup?.distribution.proposal))
  console.log(lab.describe())
} catch (error) {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  const hint = taken
    ? '\nStop what runs there (perhaps another lab), or choose another: npm run lab -- --port 4580'
    : ''
  console.error(`${error instanceof Error ? error.message : error}${hint}`)
  process.exit(1)
}
