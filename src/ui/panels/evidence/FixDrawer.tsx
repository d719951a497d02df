import type { FixId } from '../../../core/words/fixes.ts'
import { fixWords } from '../../../core/words/fixes.ts'
import { takeAwayText } from '../../../core/words/takeAway.ts'
import { takeAway } from '../../../session/evidence/takeAway.ts'
import type { Fix } from '../../../session/fixes.ts'
import { isFix } from '../../../session/fixes.ts'
import { firstScreen } from '../../../session/inputs.ts'
import { useScreen } from '../../../session/screen.ts'
import { useSession } from '../../../session/session.ts'
import { useView } from '../../../session/useView.ts'
import { useVault } from '../../../session/vault.ts'
import { Button } from '../../parts/Button.tsx'
import { Drawer } from '../../parts/Drawer.tsx'
import { ClientCode } from '../takeAlong/ClientCode.tsx'
import { Notes } from '../takeAlong/Notes.tsx'
import { Section } from '../takeAlong/Section.tsx'
import { SetupCode } from '../takeAlong/SetupCode.tsx'

/** A fix to take away: what it costs, and its code, policy or command. No credential is part of it. */
export function FixDrawer({ fix }: { fix: FixId }) {
  const close = useScreen((screen) => screen.openDrawer)
  const view = useView()
  const hasToken = useVault(({ sessionToken }) => sessionToken !== '')
  const { title, costs } = fixWords(fix)
  const { clients, hashed, refused, setup } = takeAway(fix, view, hasToken)
  const { cloudFrontHost, functionUrlHost } = view.reading
  const mixed = functionUrlHost === firstScreen.functionUrlHost && cloudFrontHost !== firstScreen.cloudFrontHost
  const snippets = clients.length > 0 ? clients : hashed
  const nothing = snippets.length === 0 && !setup
  return (
    <Drawer name={title} onClose={() => close(undefined)}>
      <Notes title={takeAwayText.costs} texts={costs} />
      {isFix(fix) && <TryIt fix={fix} />}
      {mixed && !nothing && <p role="note">{takeAwayText.exampleHost}</p>}
      {snippets.length > 0 && (
        <Section title={takeAwayText.client}>
          <ClientCode label={takeAwayText.library} clients={snippets} />
        </Section>
      )}
      {refused !== undefined && <p>{refused}</p>}
      {setup && (
        <Section title={takeAwayText.setup} more={setup.title}>
          <SetupCode setup={setup} />
        </Section>
      )}
      {nothing && refused === undefined && <p>{takeAwayText.nothing}</p>}
    </Drawer>
  )
}

/** The same fix as an edit of this page, to see what becomes of it in the simulation. */
function TryIt({ fix }: { fix: Fix }) {
  const apply = useSession((session) => session.apply)
  const { openDrawer, showSimulation } = useScreen()
  const tryIt = (): void => {
    apply(fix)
    showSimulation(true)
    openDrawer(undefined)
  }
  return (
    <div>
      <Button onClick={tryIt}>{takeAwayText.tryIt}</Button>
    </div>
  )
}
