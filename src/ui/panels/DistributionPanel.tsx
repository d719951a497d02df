import { cachePolicies, originRequestPolicies } from '../../core/cloudfront/managedPolicies.ts'
import { useLate } from '../../session/late.ts'
import { useView } from '../../session/useView.ts'
import { Fold } from '../parts/Fold.tsx'
import { Group } from '../parts/Group.tsx'
import { RuleSource } from '../parts/RuleSource.tsx'
import { SelectField } from '../parts/SelectField.tsx'
import { SentenceText } from '../parts/SentenceText.tsx'
import styles from './DistributionPanel.module.css'
import { useField } from './useField.ts'

const namesOf = (policies: readonly { readonly name: string }[]): readonly string[] => [
  'None',
  ...policies.map(({ name }) => name),
]
const originRequestNames = namesOf(originRequestPolicies)
const cacheNames = namesOf(cachePolicies)
const controls = ['none', 'never', 'no-override', 'always', 'always-amz-auth'] as const
const authTypes = ['AWS_IAM', 'NONE'] as const

export function DistributionPanel() {
  const { inputs } = useView()
  return (
    <Group name="Distribution">
      <SelectField label="Origin request policy" options={originRequestNames} {...useField('originRequestPolicy')} />
      <SelectField label="Cache policy" options={cacheNames} {...useField('cachePolicy')} />
      <SelectField label="Origin access control" options={controls} {...useField('originAccessControl')} />
      <SetupWarnings />
      <Fold summary="Function URL" state={`auth type ${inputs.authType}`}>
        <SelectField label="Auth type" options={authTypes} {...useField('authType')} />
      </Fold>
    </Group>
  )
}

/** What is worth saying about the set-up before anything is sent. */
function SetupWarnings() {
  const { route, reading } = useView()
  const late = useLate(({ warnings }) => warnings)
  const found = late?.setupWarnings(reading.request.url, route) ?? []
  if (!late || found.length === 0) return null
  return (
    <ul className={styles.warnings}>
      {found.map((id) => {
        const words = late.warningWords(id)
        return (
          <li key={id} data-note={id}>
            <SentenceText sentence={words.sentence} /> <RuleSource rule={words} />
          </li>
        )
      })}
    </ul>
  )
}
