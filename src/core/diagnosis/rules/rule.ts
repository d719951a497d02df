import type { Difference } from '../../evidence/difference.ts'
import type { Findings } from '../../evidence/findings.ts'
import type { AnswerKind } from '../../evidence/messages.ts'
import { fieldValue } from '../../http/message.ts'
import type { CauseId } from '../../words/causes.ts'
import type { RuleId } from '../../words/certainties.ts'
import type { FixId } from '../../words/fixes.ts'
import type { SymptomId } from '../../words/symptoms.ts'
import type { NextId } from '../../words/triageNext.ts'
import type { TriageReasonId, TriageReasonTexts } from '../../words/triageReasons.ts'
import { triageReason } from '../../words/triageReasons.ts'
import { causeOfDifference, isSignedPart, shownDifference } from './causeOfDifference.ts'

/**
 * One thing in the evidence that speaks for a cause, or against it. Points are the logarithm (base 2) of how much more
 * often it is seen with this cause than with the others, by estimate; `proof` is one of the narrow kinds of proof.
 */
export interface Clue {
  readonly points: number
  readonly why: string
  readonly proof?: boolean
}

/** What is known of one cause: with which answers and symptoms it goes, and what else tells of it. */
export interface Rule {
  readonly cause: CauseId
  /** How common it is among refused calls, in points. */
  readonly prior: number
  /** Answers that name the cause: proof, unless `look` speaks against it. */
  readonly names?: readonly AnswerKind[]
  /** Answers that this cause gets; with any other telling answer it is not this cause. */
  readonly answers: Partial<Record<AnswerKind, number>>
  /** Symptoms that it explains; any other symptom speaks against it. */
  readonly symptoms: Partial<Record<SymptomId, number>>
  readonly look: (findings: Findings) => readonly (Clue | undefined)[]
  /** The rule of signing, of CloudFront or of the verifier that explains it. */
  readonly explains?: RuleId
  readonly next: readonly NextId[]
  readonly fixes: readonly FixId[]
}

/** A clue where something holds, else none. */
export function when<Id extends TriageReasonId>(
  holds: boolean | undefined,
  points: number,
  id: Id,
  ...texts: TriageReasonTexts<Id>
): Clue | undefined {
  return holds === true ? { points, why: triageReason(id, ...texts) } : undefined
}

/** What the comparison of all views says for a cause: one clue a view, the strongest first. */
export function compared(
  { clientToService, requestToService, clientToRequest, requestToReceived, ...rest }: Findings,
  cause: CauseId,
): readonly Clue[] {
  const { clientScope, serviceScope } = rest
  // A date of its own makes it another request: a retry, or another line of the log.
  const sameTime =
    !clientToService.some((one) => one.part === 'header' && one.name === 'x-amz-date') &&
    (clientScope?.dateTime === undefined || (serviceScope?.dateTime ?? clientScope.dateTime) === clientScope.dateTime)
  const own = (differences: readonly Difference[]) => differences.find((one) => causeOfDifference(one, rest) === cause)
  const proven = own(clientToService)
  const sent = own(requestToService)
  const signed = own(clientToRequest)
  const arrived = own(requestToReceived)
  return [
    ...(proven
      ? [{ points: 12, why: triageReason('client-service', ...shownDifference(proven)), proof: sameTime }]
      : []),
    ...(sent ? [{ points: 4, why: triageReason('request-service', ...shownDifference(sent)) }] : []),
    ...(signed ? [{ points: 4, why: triageReason('client-request', ...shownDifference(signed)) }] : []),
    ...(arrived
      ? [
          {
            points: 7,
            why: triageReason('sent-received', ...shownDifference(arrived)),
            proof:
              isSignedPart(arrived, rest) &&
              ['mismatch', 'none'].includes(rest.answer.kind) &&
              isSameRequest(arrived, requestToReceived, rest),
          },
        ]
      : []),
  ]
}

/**
 * Whether what arrived is this request and no other one: both show the same signature or date, or all but a header or the
 * method is the same. A browser's own question before a call is another request.
 */
function isSameRequest(
  arrived: Difference,
  requestToReceived: readonly Difference[],
  { request, received }: Pick<Findings, 'request' | 'received'>,
): boolean {
  if (received?.method === 'OPTIONS' && request.method !== 'OPTIONS') return false
  const marks = ['authorization', 'x-amz-date', 'amz-sdk-invocation-id']
  const same = marks.some((name) => {
    const sent = fieldValue(request.headers, name)
    return sent !== undefined && sent === fieldValue(received?.headers ?? [], name)
  })
  const presigned = /X-Amz-Signature=([0-9a-f]{16,})/i
  const signature = presigned.exec(request.query ?? '')?.[1]
  const elsewhere = requestToReceived.some(({ part }) => part === 'path' || part === 'query')
  return (
    same ||
    (signature !== undefined && signature === presigned.exec(received?.query ?? '')?.[1]) ||
    (arrived.part !== 'path' && !elsewhere)
  )
}

type Part = 'method' | 'path' | 'query' | 'host'

/** Whether the service has a part just as it was sent, by its own strings or by what arrived: nothing on the way changed it. */
export function asSent(findings: Findings, part: Part): boolean {
  const { request, setup, service, requestToService, received, requestToReceived } = findings
  if (request[part] === undefined) return false
  const known = part === 'host' ? service?.headers.some(([name]) => name === 'host') : service?.[part] !== undefined
  // By which rule the service encodes a path is not known of every service.
  if (known === true && part === 'path' && setup.path === undefined) return service?.path === request.path
  if (known === true) return !requestToService.some((one) => one.part === part)
  return received?.[part] !== undefined && !requestToReceived.some((one) => one.part === part)
}

/** Whether the client signed a part just as the rules make it of the request that it sent: then the signer is right in it. */
export function signedByRule({ client, request, setup, clientToRequest }: Findings, part: 'path' | 'query'): boolean {
  if (!client || client[part] === undefined || request[part] === undefined) return false
  return (part === 'query' || setup.path !== undefined) && !clientToRequest.some((one) => one.part === part)
}

/** A clue against every cause that lies in one part of the request, where the service has that part as it was sent. */
export const unchanged = (findings: Findings, part: Part, points = -5): Clue | undefined =>
  when(
    asSent(findings, part),
    points,
    'service-as-sent',
    { method: 'the method', path: 'the path', query: 'the query', host: 'the host' }[part],
  )

/** Whether the origin is known to have a path that is put in front. */
export function hasOriginPath({ evidence }: Findings): boolean {
  const originPath: unknown = evidence.setup?.originPath
  return typeof originPath === 'string' && originPath.replace('/', '') !== ''
}

/** The value of a header that the client sent or signed; where neither is known, of what arrived. */
export const sentHeader = ({ request, client, received }: Findings, name: string): string | undefined =>
  fieldValue(request.headers, name) ??
  client?.headers.find(([given]) => given === name)?.[1] ??
  fieldValue(received?.headers ?? [], name)

/** The verifier looked for each parameter of Signature V4 in Authorization and found none: it is another kind of token. */
export const unlikeSigV4 = ({ answer: { text } }: Findings): boolean =>
  (['Credential', 'Signature', 'SignedHeaders'] as const).every((name) => lacks(text, name))

/** A store of one region answers that it did not expect this scope; day and service are seldom wrong in it. */
export const refusesScope = ({ answer: { text } }: Findings): boolean => /unexpected scope:/i.test(text)

/** Whether an answer says that Authorization has no parameter of that name. */
export const lacks = (text: string, name: 'Credential' | 'Signature' | 'SignedHeaders'): boolean =>
  text.includes(`Authorization header requires '${name}' parameter`)

/** Whether the way to the verifier is known to be empty. */
export const straight = ({ setup }: Findings): boolean =>
  setup.betweenKnown && [...setup.between].every((place) => place === 'browser')

/** Whether anything stands between that handles requests, not just the browser that made them. */
export const handled = ({ setup }: Findings): boolean => [...setup.between].some((place) => place !== 'browser')

/** The method as far as it is known, in upper case. */
export const methodOf = ({ request, client, service }: Findings): string | undefined =>
  (request.method ?? client?.method ?? service?.method)?.toUpperCase()

/** Whether requests of this method have a body as a rule. */
export const carriesBody = (method: string | undefined): boolean =>
  method !== undefined && /^(POST|PUT|PATCH)$/.test(method)
