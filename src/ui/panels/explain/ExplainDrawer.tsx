import { causeIds } from '../../../core/words/causes.ts'
import { ruleIds } from '../../../core/words/certainties.ts'
import { explainText } from '../../../core/words/explain.ts'
import { isHeaderName } from '../../../core/words/headers.ts'
import { policyIds } from '../../../core/words/policies.ts'
import { addressText } from '../../../session/address.ts'
import { goBack } from '../../../session/explain/goBack.ts'
import { Drawer } from '../../parts/Drawer.tsx'
import { CausePage } from './CausePage.tsx'
import styles from './Explain.module.css'
import type { Explained } from './explained.ts'
import { HeaderPage } from './HeaderPage.tsx'
import { PolicyPage } from './PolicyPage.tsx'
import { Reference, Unknown } from './Reference.tsx'
import { RulePage } from './RulePage.tsx'

/** The sheet that explains one thing, or lists all that can be explained. From it one returns to where one was. */
export function ExplainDrawer({ address }: { address: Explained }) {
  const here = addressText(address)
  return (
    <Drawer
      name={explainText.name}
      head={address.kind !== 'rules' && <a href={addressText({ kind: 'rules' })}>{explainText.all}</a>}
      onClose={goBack}
    >
      <article key={here} className={styles.page} data-explains={here}>
        <Page address={address} />
      </article>
    </Drawer>
  )
}

function Page({ address }: { address: Explained }) {
  if (address.kind === 'rules') return <Reference />
  const { kind, id } = address
  const rule = ruleIds.find((one) => one === id)
  const cause = causeIds.find((one) => one === id)
  const policy = policyIds.find((one) => one === id)
  const header = id.toLowerCase()
  if (kind === 'rule' && rule) return <RulePage id={rule} />
  if (kind === 'cause' && cause) return <CausePage id={cause} />
  if (kind === 'policy' && policy) return <PolicyPage id={policy} />
  if (kind === 'header' && isHeaderName(header)) return <HeaderPage name={header} />
  return <Unknown kind={kind} id={id} />
}
