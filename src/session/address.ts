// The addresses inside the page: what stands after the `#`. Nothing of what was entered is among them but in a link that
// shares it, which leaves the address once it is read.
import { create } from 'zustand'

/** What an address opens. A lesson, rule or cause is named by its id, which may be none that is known. */
export type Address =
  | { readonly kind: 'lesson' | 'rule' | 'cause'; readonly id: string }
  | { readonly kind: 'compare' | 'print' }
  /** A link that shares what was entered, as its text. */
  | { readonly kind: 'share'; readonly text: string }

/** Reads `#/lesson/unsigned`; undefined for what is no address. */
export function readAddress(hash: string): Address | undefined {
  if (hash.startsWith('#s=')) return { kind: 'share', text: hash.slice(3) }
  const [, kind, id] = /^#\/([a-z]+)(?:\/([\w-]{1,80}))?$/.exec(hash) ?? []
  if (id === undefined) return kind === 'compare' || kind === 'print' ? { kind } : undefined
  return kind === 'lesson' || kind === 'rule' || kind === 'cause' ? { kind, id } : undefined
}

/** The address as it stands in a link. */
export function addressText(address: Address): string {
  if (address.kind === 'share') return `#s=${address.text}`
  return 'id' in address ? `#/${address.kind}/${address.id}` : `#/${address.kind}`
}

interface Addresses {
  /** Undefined: the page itself. */
  readonly address: Address | undefined
  /** Where one was before; that is where one returns to from what only covers the page for a while. */
  readonly before: Address | undefined
}

const here = (): Address | undefined => readAddress(globalThis.location?.hash ?? '')

export const useAddress = create<Addresses>()(() => ({ address: here(), before: undefined }))

const moveTo = (address: Address | undefined): void =>
  useAddress.setState(({ address: before }) => ({ address, before }))

globalThis.addEventListener?.('hashchange', () => moveTo(here()))

/** Goes to an address, as a link to it does; undefined: to the page itself. */
export function goTo(address: Address | undefined): void {
  history.pushState(null, '', address ? addressText(address) : location.pathname + location.search)
  moveTo(address)
}

/** Takes a link that was read out of the address: what it brought will be edited, and going back is not to bring it again. */
export function leaveShared(): void {
  history.replaceState(null, '', location.pathname + location.search)
  useAddress.setState({ address: undefined, before: undefined })
}
