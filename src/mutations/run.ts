import { delivery } from '../core/diagnosis/delivery.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { readClaim } from '../core/sigv4/claim.ts'
import { causeHeadline } from '../core/words/causes.ts'
import { chooser, oneOf } from './choose.ts'
import type { Mutated, Mutation, Subject } from './mutation.ts'
import { parts } from './parts.ts'
import type { IndependentSigner } from './signers.ts'
import type { Unsigned } from './unsigned.ts'
import { unsigned } from './unsigned.ts'

/** What became of one part's mutations. */
export interface Tally {
  readonly tried: number
  readonly accepted: number
  /** Refused, and the first diagnosis names the part. */
  readonly named: number
}

/** A run: the parts' tallies, what did not go as it should, each with how often, and what signed. */
export interface Run {
  readonly tallies: ReadonlyMap<string, Tally>
  readonly wrong: ReadonlyMap<string, number>
  readonly signed: ReadonlyMap<string, number>
  /** Requests that were refused as they were signed. */
  readonly refused: readonly string[]
}

/** Who judges: the model, or what a test puts in its place. */
type Judge = typeof delivery

/** Signs requests and changes each in every part in turn, until so many changes were made. */
export async function run(
  count: number,
  seed: number,
  signers: readonly IndependentSigner[],
  judge: Judge = delivery,
): Promise<Run> {
  const choose = chooser(seed)
  const tallies = new Map<string, Tally>()
  const wrong = new Map<string, number>()
  const signed = new Map<string, number>()
  const refused: string[] = []
  for (let made = 0; made < count; ) {
    const asked = unsigned(choose)
    const signer = oneOf(choose, signers)
    const subject = subjectOf(asked, await signer.sign(asked))
    if (typeof subject === 'string') {
      refused.push(`${signer.name}: ${subject}`)
      made++
      continue
    }
    signed.set(signer.name, (signed.get(signer.name) ?? 0) + 1)
    for (const [part, mutations] of Object.entries(parts)) {
      const mutation = oneOf(choose, mutations)
      const mutated = mutation.change(subject, choose)
      if (!mutated || made === count) continue
      made++
      const { accepted, fault } = outcome(subject, mutation, mutated, judge)
      const before = tallies.get(part) ?? { tried: 0, accepted: 0, named: 0 }
      const named = !accepted && fault === undefined
      tallies.set(part, {
        tried: before.tried + 1,
        accepted: before.accepted + (accepted ? 1 : 0),
        named: before.named + (named ? 1 : 0),
      })
      const key = `${part}, ${mutation.what} (${subject.claim.form} form): ${fault}`
      if (fault !== undefined) wrong.set(key, (wrong.get(key) ?? 0) + 1)
    }
  }
  return { tallies, wrong, signed, refused }
}

/** The request with its verifier, which must accept it: so what it signed is what the verifier makes of it. */
function subjectOf({ host, credentials, date }: Unsigned, request: HttpRequest): Subject | string {
  const { claim } = readClaim(request)
  const route = { functionUrl: { host, authType: 'AWS_IAM' as const, credentials: [credentials] }, now: date }
  const { decision } = delivery(request, route)
  if (!claim || decision.status !== 200 || !decision.expected) return `${decision.check} for ${request.url}`
  return { request, claim, route: { ...route, signedCanonicalRequest: decision.expected.canonicalRequest } }
}

function outcome({ request, route }: Subject, { causes }: Mutation, mutated: Mutated, judge: Judge) {
  const { decision, diagnoses } = judge(mutated.request ?? request, { ...route, ...mutated.route })
  const accepted = decision.status === 200
  if (accepted) return { accepted, fault: causes.length === 0 ? undefined : 'accepted' }
  const [first] = diagnoses
  if (!first || !causes.includes(first.cause)) return { accepted, fault: `${decision.check}, ${first?.cause}` }
  const { mentions = '' } = mutated
  const said = JSON.stringify([first.headline ?? causeHeadline(first.cause), first.because])
    .toLowerCase()
    .includes(mentions)
  return { accepted, fault: said ? undefined : `${first.cause}, but of what it does not say` }
}
