import { registerOfflineWorker } from './create.ts'

/** Whether a page there is kept: over TLS, and not on loopback, where other projects have the same origin another day. */
export const isKeptAt = ({ protocol, hostname }: Pick<Location, 'protocol' | 'hostname'>): boolean =>
  protocol === 'https:' && !/^(127\.|\[::1\]$|(.+\.)?localhost\.?$)/.test(hostname)

/**
 * Has the page kept for use without a network, and calls back when a newer build of it is kept as well. Neither happens
 * where the browser does not allow it.
 */
export async function keepOffline(tellOfNewer: () => void): Promise<void> {
  // The build that reaches nobody has no such worker.
  if (import.meta.env.MODE === 'calculator' || !isKeptAt(location) || !('serviceWorker' in navigator)) return
  try {
    const registration = await registerOfflineWorker()
    // The very first one waits for a moment too, with nothing before it.
    const look = () => registration.active && registration.waiting && tellOfNewer()
    const follow = () => registration.installing?.addEventListener('statechange', look)
    look()
    follow()
    registration.addEventListener('updatefound', follow)
  } catch {
    // Switched off, or no place left: the page works all the same.
  }
}
