// Each check that runs in every spec can fail: planted faults, in a context of their own.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from 'playwright/test'
import { canaries } from './canary.ts'
import { leaksInArtefacts, type Shift, Watch } from './watch.ts'

const test = base.extend<{ watched: { page: Page; faults: () => Promise<string[]> }; lax: boolean }>({
  lax: [false, { option: true }],
  watched: async ({ browser, baseURL, lax }, use) => {
    const context = await browser.newContext({
      baseURL: baseURL ?? '',
      bypassCSP: lax,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const watch = await Watch.over(context, new URL(baseURL ?? '').origin)
    const page = await context.newPage()
    // Any page of the server will do, and a text is there at once.
    await page.goto('/theme.js')
    expect(await watch.faults()).toEqual([])
    await use({ page, faults: () => watch.faults() })
    // The clipboard is every page's.
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await context.close()
  },
})

type Plant = (secret: string) => unknown

const leaks: readonly [fault: string, plant: Plant, says: string][] = [
  ['the URL', (secret) => history.replaceState(null, '', `#${encodeURIComponent(secret)}`), 'in an address'],
  ['the URL, as base64', (secret) => history.replaceState(null, '', `#s=${btoa(`x${secret}yz`)}`), 'in an address'],
  ['the history', (secret) => history.replaceState({ secret }, ''), 'in storage'],
  ['the name of the window', (secret) => Object.assign(window, { name: secret }), 'in storage'],
  ['local storage', (secret) => localStorage.setItem('kept', secret), 'in storage'],
  ['session storage', (secret) => sessionStorage.setItem('kept', `"${secret}"`), 'in storage'],
  ['the name of a database', (secret) => void indexedDB.open(secret), 'in storage'],
  ['the name of a cache', (secret) => caches.open(encodeURIComponent(secret)), 'in storage'],
  [
    'a cache, by its content',
    (secret) => caches.open('a').then((cache) => cache.put('/a', new Response(secret))),
    'in storage',
  ],
  [
    'a cache, by an address',
    (secret) => caches.open('a').then((cache) => cache.put(`/a?s=${encodeURIComponent(secret)}`, new Response(''))),
    'in storage',
  ],
  [
    'a database, by its content',
    (secret) =>
      new Promise((done) => {
        const opening = indexedDB.open('a')
        opening.onupgradeneeded = () => opening.result.createObjectStore('a')
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('a', 'readwrite')
          transaction.objectStore('a').put({ kept: secret }, 'a')
          transaction.oncomplete = done
        }
      }),
    'in storage',
  ],
  [
    'the address of a service worker',
    async (secret) => {
      type Types = { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
      const { trustedTypes } = window as unknown as { trustedTypes: Types }
      const policy = trustedTypes.createPolicy('countersign-worker', { createScriptURL: (given: string) => given })
      const [script] = /\/assets\/rolldown-runtime-[^"]+/.exec(await (await fetch('/')).text()) ?? []
      const url = policy.createScriptURL(`${script}?s=${encodeURIComponent(secret)}`)
      await navigator.serviceWorker.register(url, { type: 'module', scope: '/assets/' })
    },
    'in storage',
  ],
  ['the title', (secret) => Object.assign(document, { title: secret }), 'in the page'],
  [
    'an error',
    (secret) =>
      void setTimeout(() =>
        Reflect.apply(
          () => {
            throw new Error(secret)
          },
          undefined,
          [],
        ),
      ),
    'in an error',
  ],
  ['a rejection', (secret) => void Promise.reject(new Error(secret)), 'in an error'],
  ['the clipboard', (secret) => navigator.clipboard.writeText(`signed with ${secret}`), 'in the clipboard'],
  [
    'a download',
    (secret) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([secret]))
      link.download = 'report.txt'
      link.click()
    },
    'in a download',
  ],
  [
    'the name of a download',
    (secret) => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['']))
      link.download = secret.slice(0, 12)
      link.click()
    },
    'in a download',
  ],
  ['a call to the relay', (secret) => fetch('/relay/send', { method: 'POST', body: secret }), 'in a request'],
  [
    'a link in the page',
    (secret) => document.body.append(Object.assign(document.createElement('a'), { href: `#s=${btoa(secret)}` })),
    'in the page',
  ],
  ['a cookie', (secret) => cookieStore.set('kept', encodeURIComponent(secret)), 'in storage'],
  ['the console', (secret) => console.log('signed with', secret), 'in the console'],
  ['a request, by its address', (secret) => fetch(`/?s=${encodeURIComponent(secret)}`), 'in a request'],
  ['a request, by a header', (secret) => fetch('/', { headers: { 'x-kept': secret } }), 'in a request'],
  ['a request, by its body', (secret) => fetch('/', { method: 'POST', body: btoa(secret) }), 'in a request'],
  ['a text', (secret) => document.body.append(secret), 'in the page'],
  ['half a text', (secret) => document.body.append(`${secret.slice(0, 12)}…`), 'in the page'],
  ['an attribute', (secret) => document.body.setAttribute('data-kept', secret), 'in the page'],
  [
    'another field',
    (secret) => {
      const field = document.createElement('input')
      document.body.append(field)
      field.value = secret
    },
    'in the page',
  ],
  [
    'a text in two nodes',
    (secret) => {
      for (const half of [secret.slice(0, 20), secret.slice(20)]) {
        const span = document.createElement('span')
        span.textContent = half
        document.body.append(span)
      }
    },
    'in the page',
  ],
]

for (const [fault, plant, says] of leaks)
  test(`a secret in ${fault} is found`, async ({ watched: { page, faults } }) => {
    await page.evaluate(plant as (secret: string) => void, canaries.secret)
    await expect.poll(faults).toContain(`the secret ${says}`)
    expect(JSON.stringify(await faults())).not.toContain(canaries.secret)
  })

test('a session token in the page is found', async ({ watched: { page, faults } }) => {
  await page.evaluate((token) => document.body.append(token), canaries.token)
  await expect.poll(faults).toContain('the token in the page')
})

test('a page error is found', async ({ watched: { page, faults } }) => {
  await page.evaluate(() => void setTimeout(() => JSON.parse('planted')))
  await expect.poll(faults).toContainEqual(expect.stringMatching(/^page error: .*planted/))
})

for (const kind of ['error', 'warn'] as const)
  test(`console.${kind} is found`, async ({ watched: { page, faults } }) => {
    await page.evaluate((kind) => console[kind]('planted'), kind)
    await expect.poll(faults).toContainEqual(expect.stringMatching(/^console (error|warning): planted/))
  })

test('a violation of the content security policy is found', async ({ watched: { page, faults } }) => {
  await page.evaluate(() => {
    const image = new Image()
    image.src = 'https://elsewhere.invalid/a.png'
    document.body.append(image)
  })
  await expect.poll(faults).toContainEqual(expect.stringMatching(/^CSP: img-src stopped/))
})

test.describe(() => {
  test.use({ lax: true })
  test('an unasked request is found', async ({ watched: { page, faults } }) => {
    await page.context().route('https://elsewhere.invalid/**', (route) => route.fulfill({ body: '' }))
    await page.evaluate(() => fetch('https://elsewhere.invalid/', { mode: 'no-cors' }))
    await expect.poll(faults).toContain('unasked request to https://elsewhere.invalid')
  })
})

test('a layout shift is found', async ({ watched: { page } }) => {
  await page.evaluate(() => {
    const text = document.createElement('p')
    text.textContent = 'A text that is pushed down'
    document.body.prepend(text)
  })
  await page.evaluate(() => {
    const late = document.createElement('div')
    late.textContent = 'late'
    late.style.height = '200px'
    requestAnimationFrame(() => requestAnimationFrame(() => document.body.prepend(late)))
  })
  const sum = () =>
    page.evaluate(() =>
      (window as unknown as { layoutShifts: Shift[] }).layoutShifts.reduce((total, { value }) => total + value, 0),
    )
  await expect.poll(sum).toBeGreaterThan(0)
})

test('a secret in what a test leaves behind is found', async () => {
  const outputDir = await mkdtemp(join(tmpdir(), 'countersign-planted-'))
  try {
    const clean = { outputDir, attachments: [] }
    expect(leaksInArtefacts(clean)).toEqual([])
    await writeFile(join(outputDir, 'notes.md'), `fill("${canaries.secret}")`)
    expect(leaksInArtefacts(clean)).toHaveLength(1)
    const attached = { name: 'notes', contentType: 'text/plain', body: Buffer.from(canaries.token) }
    expect(leaksInArtefacts({ outputDir, attachments: [attached] })).toHaveLength(2)
  } finally {
    await rm(outputDir, { recursive: true })
  }
})
