// Going to a field or a region, wherever it is folded away.
import type { Group } from '../../../session/screen.ts'
import { useScreen } from '../../../session/screen.ts'

/** The fields that can be gone to, by their labels, and the group of each. */
export const fieldPlaces: readonly (readonly [label: string, group: Group])[] = [
  ['Method', 'request'],
  ['Path', 'request'],
  ['Query', 'request'],
  ['Headers', 'request'],
  ['Body', 'request'],
  ['CloudFront host', 'hosts'],
  ['Function URL host', 'hosts'],
  ['Access key ID', 'credentials'],
  ['Secret access key', 'credentials'],
  ['Session token', 'credentials'],
  ['Region', 'credentials'],
  ['Service', 'credentials'],
  ['Signing time', 'credentials'],
  ['Origin request policy', 'distribution'],
  ['Cache policy', 'distribution'],
  ['Origin access control', 'distribution'],
  ['Auth type', 'distribution'],
]

/** The regions that can be gone to. */
export const regionPlaces = ['Verdict', 'Way', 'Columns side by side', 'Test calls', 'Evidence'] as const

/** Focuses a field, and opens what it is folded in. */
export function goToField(label: string, group: Group): void {
  const field = fieldOf(label, group)
  if (!field) return
  const folded = field.closest<HTMLDialogElement>('dialog')
  if (folded && !folded.open) useScreen.getState().openDrawer(group)
  const fold = field.closest('details')
  if (fold) fold.open = true
  focusOnceOpen(field, folded, 30)
}

const fieldOf = (label: string, group: Group): HTMLElement | null | undefined =>
  [...document.querySelectorAll<HTMLLabelElement>(`[data-group="${group}"] label`)].find(
    ({ textContent }) => textContent === label,
  )?.control

/** The drawer that a field stands in opens when the page has been drawn anew. */
function focusOnceOpen(field: HTMLElement, folded: HTMLDialogElement | null, frames: number): void {
  if (!folded || folded.open) field.focus()
  else if (frames > 0) requestAnimationFrame(() => focusOnceOpen(field, folded, frames - 1))
}

/** Scrolls to a region and starts the next Tab there. */
export function goToRegion(name: string): void {
  const region = document.querySelector<HTMLElement>(`[aria-label="${name}"]`)
  if (!region) return
  // On narrow screens the evidence is among what a drawer shows.
  if (region.closest('dialog:not([open])')) {
    useScreen.getState().openDrawer('evidence')
    return
  }
  region.tabIndex = -1
  region.scrollIntoView({ block: 'start' })
  region.focus({ preventScroll: true })
}
