// Which Firefox there is: Playwright's own, in which the whole suite runs, or the system's, which Playwright cannot drive.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { firefox } from 'playwright'

const names = ['firefox-esr', 'firefox']
const macApp = '/Applications/Firefox.app/Contents/MacOS/firefox'

export const hasPlaywrightFirefox = (): boolean => existsSync(firefox.executablePath())

const runs = (path: string) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0

/** The one that `FIREFOX` names, else the system's. Some systems ship a `firefox` that only says how to install one. */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX
  if (named && !runs(named)) throw new Error(`FIREFOX names ${named}, which does not run.`)
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return named || [...onPath, macApp].find(runs)
}
