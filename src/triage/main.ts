// Prints how the triage does on a file of reported cases: `npm run triage:score -- FILE`.
import { readCases } from './cases.ts'
import { reportLines } from './report.ts'
import { scored } from './score.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Which cases? npm run triage:score -- FILE')
  process.exit(2)
}
console.log(reportLines(readCases(file).map(scored)).join('\n'))
