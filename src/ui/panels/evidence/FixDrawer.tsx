import { useState } from 'react'
import type { Infrastructure } from '../../../core/exchange/takeAlong/infrastructure/infrastructure.ts'
import type { TakeAlong } from '../../../core/exchange/takeAlong/takeAlong.ts'
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
import { CopyButton } from '../../parts/CopyButton.tsx'
import { Drawer } from '../../parts/Drawer.tsx'
import { Segmented } from '../../parts/Segmented.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import styles from './FixDrawer.module.css'

/** A fix to take away: what it costs, and its code, policy or command. No credential is part of it. */
export function FixDrawer({ fix }: { fix: FixId }) {
  const close = useScreen((screen) => screen.openDrawer)
  const view = useView()
  const hasToken = useVault(({ sessionToken }) => sessionToken !== '')
  const { title, costs } = fixWords(fix)
  const { clients, refused, setup } = takeAway(fix, view, hasToken)
  const { cloudFrontHost, functionUrlHost } = view.reading
  const mixed = functionUrlHost === firstScreen.functionUrlHost && cloudFrontHost !== firstScreen.cloudFrontHost
  return (
    <Drawer name={title} onClose={() => close(undefined)}>
      <List title={takeAwayText.costs} texts={costs} />
      {isFix(fix) && <TryIt fix={fix} />}
      {mixed && (clients.length > 0 || setup) && <p role="note">{takeAwayText.exampleHost}</p>}
      {clients.length > 0 && <ClientCode clients={clients} />}
      {refused !== undefined && <p>{refused}</p>}
      {setup && <SetupCode setup={setup} />}
      {clients.length === 0 && refused === undefined && !setup && <p>{takeAwayText.nothing}</p>}
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

function ClientCode({ clients }: { clients: readonly TakeAlong[] }) {
  const [picked, pick] = useState<string>()
  const one = clients.find(({ title }) => title === picked) ?? clients[0]
  if (!one) return null
  const { title, install, code, notes, cautions, runs } = one
  return (
    <section className={styles.section} aria-label={takeAwayText.client}>
      <h3>{takeAwayText.client}</h3>
      <SelectField
        label="Language and library"
        options={clients.map((each) => each.title)}
        value={title}
        onChange={pick}
      />
      {install !== undefined && <Code text={install} what="the command that installs it" />}
      <Code text={code} what="the code" />
      <List title={takeAwayText.careful} texts={cautions} />
      <List texts={[...notes, ...(runs === 'here' ? [] : [takeAwayText.notRun])]} />
    </section>
  )
}

const forms = [
  { value: 'cloudformation', label: 'CloudFormation' },
  { value: 'cdk', label: 'CDK' },
  { value: 'terraform', label: 'Terraform' },
  { value: 'cli', label: 'AWS CLI' },
] as const

function SetupCode({ setup }: { setup: Infrastructure }) {
  const [form, choose] = useState<(typeof forms)[number]['value']>('cloudformation')
  return (
    <section className={styles.section} aria-label={takeAwayText.setup}>
      <h3>
        {takeAwayText.setup}: {setup.title}
      </h3>
      <Segmented label="Form" choices={forms} value={form} onChange={choose} />
      <Code text={setup[form]} what="the set-up" />
      <List texts={[takeAwayText.capitals, ...setup.notes]} />
    </section>
  )
}

function Code({ text, what }: { text: string; what: string }) {
  return (
    <div className={styles.code}>
      <CopyButton text={text} what={what} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{text}</pre>
    </div>
  )
}

function List({ title, texts }: { title?: string; texts: readonly string[] }) {
  if (texts.length === 0) return null
  return (
    <div className={styles.list}>
      {title && <b>{title}</b>}
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
