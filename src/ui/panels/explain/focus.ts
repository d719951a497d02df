// To a line or a change on the page, wherever the page has it: focused, and scrolled into sight.
import type { Change } from '../../../core/cloudfront/change.ts'
import type { PointedLine } from '../../../session/screen.ts'

/** The focus goes to a line once the columns show it. */
export const focusLine = ({ id, side }: PointedLine): void => {
  const row = `[data-line="${CSS.escape(id)}"]`
  void soon(() => {
    // On narrow screens a line is a button in its item, and an equal one stands once, for both sides.
    const item = document.querySelector(`[data-side="${side}"]${row}, [data-side="both"]${row}`)
    return item?.querySelector('button') ?? document.querySelector(`[data-side="${side}"] ${row}`)
  })
}

/** The focus goes to a change, and what folds it opens. */
export const focusChange = ({ rule, field }: Change): void => {
  const row = `[data-rule="${CSS.escape(rule)}"][data-field="${CSS.escape(field)}"]`
  void soon(() => {
    const found = document.querySelector(row)
    for (let at = found?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true
    return found?.querySelector('a, button') ?? null
  })
}

/** Looks for an element in each of the next frames, since what shows it may still be loading. */
async function soon(find: () => Element | null): Promise<void> {
  for (let frame = 0; frame < 60; frame++) {
    await new Promise(requestAnimationFrame)
    const found = find()
    if (!(found instanceof HTMLElement) || !found.checkVisibility()) continue
    found.focus({ preventScroll: true })
    found.scrollIntoView({ block: 'center' })
    return
  }
}
