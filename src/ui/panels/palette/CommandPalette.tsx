import type { KeyboardEvent } from 'react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { commandKinds, commandText } from '../../../core/words/commands.ts'
import { placeOf, useAddress } from '../../../session/address.ts'
import { goBack } from '../../../session/explain/goBack.ts'
import { useScreen } from '../../../session/screen.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { useTooLate } from '../../parts/useTooLate.ts'
import styles from './CommandPalette.module.css'
import type { Command } from './command.ts'
import { places } from './places.ts'
import { ranked } from './ranked.ts'
import { texts } from './texts.ts'
import { verbs } from './verbs.ts'

const remembered = 5
/** Ids, the last used first; gone with the page. */
let recent: readonly string[] = []

/** Whether what is explained, or the page for paper, covers the page. */
const coversPage = (): boolean => {
  const addresses = useAddress.getState()
  return addresses.address !== placeOf(addresses)
}

/** Everything that the page can do, to be found by typing: a list that its field controls. A sheet below it stays until a command is given. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const view = useView()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [commands] = useState(() => [...verbs(view), ...places(), ...texts])
  const found = ranked(commands, search, recent)
  const optionId = (index: number): string => `${id}-${index}`
  const late = useTooLate(onClose)
  useLayoutEffect(() => {
    const opened = dialog.current
    if (!late) opened?.showModal()
    return () => opened?.close()
  }, [late])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const give = ({ id: given, run }: Command): void => {
    recent = [given, ...recent.filter((one) => one !== given)].slice(0, remembered)
    // Closed first, with the sheet below, so that the focus is back where it was and the command can take it from there.
    dialog.current?.close()
    flushSync(() => {
      onClose()
      useScreen.getState().openDrawer(undefined)
      if (coversPage()) goBack()
    })
    run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = found[at]
    if (event.nativeEvent.isComposing || !chosen) return
    if (event.key === 'Enter') give(chosen)
    else if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at + found.length - 1) % found.length)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same
    <dialog
      ref={dialog}
      className={styles.palette}
      data-asks
      aria-label={commandText.title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.head}>
        <input
          role="combobox"
          aria-label={commandText.find}
          aria-autocomplete="list"
          aria-expanded={found.length > 0}
          aria-controls={id}
          aria-activedescendant={found.length > 0 ? optionId(at) : undefined}
          placeholder={commandText.find}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={search}
          onChange={(event) => {
            setSearch(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <Button onClick={onClose}>{commandText.close}</Button>
      </div>
      <div role="listbox" id={id} aria-label={commandText.title} className={styles.list}>
        {found.map((command, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field that controls the list
          <div
            key={command.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onPointerMove={() => setAt(index)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => give(command)}
          >
            <span>{command.title}</span>
            <small>
              {search === '' && recent.includes(command.id) ? commandText.recent : commandKinds[command.kind]}
            </small>
          </div>
        ))}
      </div>
      <p className={styles.foot}>
        <span role="status">{commandText.count(found.length)}</span>
        <span>{commandText.hint}</span>
      </p>
    </dialog>
  )
}
