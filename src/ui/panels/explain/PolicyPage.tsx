import { cachePolicies, originRequestPolicies } from '../../../core/cloudfront/managedPolicies.ts'
import type { Names, Policy } from '../../../core/cloudfront/policy.ts'
import { explainText } from '../../../core/words/explain.ts'
import type { PolicyId } from '../../../core/words/policies.ts'
import { policyCertainty, policyWords } from '../../../core/words/policies.ts'
import { policyRules } from '../../../session/explain/policyRules.ts'
import { behaviorHere } from '../../../session/matched.ts'
import { useView } from '../../../session/useView.ts'
import { SentenceText } from '../../parts/SentenceText.tsx'
import styles from './Explain.module.css'
import { Links, ruleEntry } from './Links.tsx'
import { Section } from './Section.tsx'
import { Sure } from './Sure.tsx'
import { Title } from './Title.tsx'

/** A managed policy: what it means for a signed request, what it lets through, whether it is in force here. */
export function PolicyPage({ id }: { id: PolicyId }) {
  const { inputs } = useView()
  const { sentence, source } = policyWords(id)
  const cache = cachePolicies.find(({ name }) => name === id)
  const managed = cache ?? originRequestPolicies.find(({ name }) => name === id)
  const { legacy, originRequestPolicy, cachePolicy } = behaviorHere(inputs)
  const inForce = !legacy && (cache ? cachePolicy : originRequestPolicy) === id
  return (
    <>
      <Title address={{ kind: 'policy', id }}>{id}</Title>
      <p>
        {cache ? 'Managed cache policy: ' : 'Managed origin request policy: '}
        <SentenceText sentence={sentence} />
      </p>
      <Sure source={source} certainty={policyCertainty} />
      <Section title={explainText.here}>
        <p>{inForce ? `✓ ${explainText.inForce}` : explainText.notInForce}</p>
      </Section>
      {managed && (
        <Section title={explainText.forwards}>
          <Forwards policy={managed.policy} />
          {cache && <p>{ttlText(cache.policy.ttl)}</p>}
          <p>
            AWS’s id of it: <code>{managed.id}</code>
          </p>
        </Section>
      )}
      {managed && (
        <Section title={explainText.more}>
          <Links entries={policyRules(managed.policy).map(ruleEntry)} />
        </Section>
      )}
    </>
  )
}

function Forwards({ policy: { headers, cookies, queryStrings, cloudFrontHeaders = [] } }: { policy: Policy }) {
  return (
    <dl className={styles.facts}>
      <dt>Header fields</dt>
      <dd>{namesText(headers)}</dd>
      <dt>Cookies</dt>
      <dd>{namesText(cookies)}</dd>
      <dt>Query strings</dt>
      <dd>{namesText(queryStrings)}</dd>
      {cloudFrontHeaders.length > 0 && (
        <>
          <dt>Added by CloudFront</dt>
          <dd>{cloudFrontHeaders.join(', ')}</dd>
        </>
      )}
    </dl>
  )
}

function namesText(names: Names): string {
  if (names === 'none' || names === 'all') return names
  return 'allExcept' in names ? `all except ${names.allExcept.join(', ')}` : names.join(', ')
}

const ttlText = (ttl: { readonly min: number; readonly default: number; readonly max: number }): string =>
  `Answers are kept for ${ttl.default} seconds unless the origin says otherwise, for ${ttl.min} at least and ${ttl.max} at most.`
