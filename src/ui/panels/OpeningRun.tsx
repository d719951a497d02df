import { useEffect, useState } from 'react'
import { takeOpeningRun } from '../../session/storage.ts'
import { useView } from '../../session/useView.ts'
import styles from './OpeningRun.module.css'

const length = 3200

/** The first seconds, once a session: the signed host goes along the way and is another one when it arrives. */
export function OpeningRun() {
  const { reading } = useView()
  const [running, setRunning] = useState(false)
  useEffect(() => {
    if (!matchMedia('(prefers-reduced-motion: no-preference) and (width >= 900px)').matches || !takeOpeningRun()) return
    document.documentElement.dataset.run = ''
    setRunning(true)
    const timer = setTimeout(() => {
      setRunning(false)
      delete document.documentElement.dataset.run
    }, length)
    return () => clearTimeout(timer)
  }, [])
  if (!running) return null
  return (
    <div className={styles.track} aria-hidden="true">
      <code className={styles.line}>
        <span className={styles.before}>host: {reading.cloudFrontHost}</span>
        <span className={styles.after}>host: {reading.functionUrlHost.slice(0, 9)}…</span>
      </code>
    </div>
  )
}
