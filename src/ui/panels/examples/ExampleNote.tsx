import { causeWords } from '../../../core/words/causes.ts'
import { exampleText } from '../../../core/words/examples.ts'
import { exampleHere, undoExample, useExamples } from '../../../session/examples.ts'
import { usePasting } from '../../../session/pasting.ts'
import { useSession } from '../../../session/session.ts'
import { useVault } from '../../../session/vault.ts'
import { Button } from '../../parts/Button.tsx'

/** Says that the page shows an example: the one that was opened, or the first screen until something was edited. */
export function ExampleNote() {
  const opened = useExamples((examples) => examples.opened)
  const untouched = useSession((session) => session.revision === 0)
  const example = useSession((session) => exampleHere(opened, session))
  const changed = useSession(({ inputs }) => inputs !== example?.inputs)
  const token = useVault(({ sessionToken }) => sessionToken !== '')
  if (example)
    return (
      <span role="status">
        {changed ? exampleText.changed : exampleText.looking} <b>{causeWords(example.cause).title}</b>.
        <Button look="quiet" onClick={undoExample}>
          {exampleText.undo}
        </Button>
        {token && example.cause === 'session-token-missing' && exampleText.token}
      </span>
    )
  return untouched ? <FirstScreen /> : null
}

function FirstScreen() {
  const open = usePasting((pasting) => pasting.open)
  return (
    <>
      {exampleText.first}
      <Button look="quiet" onClick={() => open()}>
        {exampleText.pasteYours}
      </Button>
      {exampleText.pasteWhat}
    </>
  )
}
