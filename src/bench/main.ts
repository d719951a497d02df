// `npm run bench [name ...]`: everything that is measured, or what is named, in Node and in Chromium, beside its budget.
import { openChromium } from './chromium.ts'
import { inNode } from './inNode.ts'
import type { Row } from './measure.ts'
import { measures } from './measures.ts'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !measures.some((measure) => measure.name === name))
if (unknown.length > 0) {
  console.error(`Not measured: ${unknown.join(', ')}. There is: ${measures.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}

const lines: string[][] = [['', 'where', 'measured', 'budget', '']]
const told = (place: string, rows: readonly Row[]): void => {
  for (const { what, measured, budget, kept } of rows) {
    lines.push([what, place, measured, budget, kept === undefined ? '' : kept ? 'kept' : 'MISSED'])
  }
}

const chromium = await openChromium()
for (const { name, run } of measures) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`── ${name}`)
  told(inNode.name, await run(inNode))
  if (chromium) told('Chromium', await chromium.run(name))
}
await chromium?.close()
if (!chromium) console.log('No Chromium here: measured in Node alone.')

const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
for (const line of lines)
  console.log(
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
