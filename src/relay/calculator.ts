import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { headersFile } from './securityHeaders.ts'

/** The mode of `vite build` that makes a page which can send nothing. */
export const calculatorMode = 'calculator'

/** What sends: the page's side of the relay, and of the hidden frame. */
const sending = /\/calls\/(relay|direct)\.ts$/

/** Builds the page without anything that sends: other code in its place, and `_headers` without any connection. */
export function calculatorPlugin(): Plugin {
  let folder = ''
  let nothing = ''
  return {
    name: 'countersign-calculator',
    enforce: 'pre',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir)
      nothing = join(root, 'src/calls/none.ts')
    },
    resolveId: (source) => (sending.test(source) ? nothing : null),
    writeBundle: () => writeFile(join(folder, '_headers'), headersFile({ calculator: true })),
  }
}
