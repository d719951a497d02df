import type { FixId } from '../../../core/words/fixes.ts'
import { fixWords } from '../../../core/words/fixes.ts'
import { takeAlongText } from '../../../core/words/takeAlongSheet.ts'
import type { Fix } from '../../../session/fixes.ts'
import { isFix } from '../../../session/fixes.ts'
import { useScreen } from '../../../session/screen.ts'
import { useSession } from '../../../session/session.ts'
import { codeOfFix } from '../../../session/takeAlong/fixCode.ts'
import { useView } from '../../../session/useView.ts'
import { useVault } from '../../../session/vault.ts'
import { Button } from '../../parts/Button.tsx'
import { Drawer } from '../../parts/Drawer.tsx'
import { ClientCode } from './ClientCode.tsx'
import { ExampleHost } from './ExampleHost.tsx'
import { Notes } from './Notes.tsx'
import { Section } from './Section.tsx'
import { SetupCode } from './SetupCode.tsx'

/** A fix to take along: what it costs, and its code, policy or command. No credential is part of it. */
export function FixDrawer({ fix }: { fix: FixId }) {
  const close = useScreen((screen) => screen.openDrawer)
  const view = useView()
  const hasToken = useVault(({ sessionToken }) => sessionToken !== '')
  const { title, costs } = fixWords(fix)
  const { clients, refused, setup } = codeOfFix(fix, view, hasToken)
  const nothing = clients.length === 0 && !setup
  return (
    <Drawer name={title} onClose={() => close(undefined)}>
      <Notes title={takeAlongText.costs} texts={costs} />
      {isFix(fix) && <TryIt fix={fix} />}
      {!nothing && <ExampleHost reading={view.reading} />}
      {clients.length > 0 && (
        <Section title={takeAlongText.client}>
          <ClientCode label={takeAlongText.library} clients={clients} />
        </Section>
      )}
      {refused !== undefined && <p>{refused}</p>}
      {setup && (
        <Section title={takeAlongText.setup} more={setup.title}>
          <SetupCode setup={setup} />
        </Section>
      )}
      {nothing && refused === undefined && <p>{takeAlongText.nothing}</p>}
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
      <Button onClick={tryIt}>{takeAlongText.tryIt}</Button>
    </div>
  )
}
