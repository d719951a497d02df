import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keptFiles, keptLine } from './offlinePlugin.ts'

function built(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  mkdirSync(join(folder, 'assets'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  return folder
}
const page = { 'index.html': '<p>', 'assets/a.js': '1', 'offline.js': '', _headers: '/*', 'robots.txt': '' }

test('the page’s own files are kept by the paths at which they are asked for, with their hashes', () => {
  const hash = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`
  expect(keptFiles(built(page))).toEqual({ '/': hash('<p>'), '/assets/a.js': hash('1') })
})

test('another byte is another build, another worker is not', () => {
  const line = keptLine(built(page))
  expect(keptLine(built({ ...page, 'offline.js': 'more' }))).toBe(line)
  expect(keptLine(built({ ...page, 'assets/a.js': '2' }))).not.toBe(line)
})
