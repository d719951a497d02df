import { useState } from 'react'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import { reproducedCauses, useSearch } from '../../../session/evidence/search.ts'
import { evidenceVerdict } from '../../../session/evidence/verdict.ts'
import { useScreen } from '../../../session/screen.ts'
import { reportText } from '../../../session/takeAlong/reportText.ts'
import { useVerdict } from '../../../session/useVerdict.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { ScrollText } from '../../parts/ScrollText.tsx'
import { saveFile } from './saveFile.ts'
import styles from './TakeAlong.module.css'

const { report: words } = takeAlongText

/** What the page shows as Markdown, to be read before it is copied. */
export function ReportPart() {
  const view = useView()
  const verdict = useVerdict()
  const search = useSearch()
  const simulationOnly = useScreen((screen) => screen.simulationOnly)
  const [told, tell] = useState('')
  const text = reportText(view, verdict, evidenceVerdict(view, reproducedCauses(view, search)), simulationOnly)
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => tell(words.copied),
      () => tell(words.failed),
    )
  }
  return (
    <>
      <p>{words.say}</p>
      <div className={styles.choices}>
        <Button onClick={copy}>{words.copy}</Button>
        <Button onClick={() => saveFile(words.file, text)}>{takeAlongText.save(words.file)}</Button>
        <span role="status">{told}</span>
      </div>
      <section aria-label={words.preview} className={styles.preview}>
        <ScrollText>{text}</ScrollText>
      </section>
    </>
  )
}
