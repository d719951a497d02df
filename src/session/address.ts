// The addresses inside the page: what stands after the `#`. Nothing of what was entered is ever among them.
import { create } from 'zustand'

/** What an address opens. A lesson, rule or cause is named by its id, which may be none that is known. */
export type Address =
  | { readonly kind: 'lesson' | 'rule' | 'cause'; readonly id: string }
  | { readonly kind: 'compare' | 'print' }

/** Reads `#/lesson/unsigned`; undefined for what is no address. */
export function readAddress(hash: string): Address | undefined {
  const [, kind, id] = /^#\/([a-z]+)(?:\/([\w-]{1,80}))?$/.exec(hash) ?? []
  if (id === undefined) return kind === 'compare' || kind === 'print' ? { kind } : undefined
  return kind === 'lesson' || kind === 'rule' || kind === 'cause' ? { kind, id } : undefined
}

/** The address as it stands in a link. */
export const addressText = (address: Address): string =>
  'id' in address ? `#/${address.kind}/${address.id}` : `#/${address.kind}`

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
