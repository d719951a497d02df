import { useEffect, useRef } from 'react'
import { summaryOf } from '../../session/evidence/summary.ts'
import { behaviorHere } from '../../session/matched.ts'
import type { Group } from '../../session/screen.ts'
import { isGroup, useScreen } from '../../session/screen.ts'
import { useView } from '../../session/useView.ts'
import { Button } from '../parts/Button.tsx'
import { HostName } from '../parts/Side.tsx'
import { useMedia } from '../parts/useMedia.ts'
import { CredentialsPanel } from './CredentialsPanel.tsx'
import { DistributionPanel } from './DistributionPanel.tsx'
import { EvidencePanel } from './EvidencePanel.tsx'
import { HostsPanel } from './HostsPanel.tsx'
import styles from './Rail.module.css'
import { RequestPanel } from './RequestPanel.tsx'

/** All inputs: a rail where there is room, else a bar that sums them up and opens them in a drawer. */
export function Rail() {
  const wide = useMedia('(width >= 1300px)')
  return wide ? (
    <aside className={styles.rail}>
      <Groups wide />
    </aside>
  ) : (
    <>
      <SummaryBar />
      <Drawer />
    </>
  )
}

function Groups({ wide }: { wide: boolean }) {
  return (
    <>
      <div data-group="request">
        <RequestPanel />
      </div>
      <div data-group="evidence">
        <EvidencePanel folds={wide} />
      </div>
      <div data-group="hosts">
        <HostsPanel />
      </div>
      <div data-group="credentials">
        <CredentialsPanel />
      </div>
      <div data-group="distribution">
        <DistributionPanel />
      </div>
    </>
  )
}

/** What the inputs say, in one line a group; each opens where it is edited. */
function SummaryBar() {
  const { inputs, reading } = useView()
  const open = useScreen((screen) => screen.openDrawer)
  const groups: readonly { group: Group; text: string }[] = [
    { group: 'request', text: `${inputs.method} ${inputs.path}` },
    { group: 'evidence', text: summaryOf(inputs.evidence) },
    { group: 'hosts', text: reading.cloudFrontHost || 'no host' },
    { group: 'credentials', text: `${reading.region.value || 'no region'} · ${reading.service.value || 'no service'}` },
    { group: 'distribution', text: behaviorHere(inputs).originRequestPolicy },
  ]
  return (
    <nav className={styles.summary} aria-label="Inputs">
      {groups.map(({ group, text }) => (
        <div key={group} className={styles.item}>
          {group === 'hosts' ? <HostName host={text} /> : <span title={text}>{text}</span>}
          <Button look="quiet" onClick={() => open(group)}>
            Edit {group}
          </Button>
        </div>
      ))}
    </nav>
  )
}

function Drawer() {
  const drawer = useScreen((screen) => (isGroup(screen.drawer) ? screen.drawer : undefined))
  const open = useScreen((screen) => screen.openDrawer)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!drawer) return dialog.current?.close()
    dialog.current?.showModal()
    const group = dialog.current?.querySelector(`[data-group="${drawer}"]`)
    group?.scrollIntoView({ block: 'start' })
    group?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [drawer])
  return (
    <dialog ref={dialog} className={styles.drawer} aria-label="Inputs" onClose={() => drawer && open(undefined)}>
      <div className={styles.close}>
        <Button onClick={() => open(undefined)}>Done</Button>
      </div>
      <div className={styles.rail}>
        <Groups wide={false} />
      </div>
    </dialog>
  )
}
