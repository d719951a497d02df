// `npm test`: every check once, in the order that fails fastest, with one closing line over all of them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.ts'

interface Counts {
  passed: number
  failed: number
  skipped: number
}
interface Part {
  name: string
  args?: string[]
  env?: Record<string, string>
  /** A part without a count of its own counts as one. */
  counts?: () => Counts
  /** What comes after a failed build would look at an old page. */
  needsBuild?: boolean
  /** It may have nothing to run here, and says why. */
  mayRest?: boolean
}

const reports = mkdtempSync(join(tmpdir(), 'countersign-'))
const report = (name: string) => join(reports, name)
const read = (name: string) => JSON.parse(readFileSync(report(name), 'utf8'))

const parts: Part[] = [
  { name: 'types' },
  { name: 'lint' },
  { name: 'spelling' },
  {
    name: 'unit',
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${report('unit.json')}`],
    counts: () => {
      const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = read('unit.json')
      // A file that cannot even be loaded has no tests to fail.
      const broken = testResults.filter(
        (file: { status: string; assertionResults: unknown[] }) =>
          file.status === 'failed' && file.assertionResults.length === 0,
      ).length
      return { passed: numPassedTests, failed: numFailedTests + broken, skipped: numPendingTests + numTodoTests }
    },
  },
  { name: 'dead' },
  { name: 'build' },
  { name: 'size', needsBuild: true },
  {
    name: 'e2e',
    needsBuild: true,
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report('e2e.json') },
    counts: () => {
      const { stats, errors } = read('e2e.json')
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + errors.length,
        skipped: stats.skipped,
      }
    },
  },
  {
    name: 'firefox',
    needsBuild: true,
    mayRest: true,
    env: { COUNTERSIGN_FIREFOX_REPORT: report('firefox.json') },
    counts: () => read('firefox.json'),
  },
]

const failed: Counts = { passed: 0, failed: 1, skipped: 0 }
const skipped: Counts = { passed: 0, failed: 0, skipped: 1 }
const total: Counts = { passed: 0, failed: 0, skipped: 0 }
const failures: string[] = []
let built = true

/** npm's own script runner, so that each part is the very command that stands in package.json. */
function run(part: Part): Counts {
  const { name, args = [], env = {}, counts, mayRest = false } = part
  const { status } = spawnSync('npm', ['run', '--silent', `check:${name}`, '--', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  const sound = status === 0
  if (!counts) return sound ? { passed: 1, failed: 0, skipped: 0 } : failed
  try {
    const counted: Counts = counts()
    if (!mayRest && counted.passed + counted.failed === 0) throw new Error(`${name} ran no test`)
    return sound || counted.failed > 0 ? counted : { ...counted, failed: 1 }
  } catch (error) {
    console.error(`No count of ${name}: ${error instanceof Error ? error.message : error}`)
    return failed
  }
}

let chromium: string | undefined
let advice = ''
try {
  chromium = ensureChromium()
  process.env.CHROMIUM = chromium
} catch (error) {
  advice = error instanceof Error ? error.message : String(error)
  console.error(advice)
}

for (const part of parts) {
  console.log(`\n── ${part.name}`)
  const began = Date.now()
  const counts: Counts = part.needsBuild && !built ? skipped : part.name === 'e2e' && !chromium ? failed : run(part)
  if (part.name === 'build') built = counts.failed === 0
  if (counts.failed > 0) failures.push(part.name)
  total.passed += counts.passed
  total.failed += counts.failed
  total.skipped += counts.skipped
  console.log(`── ${part.name}: ${sentence(counts)} in ${((Date.now() - began) / 1000).toFixed(1)} s`)
}

// Pictures that are older than the page are no failure, but said.
if (built && chromium)
  spawnSync(process.execPath, ['--import', 'tsx', 'e2e/shots.ts', '--check'], {
    stdio: ['ignore', 'inherit', 'ignore'],
  })

if (advice) console.log(`\n${advice}`)
if (failures.length > 0) console.log(`\nFailed: ${failures.map((name) => `npm run check:${name}`).join(', ')}`)
console.log(`\n${sentence(total)}`)
process.exitCode = total.failed > 0 ? 1 : 0

function sentence({ passed, failed, skipped }: Counts) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
