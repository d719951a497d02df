// The budgets of a built page, gzipped: what it loads at once is what index.html names, every other chunk comes later.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const dist = 'dist'
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => join(dist, path))
const built = readdirSync(dist, { recursive: true }).map((path) => join(dist, path))
const later = built.filter((path) => /\.(js|css)$/.test(path) && !named.includes(path))

const scripts = named.filter((path) => path.endsWith('.js'))
const vendor = scripts.filter((path) => /\/vendor-/.test(path))
const ours = scripts.filter((path) => !vendor.includes(path))
const styles = named.filter((path) => path.endsWith('.css'))
if (vendor.length !== 1 || ours.length === 0 || styles.length === 0) throw new Error(`Odd first load: ${named}`)

const budget = (name, limit, path) => ({ name, path, limit, gzip: true })

// biome-ignore lint/style/noDefaultExport: size-limit reads the default export.
export default [
  budget('first load: scripts', '130 kB', scripts),
  budget('first load: vendor', '88 kB', vendor),
  // What the vendor chunk leaves of the whole.
  budget('first load: ours', '56 kB', ours),
  budget('first load: styles', '15 kB', styles),
  ...later.map((path) => budget(`later: ${path.replace(/^.*\//, '')}`, '40 kB', [path])),
]
