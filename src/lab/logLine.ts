import type { Decision, Delivered } from '../core/delivery/delivery.ts'
import { ruleCertainty } from '../core/words/certainties.ts'
import { checkWords } from '../core/words/checks.ts'
import type { Arrived } from './wireServer.ts'

/** A line for the terminal: what came, who answered, and which of the rules that decided AWS does not document. */
export function logLine({ method, target }: Arrived, { decision, legs }: Delivered, status: number, now: Date): string {
  const path = target.split('?', 1)[0] ?? ''
  // Without the query, where a signature may stand, and with nothing that a terminal would obey.
  const shown = path.replace(/[^!-~]+/g, encodeURIComponent)
  const assumed = [
    ...(isAssumed(decision) ? [checkWords(decision.check).rule] : []),
    ...legs.flatMap(({ changes }) =>
      changes.filter(({ certainty }) => certainty === 'assumed').map(({ rule }) => rule),
    ),
  ]
  const rests = assumed.length > 0 ? `; assumed: ${[...new Set(assumed)].join(', ')}` : ''
  const notAtAws = decision.proposal ? `; does not exist at AWS: ${decision.proposal}` : ''
  const model = status === decision.status ? '' : ` (the model says ${decision.status})`
  return `${now.toISOString().slice(11, 19)} to ${legs[0]?.to}: ${method} ${shown} -> ${status}${model} by ${decision.by}${instead(decision)}: ${decision.check}${rests}${notAtAws}`
}

/** Whether the check itself rests on an assumption, and not just on what does not exist at AWS. */
const isAssumed = ({ certainty, proposal, check }: Decision): boolean =>
  certainty === 'assumed' && (!proposal || ruleCertainty(checkWords(check).rule) === 'assumed')

/** What CloudFront put in place of the origin's answer. */
function instead({ by, layer, failover }: Decision): string {
  if (failover) return ' (second origin)'
  return by === 'cloudfront' && layer ? ` (${layer})` : ''
}
