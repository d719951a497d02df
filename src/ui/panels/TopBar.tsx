import { ClipboardPaste, FlaskConical, GraduationCap, Moon, Redo2, Share2, Sun, SunMoon, Undo2 } from 'lucide-react'
import { usePasting } from '../../session/pasting.ts'
import { useScreen } from '../../session/screen.ts'
import { useSession } from '../../session/session.ts'
import { openShare } from '../../session/share/sharing.ts'
import { chooseTheme, useTheme } from '../../session/theme.ts'
import { Button } from '../parts/Button.tsx'
import styles from './TopBar.module.css'

const next = { system: 'light', light: 'dark', dark: 'system' } as const
const icons = { system: SunMoon, light: Sun, dark: Moon } as const

export function TopBar() {
  const { undo, redo } = useSession.getState()
  const steps = useSession(({ past }) => past.length)
  const undone = useSession(({ future }) => future.length)
  const openPaste = usePasting((pasting) => pasting.open)
  const openDrawer = useScreen((screen) => screen.openDrawer)
  return (
    <header className={styles.bar}>
      <svg width="22" height="22" viewBox="0 0 20 20" aria-hidden="true" className={styles.logo}>
        <circle cx="7.5" cy="10" r="6" />
        <circle cx="12.5" cy="10" r="6" />
      </svg>
      <h1>Countersign</h1>
      <small>the Signature V4 debugger</small>
      <div className={styles.tools}>
        <span className={styles.roomy}>
          <Button look="quiet" onClick={() => openDrawer('commands')} title="Ctrl K or ⌘ K">
            Commands
          </Button>
        </span>
        <button type="button" className={styles.paste} aria-label="Paste" onClick={() => openPaste()}>
          <ClipboardPaste size={15} aria-hidden="true" />
          <span>Paste</span>
          <small>curl, raw HTTP, error text…</small>
        </button>
        <Button onClick={() => openDrawer('examples')} aria-label="Examples">
          <FlaskConical size={15} aria-hidden="true" /> <span className={styles.label}>Examples</span>
        </Button>
        <Button onClick={() => openDrawer('lessons')} aria-label="Lessons">
          <GraduationCap size={16} aria-hidden="true" /> <span className={styles.label}>Lessons</span>
        </Button>
        <Button onClick={() => openShare(true)} aria-label="Share">
          <Share2 size={15} aria-hidden="true" /> <span className={styles.label}>Share</span>
        </Button>
        <Button disabled={steps === 0} onClick={undo} title="Take the last change back" aria-label="Undo">
          <Undo2 size={15} aria-hidden="true" />
        </Button>
        <span className={styles.wide}>
          <Button disabled={undone === 0} onClick={redo} title="Make it again" aria-label="Redo">
            <Redo2 size={15} aria-hidden="true" />
          </Button>
        </span>
        <ThemeButton />
      </div>
    </header>
  )
}

/** System, light, dark, in turn. */
function ThemeButton() {
  const theme = useTheme((chosen) => chosen.theme)
  const Icon = icons[theme]
  return (
    <Button
      onClick={() => chooseTheme(next[theme])}
      aria-label={`Theme: ${theme}`}
      title={`Theme: ${theme}. Next: ${next[theme]}`}
    >
      <Icon size={16} aria-hidden="true" />
    </Button>
  )
}
