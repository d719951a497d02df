import type { ReactNode } from 'react'
import { Fragment, Suspense } from 'react'
import type { Leg } from '../../core/delivery/delivery.ts'
import { shortSignature } from '../../core/exchange/shortSignature.ts'
import { wireHost } from '../../core/http/host.ts'
import type { Attempt, Inputs } from '../../session/inputs.ts'
import { behaviorHere } from '../../session/matched.ts'
import { usePreview } from '../../session/useView.ts'
import { changeText, summaryOf } from '../../session/way.ts'
import { Chip } from '../parts/Chip.tsx'
import { Panel } from '../parts/Panel.tsx'
import type { SideName } from '../parts/Side.tsx'
import { HostName, SideMark } from '../parts/Side.tsx'
import { Swap } from '../parts/Swap.tsx'
import { LegChanges } from './LegChanges.tsx'
import { OpeningRun, OpenQuestions } from './later.ts'
import styles from './WayPanel.module.css'

/** The way of the picked attempt: three places, and what happens to the request between them. */
export function WayPanel() {
  const { picked, inputs, columns, reading } = usePreview()
  const { attempt, request, delivery } = picked
  const { legs, decision } = delivery
  const through = attempt.sendTo === 'cloudfront'
  const toOrigin = legs.find(({ to }) => to === 'function-url')
  const arrived = through ? (toOrigin && toOrigin.from === 'cloudfront' ? toOrigin : undefined) : legs[0]
  const sent = attempt.signFor === 'none' ? undefined : columns[attempt.signFor]
  const sideOf = (host: string): SideName => (host === reading.functionUrlHost ? 'function-url' : 'cloudfront')
  return (
    <Panel name="Way">
      <div className={styles.way}>
        <Place name="Client" host={wireHost(request)} side={sideOf(wireHost(request))}>
          <Fact name="signed for">
            <SignedFor attempt={attempt} />
          </Fact>
          <Fact name="signature">{sent ? shortSignature(sent.signature) || 'no key' : 'none'}</Fact>
        </Place>
        <Between
          hot={false}
          above={`${request.method}, ${count(request.headers.length, 'header')}`}
          below={through ? 'as sent' : 'not this way'}
          off={!through}
        />
        <Place name="CloudFront" mark="cloudfront" host={reading.cloudFrontHost} side="cloudfront" off={!through}>
          <CloudFrontFacts inputs={inputs} />
        </Place>
        {through ? (
          <OriginLeg leg={arrived && { ...arrived, changes: atEdge(legs) }} />
        ) : (
          <Between hot={false} above="straight" below="as sent" off={false} />
        )}
        <Place
          name="Lambda (Function URL)"
          mark="function-url"
          host={arrived ? wireHost(arrived.received) : 'not reached'}
          side={sideOf(arrived ? wireHost(arrived.received) : '')}
          off={!arrived}
        >
          <Fact name="expects">{decision.expected?.signature ? shortSignature(decision.expected.signature) : '–'}</Fact>
          <Fact name="answers">
            {arrived ? String((delivery.originResponse ?? delivery.response).status) : 'not asked'}
          </Fact>
        </Place>
      </div>
      <div className={styles.more}>
        <LegChanges legs={legs} />
        <Suspense fallback={<div className={styles.kept} />}>
          <OpenQuestions />
        </Suspense>
      </div>
      <Suspense>
        <OpeningRun />
      </Suspense>
    </Panel>
  )
}

/** Everything that was done at the edge, by CloudFront and by a function there. */
const atEdge = (legs: readonly Leg[]) => legs.filter(({ to }) => to !== 'function').flatMap(({ changes }) => changes)

/** The behaviour that takes the request: named where there is a choice, with its policies. */
function CloudFrontFacts({ inputs }: { inputs: Inputs }) {
  const { pathPattern, originRequestPolicy, cachePolicy, legacy, edge } = behaviorHere(inputs)
  const cache = legacy ? 'legacy settings' : cachePolicy
  return (
    <>
      {inputs.behaviors.length > 0 && (
        <Fact name="behaviour">
          <code>{pathPattern}</code>
        </Fact>
      )}
      <Fact name="policy">
        <Breakable name={legacy ? 'legacy settings' : originRequestPolicy} />
      </Fact>
      <Fact name="cache">
        <Breakable name={`${cache} · OAC ${inputs.originAccessControl}`} />
      </Fact>
      {edge.at !== 'none' && <Fact name="edge">{`a function at ${edge.at}`}</Fact>}
      {inputs.forwardedHost && (
        <Fact name="what if">
          <Chip tone="warn">does not exist at AWS</Chip>
        </Fact>
      )}
    </>
  )
}

/** A name in camel case that may break between its words. */
function Breakable({ name }: { name: string }) {
  return (
    <span>
      {name.split(/(?<=[a-z])(?=[A-Z])/).map((word) => (
        <Fragment key={word}>
          {word}
          <wbr />
        </Fragment>
      ))}
    </span>
  )
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`

interface PlaceProps {
  readonly name: string
  readonly mark?: SideName
  /** The Host as this place has it. */
  readonly host: string
  readonly side: SideName
  readonly off?: boolean
  readonly children: ReactNode
}

function Place({ name, mark, host, side, off = false, children }: PlaceProps) {
  return (
    <div className={styles.place} data-off={off}>
      <b>
        {mark && <SideMark side={mark} />}
        {name}
      </b>
      <div className={styles.host}>
        <HostName host={host} side={side} />
      </div>
      <dl>{children}</dl>
    </div>
  )
}

function SignedFor({ attempt: { signFor } }: { attempt: Attempt }) {
  if (signFor === 'none') return 'nothing'
  return (
    <span>
      <SideMark side={signFor} />
      {signFor === 'cloudfront' ? 'the CloudFront host' : 'the Function URL host'}
    </span>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function OriginLeg({ leg }: { leg: Leg | undefined }) {
  if (!leg) return <Between hot={false} above="stopped here" below="Lambda is not asked" off />
  const { broken, touched, added } = summaryOf(leg)
  const above = broken.length > 0 ? broken.map(changeText).slice(0, 2).join(', ') : 'no signed field touched'
  const names = added.map(({ field }) => field)
  const more = touched.length + Math.max(0, names.length - 2)
  const below = [names.length > 0 ? `+ ${names.slice(0, 2).join(', ')}` : '', more > 0 ? `${more} more, unsigned` : '']
  return (
    <Between
      hot={broken.length > 0}
      above={above}
      below={below.filter((text) => text !== '').join(' · ') || 'as it came'}
      off={false}
    />
  )
}

function Between({ hot, above, below, off }: { hot: boolean; above: string; below: string; off: boolean }) {
  return (
    <div className={styles.between} data-hot={hot} data-off={off}>
      <span data-above="true">
        <Swap of={above} />
      </span>
      <i aria-hidden="true" />
      <span>
        <Swap of={below} />
      </span>
    </div>
  )
}
