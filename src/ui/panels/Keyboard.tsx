import { Suspense, useEffect, useState } from 'react'
import { keyboardText } from '../../core/words/keyboard.ts'
import { useScreen } from '../../session/screen.ts'
import { useSession } from '../../session/session.ts'
import { readQuestionMark, writeQuestionMark } from '../../session/storage.ts'
import { Button } from '../parts/Button.tsx'
import { asksAlready } from '../parts/useTooLate.ts'
import { CommandPalette, KeyboardList } from './drawers.ts'
import styles from './Keyboard.module.css'
import { keyMeaning } from './palette/keyMeaning.ts'

/** The keys of the whole page, and its last line, which opens what lists them. */
export function Keyboard() {
  const [byKey, setByKey] = useState(readQuestionMark)
  // Opened by its key, also over a sheet, which stays.
  const [commands, showCommands] = useState(false)
  const open = useScreen((screen) => screen.openDrawer)
  const drawer = useScreen((screen) => screen.drawer)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const meaning = keyMeaning(event, { in: placeOf(event), apple: /Mac|iP/.test(navigator.platform) })
      if (!meaning || event.isComposing || (meaning === 'keyboard' && !byKey)) return
      event.preventDefault()
      if (meaning === 'undo' || meaning === 'redo') useSession.getState()[meaning]()
      else if (meaning === 'commands') showCommands(true)
      else open(meaning)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [byKey, open])
  const closeCommands = (): void => {
    showCommands(false)
    if (drawer === 'commands') open(undefined)
  }
  const choose = (on: boolean): void => {
    writeQuestionMark(on)
    setByKey(on)
  }
  return (
    <footer className={styles.foot}>
      <Button look="quiet" onClick={() => open('commands')}>
        {keyboardText.commands}
      </Button>
      <Button look="quiet" onClick={() => open('keyboard')}>
        {keyboardText.title}
      </Button>
      <Suspense>
        {(commands || drawer === 'commands') && <CommandPalette onClose={closeCommands} />}
        {drawer === 'keyboard' && <KeyboardList onClose={() => open(undefined)} byKey={byKey} onChoose={choose} />}
      </Suspense>
    </footer>
  )
}

/** Where a key was pressed: whoever types, or is asked something, means the field or the question. */
function placeOf({ target }: KeyboardEvent) {
  if (asksAlready()) return 'a dialog'
  if (document.querySelector('dialog[open]')) return 'a sheet'
  const field = target instanceof Element && target.closest('input:not([type="radio"]), textarea, select')
  if (!field) return 'the page'
  return field.matches('select, [type="checkbox"]') ? 'a list' : 'a text'
}
