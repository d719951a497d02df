// Prints how the triage does on a file of reported cases, and on failures made to order: `npm run triage:score -- FILE`.
import { readCases } from './cases.ts'
import { scenarios } from './generate.ts'
import { scoredGenerated } from './generated.ts'
import { generatedLines, reportLines } from './report.ts'
import { scored } from './score.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('Which cases? npm run triage:score -- FILE')
  process.exitCode = 2
} else {
  try {
    console.log(reportLines(readCases(file).map(scored)).join('\n'))
    console.log(generatedLines(scoredGenerated(await scenarios(600))).join('\n'))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
