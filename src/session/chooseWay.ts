import type { Way } from './calls.ts'
import { useCalls } from './calls.ts'

/** Chooses how calls are made; through the relay, it is looked whether there is one. */
export function chooseWay(way: Way): void {
  useCalls.setState({ way })
  if (way === 'relay') void import('./realCalls.ts').then(({ lookForRelay }) => lookForRelay())
}
