// Which Chromium the end-to-end tests run in: the one that was named, the system's, or Playwright's own.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** The shell first: it is the same engine without a desktop's parts, and takes a bit more than half the time. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macApps = ['Google Chrome', 'Chromium'].flatMap((app) =>
  ['/Applications', join(homedir(), 'Applications')].map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`),
)

/** Some systems ship a `chromium-browser` that only says how to install one: what counts is that it runs. */
const runs = (path: string) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0

export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM || process.env.CHROME_PATH
  if (named) {
    if (!runs(named)) throw new Error(`CHROMIUM or CHROME_PATH names ${named}, which does not run.`)
    return named
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const inPlace = process.platform === 'darwin' ? macApps : []
  return [...onPath, ...inPlace, chromium.executablePath()].find(runs)
}

/** Finds a Chromium or, as root on Debian, installs one. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('No Chromium here: installing the package chromium-headless-shell, or chromium where there is no such.')
    const apt = (...args: string[]) =>
      spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    apt('update')
    if (apt('install', '-y', 'chromium-headless-shell').status !== 0) apt('install', '-y', 'chromium')
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    [
      'The end-to-end tests need a Chromium and found none. Any one of these is enough:',
      '  npx playwright install chromium        Playwright downloads one of its own',
      '  sudo apt-get install chromium          on Debian',
      '  brew install --cask google-chrome      on macOS',
      '  CHROMIUM=/path/to/chrome npm test      one that stands elsewhere',
    ].join('\n'),
  )
}
