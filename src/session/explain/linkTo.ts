import type { Address } from '../address.ts'
import { addressText } from '../address.ts'

/** An address of the page as it is sent to somebody. It holds nothing of what was entered. */
export const linkTo = (address: Address): string => `${location.origin}${location.pathname}${addressText(address)}`
