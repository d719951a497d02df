import { setupText } from '../../../core/words/setup.ts'
import { custom } from '../../../session/readSetup.ts'
import type { BehaviorInput } from '../../../session/setup.ts'
import { allowedMethods } from '../../../session/setup.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { Row } from '../../parts/Group.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import { PolicyLink } from '../PolicyLink.tsx'
import { cachePolicyNames, originRequestPolicyNames } from '../policyNames.ts'
import { EdgeFields } from './EdgeFields.tsx'
import { CachePolicyFields, PolicyFields } from './PolicyFields.tsx'

interface Props {
  readonly behavior: BehaviorInput
  readonly onChange: (change: Partial<BehaviorInput>) => void
}

const methods = Object.keys(allowedMethods) as (keyof typeof allowedMethods)[]
const protocols = ['allow-all', 'redirect', 'https-only'] as const

/** The two policies of a behaviour; the default one's are in the panel. */
export function PolicySelects({ behavior, onChange }: Props) {
  return (
    <Row>
      <SelectField
        label="For origin requests"
        options={originRequestPolicyNames}
        aside={<PolicyLink name={behavior.originRequestPolicy} />}
        value={behavior.originRequestPolicy}
        onChange={(originRequestPolicy) => onChange({ originRequestPolicy })}
      />
      <SelectField
        label="For the cache"
        options={cachePolicyNames}
        aside={<PolicyLink name={behavior.cachePolicy} />}
        value={behavior.cachePolicy}
        onChange={(cachePolicy) => onChange({ cachePolicy })}
      />
    </Row>
  )
}

/** Everything else about a behaviour. */
export function BehaviorFields({ behavior, onChange }: Props) {
  const { legacy, edge } = behavior
  return (
    <>
      <Row>
        <SelectField
          label="Allowed HTTP methods"
          options={methods}
          value={behavior.allowedMethods}
          onChange={(allowed) => onChange({ allowedMethods: allowed })}
        />
        <SelectField
          label="Viewer protocol"
          options={protocols}
          value={behavior.viewerProtocol}
          onChange={(viewerProtocol) => onChange({ viewerProtocol })}
        />
      </Row>
      {behavior.originRequestPolicy === custom && !legacy && (
        <PolicyFields
          title="Origin request policy of your own"
          policy={behavior.ownOriginRequestPolicy}
          onChange={(ownOriginRequestPolicy) => onChange({ ownOriginRequestPolicy })}
        />
      )}
      {behavior.cachePolicy === custom && !legacy && (
        <CachePolicyFields
          policy={behavior.ownCachePolicy}
          onChange={(ownCachePolicy) => onChange({ ownCachePolicy })}
        />
      )}
      <CheckField
        label="OPTIONS is cached too"
        checked={behavior.cachesOptions}
        onChange={(cachesOptions) => onChange({ cachesOptions })}
      />
      <CheckField label={setupText.legacy} checked={legacy} onChange={(next) => onChange({ legacy: next })} />
      {legacy && (
        <PolicyFields
          title="Legacy forwarding"
          policy={behavior.legacyForwarding}
          onChange={(legacyForwarding) => onChange({ legacyForwarding })}
        />
      )}
      <Fold summary="Edge function" state={edge.at === 'none' ? 'none' : `at ${edge.at}`}>
        <EdgeFields edge={edge} onChange={(next) => onChange({ edge: next })} />
      </Fold>
    </>
  )
}
