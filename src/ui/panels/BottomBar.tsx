import { useScreen } from '../../session/screen.ts'
import styles from './BottomBar.module.css'

const places = [
  { name: 'Why', region: 'Verdict' },
  { name: 'Lines', region: 'Columns side by side' },
  { name: 'Calls', region: 'Test calls' },
] as const

/** Where to go on a small screen. */
export function BottomBar() {
  const open = useScreen((screen) => screen.openDrawer)
  return (
    <nav className={styles.bar} aria-label="Sections">
      <button type="button" onClick={() => open('request')}>
        Request
      </button>
      {places.map(({ name, region }) => (
        <button key={name} type="button" onClick={() => goTo(region)}>
          {name}
        </button>
      ))}
    </nav>
  )
}

function goTo(region: string): void {
  document.querySelector(`[aria-label="${region}"]`)?.scrollIntoView({ block: 'start' })
}
