// The one file that makes workers. The content security policy admits no other: its one Trusted Types policy is made here,
// and takes no address but those of these files.
import hashUrl from './hash.worker.ts?worker&url'
import searchUrl from './search.worker.ts?worker&url'

/** The build makes the second, which must stand where its scope begins. */
const urls = { hash: hashUrl, search: searchUrl, offline: '/offline.js' }

const known = (url: string): string => {
  if (Object.values(urls).includes(url)) return url
  throw new TypeError('A worker must be one of this page’s own.')
}

/** Not in TypeScript's DOM library yet (W3C, Trusted Types): what it makes stands wherever a script's address does. */
declare const trustedTypes: { createPolicy(name: string, rules: ScriptRules): ScriptRules } | undefined

interface ScriptRules {
  createScriptURL(url: string): string
}

/** Made with the first worker; undefined in browsers without Trusted Types, which take addresses as they are. */
let policy: ScriptRules | undefined

function addressOf(name: keyof typeof urls): string {
  if (typeof trustedTypes !== 'undefined') {
    policy ??= trustedTypes.createPolicy('countersign-worker', { createScriptURL: known })
  }
  const url = known(urls[name])
  return policy?.createScriptURL(url) ?? url
}

/** Starts a worker of this page. */
export const createWorker = (name: 'hash' | 'search'): Worker =>
  new Worker(addressOf(name), { type: 'module', name: `countersign-${name}` })

/** Installs the worker that keeps the page for use without a network. */
export const registerOfflineWorker = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(addressOf('offline'))
