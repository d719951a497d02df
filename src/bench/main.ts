// `npm run bench [name ...]`: everything that is measured, or what is named, beside its budget.
import { openChromium } from './chromium.ts'
import { firstLoad } from './firstLoad.ts'
import { inNode } from './inNode.ts'
import type { Row } from './measure.ts'
import { measures } from './measures.ts'
import { buildProduct } from './product.ts'
import { typing } from './typing.ts'

/** Measured of the built page. */
const productMeasures = [firstLoad, typing]

const names = [...measures, ...productMeasures].map(({ name }) => name)
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`Not measured: ${unknown.join(', ')}. There is: ${names.join(', ')}`)
  process.exit(1)
}
const isAsked = ({ name }: { readonly name: string }): boolean => asked.length === 0 || asked.includes(name)

const lines: string[][] = [['', 'where', 'measured', 'budget', '']]
const told = (place: string, rows: readonly Row[]): void => {
  for (const { what, measured, budget, kept } of rows) {
    lines.push([what, place, measured, budget, kept === undefined ? '' : kept ? '✓' : '✗'])
  }
}

if (measures.some(isAsked)) {
  const chromium = await openChromium()
  for (const { name, run } of measures.filter(isAsked)) {
    console.log(`── ${name}`)
    told(inNode.name, await run(inNode))
    if (chromium) told('Chromium', await chromium.run(name))
  }
  await chromium?.close()
  if (!chromium) console.log('No Chromium here: measured in Node alone.')
}

if (productMeasures.some(isAsked)) {
  const { product, remove } = await buildProduct()
  try {
    for (const { name, run } of productMeasures.filter(isAsked)) {
      console.log(`── ${name}`)
      told('page', await run(product))
    }
  } finally {
    await remove()
  }
}

const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
for (const line of lines)
  console.log(
    line
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
