// The ladder against the model: what is wrong is set up in the model alone, and the ladder has to find it by calling.
import type { Distribution } from '../../cloudfront/distribution.ts'
import { deliverRequest } from '../../delivery/deliverRequest.ts'
import type { Route } from '../../delivery/delivery.ts'
import type { FunctionUrl } from '../../functionUrl/functionUrl.ts'
import type { HttpRequest, HttpResponse } from '../../http/message.ts'
import type { SigningOptions } from '../../sigv4/options.ts'
import type { CauseId } from '../../words/causes.ts'
import { credentials, edgeHost, now, post, routeWith, urlHost } from '../article.fixture.ts'
import { noAnswer, readAnswer } from './answer.ts'
import type { Conclusion, Observation } from './conclusion.ts'
import { nextStep } from './decide.ts'
import type { PickedAttempt } from './facts.ts'
import { ladderFacts } from './facts.ts'
import { type LadderBase, ladderCall } from './request.ts'
import { type Rung, rungs } from './rungs.ts'

/** One thing that is wrong: in the caller's request or options, or out there. */
export interface Fault {
  readonly request?: Partial<HttpRequest>
  readonly options?: Partial<SigningOptions>
  /** Only where it is signed for the CloudFront host. */
  readonly edgeOptions?: Partial<SigningOptions>
  readonly attempt?: PickedAttempt
  readonly distribution?: Partial<Distribution>
  readonly functionUrl?: Partial<FunctionUrl>
  readonly route?: Partial<Route>
  /** What the settings entered let expect. */
  readonly expected?: CauseId
  /** What happens to an answer on its way back; undefined: it is lost. */
  readonly answered?: (response: HttpResponse, rung: Rung) => HttpResponse | undefined
}

/** Climbs the ladder against the model. */
export function climb(fault: Fault): { readonly observed: readonly Observation[]; readonly conclusion: Conclusion } {
  const {
    request,
    options,
    edgeOptions,
    attempt = { signFor: 'cloudfront', sendTo: 'cloudfront' },
    expected,
    answered,
  } = fault
  const given: HttpRequest = { ...post(edgeHost), ...request }
  const signing: SigningOptions = { credentials, region: 'us-east-1', service: 'lambda', date: now, ...options }
  const hosts = { cloudfront: edgeHost, 'function-url': urlHost }
  const bare: Omit<LadderBase, 'picked'> = {
    given,
    attempt,
    hosts,
    options: {
      cloudfront: { ...signing, ...edgeOptions, host: edgeHost },
      'function-url': { ...signing, host: urlHost },
    },
  }
  const picked = pickedRequest({ ...bare, picked: given })
  const base: LadderBase = { ...bare, picked }
  const facts = ladderFacts(given, picked, attempt, signing, expected)
  const observed: Observation[] = []
  for (;;) {
    const step = nextStep(observed, facts)
    if ('conclusion' in step) return { observed, conclusion: step.conclusion }
    const { response } = deliverRequest(ladderCall(step.ask, base).request, routeWith(fault))
    const seen = answered ? answered(response, step.ask) : response
    observed.push({ rung: step.ask, answer: seen ? readAnswer(seen, { cached: false, whole: true }) : noAnswer })
  }
}

/** The picked call: the control's request for the picked hosts, or the given one unsigned. */
function pickedRequest(base: LadderBase): HttpRequest {
  const [control] = rungs
  const { signFor, sendTo } = base.attempt
  if (!control || signFor === 'none') return ladderUnsigned(base, sendTo)
  const options = { ...base.options, 'function-url': base.options[signFor] }
  return ladderCall({ ...control, to: sendTo }, { ...base, options }).request
}

const ladderUnsigned = (base: LadderBase, to: PickedAttempt['sendTo']): HttpRequest =>
  ladderCall({ id: 'edge-unsigned', to, sign: 'none', applies: () => true }, base).request
