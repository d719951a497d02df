import { useEffect } from 'react'
import { loadLate } from './session/late.ts'
import styles from './ui/panels/App.module.css'
import { BottomBar } from './ui/panels/BottomBar.tsx'
import { CallsPanel } from './ui/panels/CallsPanel.tsx'
import { ColumnsPanel } from './ui/panels/ColumnsPanel.tsx'
import { ExampleHint } from './ui/panels/ExampleHint.tsx'
import { Keyboard } from './ui/panels/Keyboard.tsx'
import { LessonPlace } from './ui/panels/lesson/LessonPlace.tsx'
import { Pasting } from './ui/panels/Pasting.tsx'
import { Rail } from './ui/panels/Rail.tsx'
import { Sheets } from './ui/panels/Sheets.tsx'
import { TopBar } from './ui/panels/TopBar.tsx'
import { VerdictPanel } from './ui/panels/VerdictPanel.tsx'
import { WayPanel } from './ui/panels/WayPanel.tsx'

/** The screen, read top to bottom. */
export function App() {
  useEffect(() => void loadLate(), [])
  return (
    <>
      <TopBar />
      <main className={styles.screen}>
        <Rail />
        <div className={styles.out}>
          <LessonPlace />
          <VerdictPanel />
          <ExampleHint />
          <WayPanel />
          <ColumnsPanel />
          <CallsPanel />
        </div>
      </main>
      <Keyboard />
      <BottomBar />
      <Pasting />
      <Sheets />
    </>
  )
}
