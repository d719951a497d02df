// What the page loads at once, gzipped, a line for each dependency, and the largest of what it loads later.
import { SourceMap } from 'node:module'
import { gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import type { Row } from './measure.ts'
import type { Product, ProductMeasure } from './product.ts'

type Output = Rolldown.OutputChunk | Rolldown.OutputAsset

/** Of the design, in kB of 1,000 bytes. */
const budgets = { script: 130, style: 15, later: 40 }

/** Whose the code is that has no source. */
const bundler = 'the bundler'

const contentOf = (file: Output): string | Uint8Array => (file.type === 'chunk' ? file.code : file.source)
const gzipped = (file: Output): number => gzipSync(contentOf(file)).length
const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0)

/** Whose a source is: the name of its package, else our own top folder. */
function ownerOf(source: string | undefined): string {
  const inPackage = source?.split('node_modules/').at(-1)
  if (source === undefined) return bundler
  if (source.includes('node_modules/')) return /^(?:@[^/]+\/)?[^/]+/.exec(inPackage ?? '')?.[0] ?? source
  return /src\/(?:core\/)?[^/]+/.exec(source)?.[0] ?? bundler
}

/** A chunk's gzipped bytes, shared out by whose its characters are. */
function byOwner(chunk: Rolldown.OutputChunk): ReadonlyMap<string, number> {
  if (!chunk.map) return new Map([[bundler, gzipped(chunk)]])
  // Node's own type asks for names that its reader does not need.
  const map = new SourceMap({ ...chunk.map, file: chunk.fileName, sourceRoot: '', sourcesContent: [] })
  const characters = new Map<string, number>()
  for (const [row, line] of chunk.code.split('\n').entries()) {
    for (let column = 0; column < line.length; column += 1) {
      const entry = map.findEntry(row, column)
      const owner = ownerOf('originalSource' in entry ? entry.originalSource : undefined)
      characters.set(owner, (characters.get(owner) ?? 0) + 1)
    }
  }
  const share = gzipped(chunk) / sum([...characters.values()])
  return new Map([...characters].map(([owner, count]) => [owner, count * share]))
}

function sized(what: string, bytes: number, budget?: number): Row {
  const kilobytes = bytes / 1000
  const measured = `${kilobytes.toFixed(1)} kB`
  return budget === undefined
    ? { what, measured, budget: '' }
    : { what, measured, budget: `at most ${budget} kB`, kept: kilobytes <= budget }
}

function rows({ files }: Product): readonly Row[] {
  const html = files.find(({ fileName }) => fileName === 'index.html')
  const page = html ? String(contentOf(html)) : ''
  const code = files.filter(({ fileName }) => /\.(js|css)$/.test(fileName))
  const first = code.filter(({ fileName }) => page.includes(`/${fileName}"`))
  const chunks = first.filter((file) => file.type === 'chunk')
  const owners = new Map<string, number>()
  for (const [owner, bytes] of chunks.flatMap((chunk) => [...byOwner(chunk)])) {
    owners.set(owner, (owners.get(owner) ?? 0) + bytes)
  }
  const [largest] = code
    .filter((file) => !first.includes(file))
    .map((file) => ({ name: file.fileName.replace(/^.*\//, ''), bytes: gzipped(file) }))
    .toSorted((one, other) => other.bytes - one.bytes)
  return [
    sized('first load: scripts', sum(chunks.map(gzipped)), budgets.script),
    ...[...owners].toSorted(([, one], [, other]) => other - one).map(([owner, bytes]) => sized(`  ${owner}`, bytes)),
    sized('first load: styles', sum(first.filter((file) => file.type === 'asset').map(gzipped)), budgets.style),
    sized(`largest loaded later: ${largest?.name}`, largest?.bytes ?? 0, budgets.later),
  ]
}

export const firstLoad: ProductMeasure = { name: 'load', run: async (product) => rows(product) }
