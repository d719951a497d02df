// What a system shows of the installed page: every picture is there, and as large as is said.
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url))
const manifest = JSON.parse(read('public/manifest.webmanifest').toString('utf8'))
const html = read('index.html').toString('utf8')
const icons: readonly { src: string; sizes: string; type: string; purpose?: string }[] = manifest.icons

test.for(icons)('$src', ({ src, sizes, type }) => {
  const bytes = read(`public${src}`)
  if (type !== 'image/png') return expect(sizes).toBe('any')
  expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes)
})

test('there are the sizes that installing asks for, and one that may be cut to any shape', () => {
  expect(icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  expect(icons.filter(({ purpose }) => purpose === 'maskable')).toHaveLength(1)
})

test('the page names files that are there, and says the same as the manifest', () => {
  const named = [...html.matchAll(/<link rel="[^"]+" href="([^"]+)"/g)].map(([, path]) => `../../public${path}`)
  expect(named.length).toBeGreaterThan(2)
  expect(named.filter((path) => !existsSync(new URL(path, import.meta.url)))).toEqual([])
  expect(html).toContain(`<title>${manifest.name}</title>`)
  expect(html.split(`content="${manifest.description}"`)).toHaveLength(3)
})
