// The addresses inside the page: what stands after the `#`. Nothing of what was entered is among them but in a link that
// shares it, which leaves the address once it is read.
import { create } from 'zustand'

/**
 * What an address opens. What is explained is named by its id, which may be none that is known; `rules` is the list of all
 * that can be. A line is one of a column of the page as it stands.
 */
export type Address =
  | { readonly kind: 'lesson' | 'line'; readonly id: string }
  | { readonly kind: 'rule' | 'cause' | 'policy' | 'header'; readonly id: string }
  | { readonly kind: 'rules' }
  | { readonly kind: 'compare' | 'attempts' | 'print' }
  /** A link that shares what was entered, as its text. */
  | { readonly kind: 'share'; readonly text: string }

const named = ['lesson', 'rule', 'cause', 'policy', 'header', 'line'] as const
const plain = ['compare', 'attempts', 'print', 'rules'] as const

/** Reads `#/lesson/unsigned`; undefined for what is no address. */
export function readAddress(hash: string): Address | undefined {
  if (hash.startsWith('#s=')) return { kind: 'share', text: hash.slice(3) }
  // An id is verbatim: a header's name may be long, and have a percent sign.
  const [, text, id] = /^#\/([a-z]+)(?:\/([^/\s]+))?$/.exec(hash) ?? []
  if (id === undefined) {
    const kind = plain.find((one) => one === text)
    return kind && { kind }
  }
  const kind = named.find((one) => one === text)
  return kind && { kind, id }
}

/** The address as it stands in a link. */
export function addressText(address: Address): string {
  if (address.kind === 'share') return `#s=${address.text}`
  return 'id' in address ? `#/${address.kind}/${address.id}` : `#/${address.kind}`
}

interface Addresses {
  /** Undefined: the page itself. */
  readonly address: Address | undefined
  /** Where one was before what only covers the page for a while, and where one returns to from there. */
  readonly before: Address | undefined
}

/** What is open below whatever covers it: a lesson, or the page itself. */
export const placeOf = ({ address, before }: Addresses): Address | undefined =>
  address && address.kind !== 'lesson' && address.kind !== 'share' ? before : address

const here = (): Address | undefined => readAddress(globalThis.location?.hash ?? '')

export const useAddress = create<Addresses>()(() => ({ address: here(), before: undefined }))

const moveTo = (address: Address | undefined): void =>
  useAddress.setState((addresses) => ({ address, before: placeOf(addresses) }))

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
