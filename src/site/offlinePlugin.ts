import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import type { KeptFiles } from './keptPath.ts'

const script = 'offline.js'

/** What is served but is no part of the page: for hosts, for crawlers, and the worker itself, which browsers keep. */
const notKept = [script, '_headers', 'robots.txt', 'social-card.png']

const sha256 = (data: string | Buffer) => createHash('sha256').update(data)

/** The files of a built page by the paths at which they are asked for, with their hashes. */
export function keptFiles(folder: string): KeptFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .filter((path) => !notKept.includes(path.slice(1)))
  return Object.fromEntries(
    paths.toSorted().map((path) => {
      const hash = sha256(readFileSync(join(folder, path))).digest('base64')
      return [path === '/index.html' ? '/' : path, `sha256-${hash}`]
    }),
  )
}

/** The first line of the built worker: what it is to keep, and a name for exactly this. */
export function keptLine(folder: string): string {
  const files = JSON.stringify(keptFiles(folder))
  const name = `countersign-${sha256(files).digest('hex').slice(0, 16)}`
  return `const keptAs=${JSON.stringify(name)},keptFiles=${files};`
}

/** Builds the service worker, and writes what it is to keep before it once everything else is there. */
export function offlinePlugin(): Plugin {
  return {
    name: 'countersign-offline',
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    buildStart() {
      const id = fileURLToPath(new URL('offlineWorker.ts', import.meta.url))
      this.emitFile({ type: 'chunk', id, fileName: script })
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler({ dir = '' }) {
        const file = join(dir, script)
        writeFileSync(file, `${keptLine(dir)}\n${readFileSync(file, 'utf8')}`)
      },
    },
  }
}
