// After the last test: nothing that the run leaves behind may hold what was typed as a secret.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { filesWithCanary } from './canary.ts'

// biome-ignore lint/style/noDefaultExport: the runner calls the default export.
export default function searchArtefacts() {
  const folder = fileURLToPath(new URL('../test-results', import.meta.url))
  const found = existsSync(folder) ? filesWithCanary(folder) : []
  if (found.length > 0) throw new Error(`A secret stands in test artefacts: ${found.join(', ')}`)
}
