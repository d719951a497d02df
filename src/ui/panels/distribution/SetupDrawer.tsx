import { setupText } from '../../../core/words/setup.ts'
import { useScreen } from '../../../session/screen.ts'
import { useSession } from '../../../session/session.ts'
import { changedAmong } from '../../../session/setupCount.ts'
import { useVerdict } from '../../../session/useVerdict.ts'
import { useView } from '../../../session/useView.ts'
import { Button } from '../../parts/Button.tsx'
import { Chip } from '../../parts/Chip.tsx'
import { Drawer } from '../../parts/Drawer.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Behaviors } from './Behaviors.tsx'
import { ClientGuesses } from './ClientGuesses.tsx'
import { CorsFields, PermissionFields } from './FunctionUrlFields.tsx'
import { OriginFields, ViewerFields } from './OriginFields.tsx'
import { PasteSetup } from './PasteSetup.tsx'
import styles from './SetupDrawer.module.css'
import { WhatIf } from './WhatIf.tsx'

/** The whole set-up: everything that the panel has no room for, and what is made of it at once. */
export function SetupDrawer() {
  const close = useScreen((screen) => screen.openDrawer)
  const { inputs } = useView()
  const state = (...names: Parameters<typeof changedAmong>[1]): string => {
    const changed = changedAmong(inputs, names)
    return changed === 0 ? 'the usual way' : `${changed} changed`
  }
  return (
    <Drawer name="Distribution and Function URL" head={<Outcome />} onClose={() => close(undefined)}>
      <Section>
        <PasteSetup />
      </Section>
      <Section title="Behaviours" say={setupText.behaviors}>
        <Behaviors />
      </Section>
      <Section title="CloudFront">
        <Fold
          summary="At the viewer’s side"
          state={state('aliases', 'defaultRootObject', 'firewallLimit', 'cachedAnswer', 'errorPages')}
        >
          <ViewerFields />
        </Fold>
        <Fold
          summary="At the origin’s side"
          state={state('originPath', 'customHeaders', 'responseTimeout', 'failoverStatuses', 'functionTakes')}
        >
          <OriginFields />
        </Fold>
      </Section>
      <Section title="Function URL">
        <Fold summary="Permissions" state={state('allowInvokeFunctionUrl', 'allowInvokeFunction')}>
          <PermissionFields />
        </Fold>
        <Fold summary="CORS" state={inputs.cors.on ? 'Lambda answers preflights' : 'not configured'}>
          <CorsFields />
        </Fold>
        <Fold summary="What clients would guess" state={setupText.guessState}>
          <ClientGuesses />
        </Fold>
      </Section>
      <Section title="What if">
        <WhatIf />
      </Section>
    </Drawer>
  )
}

function Section({ title, say, children }: { title?: string; say?: string; children: React.ReactNode }) {
  return (
    <Panel name={title ?? 'Paste your distribution'}>
      <div className={styles.section}>
        {title && <h3>{title}</h3>}
        {say && <p className={styles.say}>{say}</p>}
        {children}
      </div>
    </Panel>
  )
}

/** What becomes of the picked call as things stand. */
function Outcome() {
  const { status, cause } = useVerdict()
  const undo = useSession((session) => session.undo)
  const steps = useSession((session) => session.past.length)
  const ok = status !== undefined && status < 400
  return (
    <span role="status" className={styles.outcome}>
      <Chip tone={ok ? 'ok' : 'bad'}>
        {ok ? '✓' : '✗'} {status ?? 'not sent'}
      </Chip>
      {cause && <code>{cause}</code>}
      <Button look="quiet" disabled={steps === 0} onClick={undo}>
        Take back
      </Button>
    </span>
  )
}
