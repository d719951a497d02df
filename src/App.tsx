import { Suspense, useEffect } from 'react'
import { loadLate } from './session/late.ts'
import { useSharing } from './session/share/sharing.ts'
import styles from './ui/panels/App.module.css'
import { BottomBar } from './ui/panels/BottomBar.tsx'
import { CallsPanel } from './ui/panels/CallsPanel.tsx'
import { ColumnsPanel } from './ui/panels/ColumnsPanel.tsx'
import { ExampleHint } from './ui/panels/ExampleHint.tsx'
import { ColumnsAlone, Keyboard, Sheets } from './ui/panels/later.ts'
import { LessonPlace } from './ui/panels/lesson/LessonPlace.tsx'
import { PartsMissing } from './ui/panels/PartsMissing.tsx'
import { Pasting } from './ui/panels/Pasting.tsx'
import { Rail } from './ui/panels/Rail.tsx'
import { Sharing } from './ui/panels/share/Sharing.tsx'
import { TopBar } from './ui/panels/TopBar.tsx'
import { VerdictPanel } from './ui/panels/VerdictPanel.tsx'
import { WayPanel } from './ui/panels/WayPanel.tsx'

/** The page; a link can ask for the columns alone. */
export function App() {
  useEffect(() => void loadLate(), [])
  const alone = useSharing(({ only }) => only === 'columns')
  return (
    <>
      <TopBar />
      <Suspense>
        {alone ? (
          <ColumnsAlone>
            <ColumnsPanel />
          </ColumnsAlone>
        ) : (
          <Screen />
        )}
      </Suspense>
      <Suspense fallback={<div hidden aria-busy="true" />}>
        <Keyboard />
        <Sheets />
      </Suspense>
      <Pasting />
      <Sharing />
      <PartsMissing />
    </>
  )
}

/** The screen, read top to bottom. */
function Screen() {
  return (
    <>
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
      <BottomBar />
    </>
  )
}
