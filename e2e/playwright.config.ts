import { defineConfig, devices } from 'playwright/test'
import { labKey } from './canary.ts'
import { findChromium } from './chromium.ts'
import { hasPlaywrightFirefox } from './firefoxBinary.ts'
import { ports } from './ports.ts'

// A failing test would otherwise store the page's text, and with it whatever stands in the fields.
process.env.PLAYWRIGHT_NO_COPY_PROMPT = '1'

const chromium = findChromium()
if (!chromium) throw new Error('No Chromium found. `npm test` finds or installs one, or says what to do.')
const asRoot = process.getuid?.() === 0

const inChromium = {
  name: 'chromium',
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: chromium,
      args: [
        ...(asRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
}

/** Where Playwright's own is installed; it drives no other. */
const inFirefox = {
  name: 'firefox',
  // Only Chromium tells what moved, and takes a name and an authority from its command line.
  testIgnore: ['layout-shift.spec.ts', 'offline.spec.ts'],
  use: {
    ...devices['Desktop Firefox'],
    viewport: { width: 1440, height: 900 },
    launchOptions: { firefoxUserPrefs: { 'dom.events.testing.asyncClipboard': true } },
  },
}

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  globalTeardown: './artefacts.ts',
  // Each test has a page of its own, and none may lean on another.
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['list'], ['json']] : [['list']],
  use: {
    baseURL: `http://localhost:${ports.page}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    // The opening run is drawn frame by frame; its own spec asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    // Traces, videos and pictures keep what was typed, which in this product may be a secret.
    trace: 'off',
    video: 'off',
    screenshot: 'off',
  },
  projects: [inChromium, ...(hasPlaywrightFirefox() ? [inFirefox] : [])],
  // The built page under the headers that it is served with, never the development server. The second one's lab answers
  // otherwise than is predicted.
  webServer: [serve(ports.page, '--lab', ports.lab), serve(ports.contrary, '--lab-disagree', ports.contraryLab)],
})

function serve(port: number, flag: string, lab: readonly [number, number]) {
  return {
    command: `node --import tsx src/start.ts ${flag}`,
    cwd: '..',
    env: { PORT: String(port), COUNTERSIGN_LAB_PORTS: lab.join(','), COUNTERSIGN_LAB_KEYS: labKey },
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
    timeout: 120_000,
    // What the lab says holds its keys.
    stdout: 'ignore',
    stderr: 'pipe',
  } as const
}
