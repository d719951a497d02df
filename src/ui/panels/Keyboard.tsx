import { Suspense, useEffect, useState } from 'react'
import { readQuestionMark, writeQuestionMark } from '../../session/storage.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Keyboard.module.css'
import { KeyboardList } from './later.ts'

/** The page's last line: opens the list of keys, as a question mark does outside a field. */
export function Keyboard() {
  const [list, setList] = useState<'never asked for' | 'open' | 'closed'>('never asked for')
  const [byKey, setByKey] = useState(readQuestionMark)
  useEffect(() => {
    if (!byKey) return
    const onKey = (event: KeyboardEvent): void => {
      if (isQuestion(event)) setList('open')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [byKey])
  const choose = (on: boolean): void => {
    writeQuestionMark(on)
    setByKey(on)
  }
  return (
    <footer className={styles.foot}>
      <Button look="quiet" onClick={() => setList('open')}>
        Keyboard
      </Button>
      <Suspense>
        {list !== 'never asked for' && (
          <KeyboardList open={list === 'open'} onClose={() => setList('closed')} byKey={byKey} onChoose={choose} />
        )}
      </Suspense>
    </footer>
  )
}

/** Whoever types, or is asked something, means the character. */
function isQuestion({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (key !== '?' || ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) return false
  return !(target instanceof Element && target.closest('input:not([type="radio"]), textarea, select'))
}
