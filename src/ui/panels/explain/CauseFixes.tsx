import { explainText } from '../../../core/words/explain.ts'
import type { FixId } from '../../../core/words/fixes.ts'
import { fixWords } from '../../../core/words/fixes.ts'
import { goBack } from '../../../session/explain/goBack.ts'
import { useScreen } from '../../../session/screen.ts'
import { Button } from '../../parts/Button.tsx'
import styles from './Explain.module.css'
import { Section } from './Section.tsx'

/** What helps against a cause, each with what it costs and the way to its code. */
export function CauseFixes({ ids }: { ids: readonly FixId[] }) {
  const open = useScreen((screen) => screen.openFix)
  if (ids.length === 0) return null
  const openFix = (id: FixId): void => {
    goBack()
    open(id)
  }
  return (
    <Section title={explainText.fixes}>
      <ul className={styles.fixes}>
        {ids.map((id) => {
          const { title, costs } = fixWords(id)
          return (
            <li key={id}>
              <b id={`fix-${id}`}>{title}</b>{' '}
              <Button look="quiet" aria-describedby={`fix-${id}`} onClick={() => openFix(id)}>
                {explainText.code}
              </Button>
              <br />
              {costs.join(' ')}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
