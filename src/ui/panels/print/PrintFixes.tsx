import { fixWords } from '../../../core/words/fixes.ts'
import { printText } from '../../../core/words/print.ts'
import { useView } from '../../../session/useView.ts'
import styles from './PrintView.module.css'

/** As many as fit on the paper. */
const shown = 3

/** What would help the picked call. */
export function PrintFixes() {
  const { picked } = useView()
  const ids = [...new Set(picked.delivery.diagnoses.flatMap(({ fixes }) => fixes.map(({ id }) => id)))].slice(0, shown)
  if (ids.length === 0) return null
  return (
    <section>
      <h2>{printText.fixes}</h2>
      <ul className={styles.rules}>
        {ids.map((id) => {
          const { title, costs } = fixWords(id)
          return (
            <li key={id}>
              <b>{title}.</b> {costs.join(' ')}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
