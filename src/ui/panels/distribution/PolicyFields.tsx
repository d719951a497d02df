import type { CachePolicyInput, NamesInput, PolicyInput } from '../../../session/setup.ts'
import { CheckField } from '../../parts/CheckField.tsx'
import { Row } from '../../parts/Group.tsx'
import { SelectField } from '../../parts/SelectField.tsx'
import { TextField } from '../../parts/TextField.tsx'
import styles from './SetupDrawer.module.css'

const modes = ['none', 'all', 'list', 'all except'] as const
// A cache key cannot hold all headers, nor all but some.
const keyedModes = ['none', 'list'] as const

const parts = [
  ['headers', 'Header fields'],
  ['cookies', 'Cookies'],
  ['queryStrings', 'Query strings'],
] as const

interface Props<Policy> {
  readonly policy: Policy
  readonly onChange: (policy: Policy) => void
}

/** What a policy forwards: header fields, cookies, query strings. */
export function PolicyFields({ title, policy, onChange }: Props<PolicyInput> & { title: string }) {
  return (
    <fieldset className={styles.item} aria-label={title}>
      <p>{title}</p>
      <PartFields policy={policy} headerModes={modes} onChange={onChange} />
      {policy.headers.mode === 'all' && (
        <TextField
          label="Added by CloudFront"
          placeholder="CloudFront-Viewer-Country"
          value={policy.cloudFrontHeaders}
          onChange={(cloudFrontHeaders) => onChange({ ...policy, cloudFrontHeaders })}
        />
      )}
    </fieldset>
  )
}

/** A cache policy: what is in the key, how long answers stay, what is compressed. */
export function CachePolicyFields({ policy, onChange }: Props<CachePolicyInput>) {
  const title = 'Cache policy of your own'
  return (
    <fieldset className={styles.item} aria-label={title}>
      <p>{title}</p>
      <PartFields policy={policy} headerModes={keyedModes} onChange={onChange} />
      <Row>
        <TextField
          label="Minimum TTL"
          aside="seconds"
          value={policy.minTtl}
          onChange={(minTtl) => onChange({ ...policy, minTtl })}
        />
        <TextField
          label="Default TTL"
          value={policy.defaultTtl}
          onChange={(defaultTtl) => onChange({ ...policy, defaultTtl })}
        />
        <TextField label="Maximum TTL" value={policy.maxTtl} onChange={(maxTtl) => onChange({ ...policy, maxTtl })} />
      </Row>
      <Row>
        <CheckField label="gzip" checked={policy.gzip} onChange={(gzip) => onChange({ ...policy, gzip })} />
        <CheckField label="Brotli" checked={policy.brotli} onChange={(brotli) => onChange({ ...policy, brotli })} />
      </Row>
    </fieldset>
  )
}

interface PartProps<Policy> extends Props<Policy> {
  readonly headerModes: readonly NamesInput['mode'][]
}

/** The three parts of a request that a policy names. */
function PartFields<Policy extends PolicyInput>({ policy, headerModes, onChange }: PartProps<Policy>) {
  return parts.map(([part, label]) => (
    <NamesFields
      key={part}
      label={label}
      modes={part === 'headers' ? headerModes : modes}
      names={policy[part]}
      onChange={(names) => onChange({ ...policy, [part]: names })}
    />
  ))
}

interface NamesProps {
  readonly label: string
  readonly modes: readonly NamesInput['mode'][]
  readonly names: NamesInput
  readonly onChange: (names: NamesInput) => void
}

function NamesFields({ label, modes: offered, names, onChange }: NamesProps) {
  const listed = names.mode === 'list' || names.mode === 'all except'
  return (
    <div className={styles.names}>
      <SelectField
        label={label}
        options={offered}
        value={names.mode}
        onChange={(mode) => onChange({ ...names, mode })}
      />
      {listed && (
        <TextField
          label={names.mode === 'list' ? 'these' : 'but these'}
          placeholder="names, by commas or blanks"
          value={names.names}
          onChange={(text) => onChange({ ...names, names: text })}
        />
      )}
    </div>
  )
}
