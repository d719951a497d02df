import type { Change } from '../cloudfront/change.ts'
import type { KnownOfRequest } from '../delivery/deliverRequest.ts'
import type { Delivered, Place, Route } from '../delivery/delivery.ts'
import type { HttpRequest } from '../http/message.ts'
import { fieldValue } from '../http/message.ts'
import type { CauseId } from '../words/causes.ts'
import { checkWords } from '../words/checks.ts'
import { detail, headline } from '../words/diagnoses.ts'
import type { Case } from './case.ts'
import { caseOf } from './case.ts'
import { causeOfCheck } from './causesOfChecks.ts'
import { causesOfDifferences } from './causesOfParts.ts'
import type { Because, Diagnosis, Remedy } from './diagnosis.ts'
import type { Difference } from './differences.ts'
import { factsOf } from './facts.ts'
import { fixesFor } from './fixesFor.ts'
import { shownLine } from './shownLine.ts'

interface Finding {
  readonly cause: CauseId
  readonly certainty: Diagnosis['certainty']
  readonly change?: Change | undefined
  readonly difference?: Difference
  readonly because: readonly Because[]
}

/**
 * Why a delivery was refused: the causes that the model shows, best first, at most five. Both sides are the model's, so a
 * cause is proven in the simulation and nowhere else. Nothing where the answer is 200.
 */
export function diagnose(
  request: HttpRequest,
  route: Route,
  delivered: Delivered,
  known: KnownOfRequest = {},
): readonly Diagnosis<Remedy>[] {
  if (delivered.decision.status === 200) return []
  const found = caseOf(request, route, delivered, known)
  return findings(found)
    .slice(0, 5)
    .map(({ cause, certainty, change, difference, because }) => {
      const facts = factsOf(found, change, difference)
      const said = { headline: headline(cause, facts), detail: detail(cause, facts) }
      return {
        cause,
        certainty,
        about: 'model',
        because,
        against: [],
        next: nextSteps(found),
        fixes: fixesFor(cause, found),
        ...(said.headline ? { headline: said.headline } : {}),
        ...(said.detail ? { detail: said.detail } : {}),
      }
    })
}

function findings(found: Case): readonly Finding[] {
  const { decision } = found.delivered
  const root = decision.check === 'signature' ? mismatch(found) : byCheck(found)
  const replaced: readonly Finding[] =
    decision.layer === 'error-page'
      ? [
          {
            cause: 'edge-cached-error',
            certainty: 'proven',
            because: ['In the simulation, a custom error page stands in for Lambda’s answer.'],
          },
        ]
      : []
  const hidden = decision.failover ? root.map((one) => ({ ...one, because: [...one.because, failover] })) : root
  return [...hidden, ...replaced, ...alsoOverridden(found)]
}

const failover = { rule: 'edge-failover' } as const

function byCheck(found: Case): readonly Finding[] {
  const named = causeOfCheck(found)
  if (!named) return []
  const { reason, rule } = checkWords(found.delivered.decision.check)
  const because = [
    `In the simulation, the request is refused here: ${reason}.`,
    ...(named.change ? [{ rule: named.change.rule }] : []),
    { rule },
  ]
  return [{ cause: named.cause, certainty: 'proven', change: named.change, because }]
}

/** Who may have made the signature that arrived. */
const signers: Readonly<Partial<Record<Place, string>>> = {
  client: 'the client',
  'edge-function': 'the function at the edge',
}

function mismatch({ differences, signed, signer, received, receivedClaim }: Case): readonly Finding[] {
  const sure = signed?.how === 'as-sent' ? 'likely' : 'proven'
  const found = causesOfDifferences(differences).map(({ cause, difference }): Finding => {
    const { change } = difference
    const lines = [
      `In the simulation, ${signers[signer] ?? 'CloudFront'} signed ${shownLine(difference.id, difference.signed)}.`,
      `Lambda made ${shownLine(difference.id, difference.rebuilt)} of what arrived.`,
    ]
    return {
      cause,
      certainty: sure,
      change,
      difference,
      because: [...lines, ...(change ? [{ rule: change.rule }] : [])],
    }
  })
  if (found.length > 0) return found
  if (sure === 'proven') {
    const because = ['In the simulation, both sides made the same canonical request and different signatures.']
    return [{ cause: 'secret-wrong', certainty: sure, because }]
  }
  const because = [
    'In the simulation, nothing signed was changed on the way, and the key known here does not make this signature of what was sent.',
  ]
  const absent = receivedClaim?.signedHeaders.find((name) => !isThere(received, name.toLowerCase()))
  if (absent === undefined) return [{ cause: 'secret-wrong', certainty: sure, because }]
  const lost: Finding = {
    cause: 'header-changed-in-transit',
    certainty: sure,
    difference: { id: `header:${absent.toLowerCase()}` },
    because: [`The request names ${absent} as signed and does not have it.`, { rule: 'sigv4-header-missing' }],
  }
  return [lost, { cause: 'secret-wrong', certainty: 'possible', because }]
}

/** Whether a request has a signed field; every request has a host. */
const isThere = ({ headers }: HttpRequest, name: string): boolean =>
  ['host', ':authority'].includes(name) || fieldValue(headers, name) !== undefined

/** A viewer's own signature that nobody looked at, where CloudFront signed and was refused. */
function alsoOverridden({ changes, claim, delivered }: Case): readonly Finding[] {
  const change = changes.find(({ field, before }) => field === 'authorization' && before !== undefined)
  const looked = !['permission', 'payload'].includes(delivered.decision.check)
  if (!claim || change?.after === undefined || looked) return []
  return [{ cause: 'oac-overrides-authorization', certainty: 'possible', change, because: [{ rule: change.rule }] }]
}

const nextSteps = ({ throughCloudFront, delivered }: Case): readonly string[] => {
  if (delivered.decision.by === 'client') return ['Send it to one of the two hosts.']
  return throughCloudFront
    ? [
        'Send the same request, signed for the Function URL host, straight there: if that works, key, clock and permission are right.',
      ]
    : ['Send the call for real and compare the answer with this prediction.']
}
