// Keeps the built page for use without a network: a service worker, which the build makes one classic script of. It keeps
// the page's own files, from one build, and nothing else; every other request it leaves to the browser.
import type { KeptFiles } from './keptPath.ts'
import { keptPath } from './keptPath.ts'

/** The build puts both before this script: the page's files, and a name for exactly these. */
declare const keptFiles: KeptFiles
declare const keptAs: string

/** What of a service worker's surroundings is used here; TypeScript has them in a library that excludes the page's. */
interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Asked extends Lasting {
  readonly request: Request & { readonly isReloadNavigation?: boolean }
  respondWith(response: Promise<Response>): void
}
declare const self: {
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<readonly { readonly frameType: string }[]>
  }
  readonly registration: { readonly waiting: { postMessage(message: string): void } | null }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listen: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listen: (event: Asked) => void): void
  addEventListener(type: 'message', listen: (event: MessageEvent<unknown>) => void): void
}

const takeOver = 'take over'

self.addEventListener('install', (event) => event.waitUntil(keepAll()))
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([dropOthers(), self.clients.claim()])))
self.addEventListener('message', ({ data }) => {
  if (data === takeOver) void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const path = keptPath(event.request, keptFiles, location.origin)
  if (path !== undefined) event.respondWith(answer(event.request, path))
})

/** All or nothing: one file that cannot be had, or is not the one that was built, and this build is not kept. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(keptAs)
  const keep = async ([path, integrity]: readonly [string, string]): Promise<void> => {
    const { body, status, headers } = await fetch(path, { integrity, cache: 'no-cache' })
    // A new response: hosts that leave out `.html` redirect, and no page may be opened from a redirected answer.
    await cache.put(path, new Response(body, { status, headers }))
  }
  await Promise.all(Object.entries(keptFiles).map(keep))
}

async function dropOthers(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith('countersign-') && name !== keptAs).map((name) => caches.delete(name)),
  )
}

/** Tried some times and no more: rather the old page than none. */
let handOvers = 0

async function answer(request: Asked['request'], path: string): Promise<Response> {
  if (request.isReloadNavigation && handOvers < 5 && (await mayHandOver())) {
    handOvers++
    self.registration.waiting?.postMessage(takeOver)
    // Once more, and then it is the new one that answers.
    return new Response('', { headers: { Refresh: '0', 'Content-Type': 'text/html' } })
  }
  return (await caches.match(path, { cacheName: keptAs, ignoreVary: true })) ?? fetch(request)
}

/** A newer build waits until no page runs on this one; where the only one is being loaded anew, it need not. */
async function mayHandOver(): Promise<boolean> {
  const windows = self.registration.waiting
    ? await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    : []
  return windows.filter(({ frameType }) => frameType === 'top-level').length === 1
}
