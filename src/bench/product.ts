import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'
import { build } from 'vite'
import { temporaryFolder } from './chromium.ts'
import type { Row } from './measure.ts'

/** The product as it is served. */
export interface Product {
  readonly folder: string
  readonly files: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]
}

/** One thing that is measured of the built product. */
export interface ProductMeasure {
  readonly name: string
  readonly run: (product: Product) => Promise<readonly Row[]>
}

/** Builds the product as `npm start` does, with source maps that nothing names, in a folder that is gone after `remove`. */
export async function buildProduct() {
  const { folder, remove } = await temporaryFolder()
  const built = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, sourcemap: 'hidden' },
  })
  if ('close' in built) throw new Error('a build that watches')
  const product: Product = { folder, files: [built].flat().flatMap(({ output }) => output) }
  return { product, remove }
}
