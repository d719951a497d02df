import { cachePolicies, originRequestPolicies } from '../../core/cloudfront/managedPolicies.ts'
import { useView } from '../../session/useView.ts'
import { Fold } from '../parts/Fold.tsx'
import { Group } from '../parts/Group.tsx'
import { SelectField } from '../parts/SelectField.tsx'
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
      <Fold summary="Function URL" state={`auth type ${inputs.authType}`}>
        <SelectField label="Auth type" options={authTypes} {...useField('authType')} />
      </Fold>
    </Group>
  )
}
