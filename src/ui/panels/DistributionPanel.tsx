import { Suspense } from 'react'
import { behaviorHere } from '../../session/matched.ts'
import { custom } from '../../session/readSetup.ts'
import { useScreen } from '../../session/screen.ts'
import { hiddenChanges } from '../../session/setupCount.ts'
import { useView } from '../../session/useView.ts'
import { Button } from '../parts/Button.tsx'
import { Fold } from '../parts/Fold.tsx'
import { Group } from '../parts/Group.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { Swap } from '../parts/Swap.tsx'
import styles from './DistributionPanel.module.css'
import { SetupWarnings } from './later.ts'
import { PolicyLink } from './PolicyLink.tsx'
import { cachePolicyNames, originRequestPolicyNames } from './policyNames.ts'
import { useField } from './useField.ts'

const controls = ['none', 'never', 'no-override', 'always', 'always-amz-auth'] as const
const authTypes = ['AWS_IAM', 'NONE'] as const

/** The three settings that tell most of the story, and how many others differ. */
export function DistributionPanel() {
  const { inputs } = useView()
  const aside = (name: string) => (inputs.legacy ? 'legacy settings count' : <PolicyLink name={name} />)
  return (
    <Group name="Distribution">
      <SelectField
        label="Origin request policy"
        options={originRequestPolicyNames}
        {...useField('originRequestPolicy')}
        aside={aside(inputs.originRequestPolicy)}
      />
      <SelectField
        label="Cache policy"
        options={cachePolicyNames}
        {...useField('cachePolicy')}
        aside={aside(inputs.cachePolicy)}
      />
      <SelectField label="Origin access control" options={controls} {...useField('originAccessControl')} />
      <More />
      <Suspense>
        <SetupWarnings />
      </Suspense>
      <Fold summary="Function URL" state={`auth type ${inputs.authType}`}>
        <SelectField label="Auth type" options={authTypes} {...useField('authType')} />
      </Fold>
    </Group>
  )
}

/** What the panel does not show: how much of it differs, which behaviour counts, and the way to it. */
function More() {
  const { inputs } = useView()
  const open = useScreen((screen) => screen.openDrawer)
  const differ = hiddenChanges(inputs)
  const { pathPattern } = behaviorHere(inputs)
  const own = inputs.originRequestPolicy === custom || inputs.cachePolicy === custom
  const text = `${differ} ${differ === 1 ? 'setting differs' : 'settings differ'}`
  return (
    <div className={styles.more}>
      <span>
        <Swap of={text} />
        {inputs.behaviors.length > 0 && (
          <>
            {' · '}
            <code>{pathPattern}</code> takes this request
          </>
        )}
        {own && ' · a policy of your own'}
      </span>
      <Button onClick={() => open('setup')}>More settings</Button>
    </div>
  )
}
