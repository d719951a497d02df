import { useState } from 'react'
import { setupText } from '../../../core/words/setup.ts'
import type { PasteEffect } from '../../../session/paste.ts'
import { useSession } from '../../../session/session.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { fieldNames } from '../fieldNames.ts'
import styles from './SetupDrawer.module.css'

/** A box for a distribution as it is kept elsewhere: what is known of it is loaded, what is left is named. */
export function PasteSetup() {
  const [text, setText] = useState('')
  const [effect, setEffect] = useState<PasteEffect>()
  const [loaded, setLoaded] = useState(false)
  const take = useSession((session) => session.take)
  const read = async (next: string) => {
    setText(next)
    setLoaded(false)
    const { effectOfPaste } = await import('../../../session/paste.ts')
    setEffect(next.trim() === '' ? undefined : effectOfPaste(next, useSession.getState().inputs))
  }
  const load = () => {
    if (!effect) return
    const { cloudFrontHost, functionUrlHost } = effect.setup
    take(
      effect.setup,
      [cloudFrontHost, functionUrlHost].filter((host) => host !== undefined),
    )
    setLoaded(true)
  }
  return (
    <Fold summary="Paste your distribution" state={setupText.paste}>
      <label className={styles.paste}>
        <span className={styles.say}>{setupText.pasteLabel}</span>
        <textarea
          rows={6}
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={setupText.pasteExample}
          onChange={(event) => void read(event.target.value)}
        />
      </label>
      {effect && <Found effect={effect} loaded={loaded} />}
      <div className={styles.buttons}>
        <Button disabled={!effect || loaded || Object.keys(effect.setup).length === 0} onClick={load}>
          Load it
        </Button>
      </div>
    </Fold>
  )
}

function Found({ effect: { formats, setup, notes }, loaded }: { effect: PasteEffect; loaded: boolean }) {
  const names = (Object.keys(setup) as (keyof typeof setup)[]).map((name) =>
    name === 'behaviors'
      ? `${setup.behaviors?.length ?? 0} ${fieldNames.behaviors}`
      : name === 'attempt'
        ? 'attempt'
        : fieldNames[name],
  )
  const what = names.join(', ')
  return (
    <div className={styles.found} role="status">
      <p>
        {formats.map((format) => (
          <Chip key={format} tone="ok">
            {format}
          </Chip>
        ))}{' '}
        {formats.length === 0
          ? setupText.pasteUnknown
          : what === ''
            ? setupText.pasteSame
            : `${loaded ? 'Loaded' : 'Loads'} ${what}.`}
      </p>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}
