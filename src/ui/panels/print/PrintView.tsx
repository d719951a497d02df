import { useEffect, useRef } from 'react'
import { maskedQuery } from '../../../core/exchange/mask.ts'
import { printText } from '../../../core/words/print.ts'
import { attemptColumns, hostColumns, usualColumns } from '../../../session/columns.ts'
import { hasEvidence } from '../../../session/evidence/input.ts'
import { goBack } from '../../../session/explain/goBack.ts'
import { useScreen } from '../../../session/screen.ts'
import { useVerdict } from '../../../session/useVerdict.ts'
import { useView } from '../../../session/useView.ts'
import { signingTimeText } from '../../../session/view.ts'
import { Button } from '../../parts/Button.tsx'
import { PrintColumns } from './PrintColumns.tsx'
import { PrintDifference } from './PrintDifference.tsx'
import { PrintEvidence } from './PrintEvidence.tsx'
import { PrintFixes } from './PrintFixes.tsx'
import { PrintVerdict } from './PrintVerdict.tsx'
import styles from './PrintView.module.css'
import { PrintWay } from './PrintWay.tsx'

/** The page as a handout: the call, the verdict, its way, both columns and what tells them apart. It takes the page's place. */
export function PrintView() {
  const title = useRef<HTMLHeadingElement>(null)
  const view = useView()
  const chosen = useScreen((screen) => screen.columns)
  const simulationOnly = useScreen((screen) => screen.simulationOnly)
  useEffect(() => {
    const opener = document.activeElement
    document.documentElement.dataset.print = ''
    title.current?.focus()
    scrollTo(0, 0)
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape' && !document.querySelector('dialog[open]')) goBack()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('keydown', onKey)
      delete document.documentElement.dataset.print
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  const { call } = useVerdict()
  const { inputs, reading } = view
  const pasted = hasEvidence(inputs.evidence) && !simulationOnly
  const attempt = (chosen ?? usualColumns(view)) === 'hosts' ? undefined : attemptColumns(view)
  const columns = attempt ?? hostColumns(view)
  return (
    <main className={styles.print} aria-labelledby="print-title">
      <div className={styles.bar}>
        <p>{printText.intro}</p>
        <Button look="filled" onClick={() => print()}>
          {printText.print}
        </Button>
        <Button onClick={goBack}>{printText.close}</Button>
      </div>
      <article className={styles.paper}>
        <header>
          <h1 id="print-title" ref={title} tabIndex={-1}>
            {printText.title}
          </h1>
          <p>
            <code>
              {inputs.method} {inputs.path}
              {inputs.query && `?${maskedQuery(inputs.query)}`}
            </code>{' '}
            · {reading.region.value || 'no region'} · {reading.service.value || 'no service'} ·{' '}
            {signingTimeText(reading)}
          </p>
        </header>
        {pasted ? <PrintEvidence /> : <PrintVerdict />}
        <PrintWay legs={view.picked.delivery.legs} />
        <PrintColumns columns={columns} />
        <PrintDifference columns={columns} legs={view.picked.delivery.legs} />
        <PrintFixes />
        <footer>{pasted ? printText.pasted : call ? printText.called : printText.simulated}</footer>
      </article>
    </main>
  )
}
