import { goTo, useAddress } from '../address.ts'

/** Returns from what covers the page to where one was before. */
export const goBack = (): void => goTo(useAddress.getState().before)
