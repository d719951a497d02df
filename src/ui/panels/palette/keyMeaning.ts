/** What of a key event counts. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Where a key was pressed. */
export interface Where {
  readonly in: 'a text' | 'a list' | 'the page' | 'a sheet' | 'a dialog'
  /** An Apple keyboard: its command key is what Ctrl is elsewhere. */
  readonly apple: boolean
}

type Meaning = 'undo' | 'redo' | 'commands' | 'keyboard'

/**
 * What a key asks of the whole page, undefined for most. In a text undo and redo are the browser's own; over a sheet only
 * the commands open; in a dialog, which asks something else, nothing is asked of the page below.
 */
export function keyMeaning(pressed: Pressed, { in: place, apple }: Where): Meaning | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed
  if (place === 'a dialog' || altKey) return undefined
  if (!ctrlKey && !metaKey) return key === '?' && place === 'the page' ? 'keyboard' : undefined
  if (apple ? ctrlKey : metaKey) return undefined
  const letter = letterOf(pressed)
  if (letter === 'k' && !shiftKey) return 'commands'
  if (place === 'a text' || place === 'a sheet') return undefined
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !apple && !shiftKey ? 'redo' : undefined
}

/** The letter on the key; where the layout has another alphabet, the one that stands there elsewhere. */
const letterOf = ({ key, code }: Pressed): string =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase()
