import { charactersOf, shareText } from '../../../core/words/share.ts'
import type { Choice } from '../../../session/share/shareable.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import styles from './ShareDialog.module.css'

interface Props {
  readonly choices: readonly Choice[]
  readonly ticked: ReadonlySet<string>
  readonly tick: (ticked: ReadonlySet<string>) => void
}

/** What is told by its length, to be ticked; what is never shared stands there as well, without a choice. */
export function Choices({ choices, ticked, tick }: Props) {
  if (choices.length === 0) return null
  return (
    <fieldset className={styles.choices}>
      <legend>{shareText.withheld}</legend>
      <p>{shareText.withheldHow}</p>
      <ul>
        {choices.map((choice) => (
          <li key={choice.id}>
            {choice.never ? (
              <>
                {labelOf(choice)}: {shareText.neverValue}
              </>
            ) : (
              <CheckField
                label={labelOf(choice)}
                checked={ticked.has(choice.id)}
                onChange={(on) =>
                  tick(new Set(on ? [...ticked, choice.id] : [...ticked].filter((id) => id !== choice.id)))
                }
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

const labelOf = ({ kind, name, length }: Choice): string =>
  `${kind === 'header' ? name || 'a line that is no header' : shareText[kind]} (${charactersOf(length)})`
