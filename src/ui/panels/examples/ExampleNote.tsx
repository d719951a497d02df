import { causeWords } from '../../../core/words/causes.ts'
import { exampleText } from '../../../core/words/examples.ts'
import { standOf, undoExample, useExample } from '../../../session/examples.ts'
import { usePasting } from '../../../session/pasting.ts'
import { useSession } from '../../../session/session.ts'
import { useVault } from '../../../session/vault.ts'
import { Button } from '../../parts/Button.tsx'

/** Says that the page shows an example: the one that was opened, or the first screen until something was edited. */
export function ExampleNote() {
  const opened = useExample((example) => example.opened)
  const untouched = useSession((session) => session.revision === 0)
  const stand = useSession((session) => (opened ? standOf(opened, session) : 'elsewhere'))
  const token = useVault(({ sessionToken }) => sessionToken !== '')
  if (opened && stand !== 'elsewhere')
    return (
      <span role="status">
        {stand === 'opened' ? exampleText.looking : exampleText.changed} <b>{causeWords(opened.cause).title}</b>.
        <Button look="quiet" onClick={undoExample}>
          {exampleText.undo}
        </Button>
        {token && opened.cause === 'session-token-missing' && exampleText.token}
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
