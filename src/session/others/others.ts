import { deliverRequest } from '../../core/delivery/deliverRequest.ts'
import type { Decision } from '../../core/delivery/delivery.ts'
import type { PartPair } from '../../core/evidence/compareParts.ts'
import { compareParts } from '../../core/evidence/compareParts.ts'
import type { ClientGuess } from '../../core/hosts/clientGuesses.ts'
import { clientGuesses } from '../../core/hosts/clientGuesses.ts'
import { withAuthority } from '../../core/http/url.ts'
import type { PartId } from '../../core/sigv4/part.ts'
import { partsText } from '../../core/sigv4/part.ts'
import { profileOf } from '../../core/sigv4/profiles/profiles.ts'
import type { SignedAs } from '../../core/sigv4/profiles/signAs.ts'
import { signAs } from '../../core/sigv4/profiles/signAs.ts'
import { trace } from '../../core/sigv4/trace.ts'
import type { SignerId } from '../../core/words/signers.ts'
import { signerIds } from '../../core/words/signers.ts'
import type { SignerRefusal, SignerWay } from '../../core/words/signerWays.ts'
import type { Attempt } from '../inputs.ts'
import { hostOf } from '../reading.ts'
import type { View } from '../view.ts'

/** A client's answer to this request: what it signs, beside what is signed here, or why it signs nothing. */
export type Other = { readonly id: SignerId; readonly guess: ClientGuess | undefined } & (
  | { readonly refuses: SignerRefusal }
  | {
      readonly refuses?: undefined
      readonly made: SignedAs
      /** Its canonical request, on the left, beside the one that is signed here. */
      readonly lines: readonly PartPair[]
      readonly differing: readonly DifferingLine[]
      readonly outcome: Outcome
      /** Signed for the Function URL and sent straight to it: its way of signing alone decides. */
      readonly straight: Outcome
    }
)

/** A line that is not as here; without ways it is this page's own choice that makes it. */
export interface DifferingLine extends PartPair {
  readonly ways: readonly SignerWay[]
}

/** What comes of its request in the simulation. */
export interface Outcome {
  readonly decision: Decision
  /** The lines of its canonical request that the Function URL rebuilds otherwise. */
  readonly rebuilt: readonly PartId[]
}

/** What the known clients would sign for this request and attempt. An attempt without a signature counts as signed for CloudFront. */
export function othersOf(view: View): readonly Other[] {
  const { signFor: chosen, sendTo } = view.picked.attempt
  const signFor = chosen === 'none' ? 'cloudfront' : chosen
  const request = view.reading.request
  const options = view.columnOptions[signFor]
  const ours =
    view.inputs.form === 'query'
      ? trace(request, { ...options, form: 'header' }, { payloadHash: view.bodyHash })
      : view.columns[signFor]
  const guesses = clientGuesses(options.host ?? '')
  return signerIds.map((id): Other => {
    const guess = guesses.find(({ client }) => client === guessedAs[id])
    const made = signedBy(id, view, signFor)
    const control = signedBy(id, view, 'function-url')
    if ('refuses' in made) return { id, guess, refuses: made.refuses }
    if ('refuses' in control) return { id, guess, refuses: control.refuses }
    const lines = compareParts(made.canonicalRequest, ours.canonicalRequest)
    return {
      id,
      guess,
      made,
      lines,
      differing: differingOf(lines, made),
      outcome: outcomeOf(made, view, sendTo),
      straight: outcomeOf(control, view, 'function-url'),
    }
  })
}

/** What a client is called where it guesses region and service from a host. */
const guessedAs: Readonly<Record<SignerId, string>> = {
  'aws-sigv4-fetch': 'aws-sigv4-fetch',
  aws4fetch: 'aws4fetch',
  aws4: 'aws4',
  smithy: 'AWS SDKs',
  'smithy-1': 'AWS SDKs',
  botocore: 'botocore',
  'aws-cli': 'botocore',
  'curl-7': 'curl --aws-sigv4',
  'curl-8': 'curl --aws-sigv4',
  go: 'AWS SDKs',
}

function signedBy(id: SignerId, view: View, signFor: Exclude<Attempt['signFor'], 'none'>) {
  const { credentials, region, service, date, host = '' } = view.columnOptions[signFor]
  return signAs(profileOf(id), view.reading.request, { credentials, region, service, date, host })
}

function differingOf(lines: readonly PartPair[], { ways }: SignedAs): readonly DifferingLine[] {
  const differing = lines.filter(({ same }) => !same)
  const headersDiffer = differing.some(({ id }) => id.startsWith('header:'))
  return differing.map((pair) => {
    const own = ways.get(pair.id) ?? []
    const follows = pair.id === 'signed-headers' && own.length === 0 && headersDiffer
    return { ...pair, ways: follows ? ['follows'] : own }
  })
}

function outcomeOf(made: SignedAs, view: View, sendTo: Attempt['sendTo']): Outcome {
  const host = hostOf(view.reading, sendTo)
  const route = view.hasKey ? view.route : { ...view.route, signedCanonicalRequest: partsText(made.canonicalRequest) }
  const sent = { ...made.request, url: withAuthority(made.request.url, host) }
  const { decision } = deliverRequest(sent, route, { payloadHash: view.bodyHash })
  const rebuilt = compareParts(made.canonicalRequest, decision.parts?.canonicalRequest ?? made.canonicalRequest)
  return { decision, rebuilt: rebuilt.filter(({ same }) => !same).map(({ id }) => id) }
}
