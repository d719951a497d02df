// Failures made to order: known calls, real signers, known faults, the model as verifier. What happened is on record, so
// the generator knows what can be proven from it.
import { deliverRequest } from '../core/delivery/deliverRequest.ts'
import type { Delivered } from '../core/delivery/delivery.ts'
import type { Evidence } from '../core/evidence/evidence.ts'
import type { FunctionUrl } from '../core/functionUrl/functionUrl.ts'
import { asService } from '../core/functionUrl/services/asService.ts'
import type { HttpRequest } from '../core/http/message.ts'
import { bodyText } from '../core/http/message.ts'
import { withAuthority } from '../core/http/url.ts'
import type { CauseId } from '../core/words/causes.ts'
import type { Fault } from './faults.ts'
import { faults, temporaryKey, token } from './faults.ts'
import { randomFrom } from './random.ts'
import type { Call, Signed, Signer, Signing } from './signers.ts'
import { resigned, signers } from './signers.ts'

/** A made failure: its evidence, its causes, and those of them that its record proves. */
export interface Scenario {
  readonly name: string
  readonly evidence: Evidence
  readonly causes: readonly CauseId[]
  readonly provable: readonly CauseId[]
}

const hosts = {
  lambda: '7k3xq2mz4ufn5p6w8yvbh2tdre0aexam.lambda-url.us-east-1.on.aws',
  'execute-api': 'abcde12345.execute-api.us-east-1.amazonaws.com',
  es: 'search-orders-abcdefghijklmnop.us-east-1.es.amazonaws.com',
  s3: 'orders-example.s3.us-east-1.amazonaws.com',
} as const
type Service = keyof typeof hosts
const services = ['lambda', 'execute-api', 'es', 's3'] as const

const key: Signing = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  service: '',
  date: new Date('2026-01-02T03:04:05Z'),
}

const json = ['content-type', 'application/json'] as const
const calls: readonly Omit<Call, 'host'>[] = [
  { method: 'GET', path: '/orders/list', query: 'limit=10&page=2', headers: [['x-app-version', '7']], body: '' },
  {
    method: 'GET',
    path: '/orders/caf%C3%A9',
    query: 'tags=a%2Cb&name=j%20d',
    headers: [['x-app-note', 'a b']],
    body: '',
  },
  { method: 'POST', path: '/orders/new', query: '', headers: [json, ['x-app-version', '7']], body: '{"order":42}' },
  { method: 'PUT', path: '/orders/a%20b', query: 'dry=1', headers: [json], body: '{"a":1}' },
  { method: 'HEAD', path: '/orders/list', query: '', headers: [], body: '' },
  { method: 'DELETE', path: '/orders//42', query: 'force=yes', headers: [['x-app-version', '7']], body: '' },
]

/** As many scenarios as are asked for: right requests, every fault, and pairs of faults in turn. */
export async function scenarios(count: number, seed = 1): Promise<readonly Scenario[]> {
  const random = randomFrom(seed)
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const made: Scenario[] = []
  for (let turn = 0; made.length < count && turn < count * 20; turn++) {
    const service = pick(services)
    const shape = pick(calls)
    const signer = pick(signers)
    if (!service || !shape || !signer) continue
    const call: Call = { ...shape, host: hosts[service] }
    const fitting = faults.filter(({ fits }) => fits(call, service))
    const first = pick(fitting)
    const kind = turn % 8
    const chosen = kind === 0 || !first ? [] : kind < 5 ? [first] : pair(first, pick(fitting))
    const scenario = await scenarioOf(call, service, signer, chosen)
    if (scenario) made.push(scenario)
  }
  return made
}

/** Two faults in two parts; a right scope or clock cannot be told from a wrong one once the other is wrong. */
const pair = (first: Fault, second: Fault | undefined): readonly Fault[] =>
  second && second.part !== first.part ? [first, second] : [first]

async function scenarioOf(
  call: Call,
  service: Service,
  signer: Signer,
  chosen: readonly Fault[],
): Promise<Scenario | undefined> {
  const signing = chosen.reduce<Signing>((last, { signing: change }) => change?.(last) ?? last, { ...key, service })
  const asked = chosen.reduce((last, { signs }) => signs?.(last) ?? last, call)
  const right = await signer.sign(asked, signing)
  const sent = deviating(right, chosen, signing)
  if (!sent) return undefined
  const arrived = chosen.reduce((last, { transit }) => transit?.(last) ?? last, toVerifier(sent.request, call.host))
  const route = {
    functionUrl: functionUrl(call.host, chosen),
    now: new Date(key.date.getTime() + 60_000 * chosen.reduce((sum, { later = 0 }) => sum + later, 0)),
  }
  const delivered = deliverRequest(arrived, asService(route))
  const refused = delivered.decision.status >= 400
  // The model may forgive what a signer did otherwise: then there is no failure to explain.
  if (refused !== chosen.length > 0) return undefined
  const name = `${signer.name}, ${service}, ${call.method} ${call.path}: ${chosen.map(({ cause }) => cause).join(' and ') || 'right'}`
  return {
    name,
    evidence: evidenceOf(sent, arrived, delivered, service),
    causes: chosen.map(({ cause }) => cause),
    provable: provable(chosen, delivered, service),
  }
}

/** Applies a signer's own faults; undefined where one of them changes nothing. */
function deviating(right: Signed, chosen: readonly Fault[], signing: Signing): Signed | undefined {
  const changes = chosen.flatMap(({ canonical }) => (canonical ? [canonical] : []))
  const scopeDate = chosen.find(({ scopeDate: date }) => date !== undefined)?.scopeDate
  if (changes.length === 0 && scopeDate === undefined) return right
  let text = right.canonicalRequest
  for (const change of changes) {
    const next = change(text)
    if (next === text) return undefined
    text = next
  }
  return resigned(right, text, signing, scopeDate)
}

/** The request as it reaches the verifier, which knows itself by its own name only. */
const toVerifier = (request: HttpRequest, host: string): HttpRequest => ({
  ...request,
  url: withAuthority(request.url, host),
  headers: request.headers.map(([name, value]) => [name, name.toLowerCase() === 'host' ? host : value] as const),
})

function functionUrl(host: string, chosen: readonly Fault[]): FunctionUrl {
  const is = (state: Fault['verifier']): boolean => chosen.some(({ verifier }) => verifier === state)
  const { accessKeyId, secretAccessKey, date } = key
  const denied = new TextEncoder().encode('{"error":"not for this tenant"}')
  return {
    host,
    authType: 'AWS_IAM',
    credentials: [
      {
        accessKeyId: is('other-key') ? 'AKIDEXAMPLE' : is('expired') ? temporaryKey : accessKeyId,
        secretAccessKey: is('other-secret') ? secretAccessKey.replace('/b', '+b') : secretAccessKey,
        ...(is('expired') ? { sessionToken: token, expires: new Date(date.getTime() - 3_600_000) } : {}),
      },
    ],
    ...(is('no-permission') ? { allow: { invokeFunctionUrl: true, invokeFunction: false } } : {}),
    ...(is('own-403')
      ? { respond: { status: 403, headers: [['content-type', 'application/json']], body: denied } }
      : {}),
  }
}

const evidenceOf = (sent: Signed, arrived: HttpRequest, { response }: Delivered, service: Service): Evidence => ({
  request: {
    method: sent.request.method,
    url: sent.request.url,
    headers: sent.request.headers,
    body: bodyText(sent.request),
  },
  clientCanonicalRequest: sent.canonicalRequest,
  receivedRequest: { method: arrived.method, url: arrived.url, headers: arrived.headers, body: bodyText(arrived) },
  response: { status: response.status, headers: response.headers, body: bodyText(response) },
  setup: { service: service === 'lambda' ? 'lambda-url' : service, between: ['proxy'] },
})

/** Checks whose sentence names its cause. */
const named: Readonly<Record<string, CauseId>> = {
  'date-expired': 'clock-skew',
  'date-not-yet': 'clock-skew',
  'scope-region': 'scope-region-wrong',
  'scope-service': 'scope-service-wrong',
  'scope-date': 'scope-date-mismatch',
  'auth-duplicated': 'authorization-duplicated',
  'host-signed': 'host-not-signed',
  'token-expired': 'session-token-expired',
}

/** Services that put their own canonical request into the answer. */
const telling: readonly Service[] = ['execute-api', 'es', 's3']

/**
 * What the record proves: what the service's sentence names; or, where it says that the signatures differ, what its own
 * canonical request or the received request shows of a signed part. Keys, permissions and applications show nowhere.
 */
function provable(chosen: readonly Fault[], { decision, response }: Delivered, service: Service): readonly CauseId[] {
  // An answer to HEAD has no body, so nothing in it says a sentence.
  if (bodyText(response) === '') return received(chosen, decision.check)
  const sentence = named[decision.check]
  if (sentence !== undefined) return chosen.flatMap(({ cause }) => (cause === sentence ? [cause] : []))
  if (decision.check !== 'signature') return []
  if (!telling.includes(service)) return received(chosen, decision.check)
  const shown = chosen.filter(
    ({ transit, signs, canonical, part }) => part !== 'claim' && (transit ?? signs ?? canonical),
  )
  return [...new Set(shown.map(({ cause }) => cause))]
}

/** What the received request alone proves: a signed part that changed on the way. */
const received = (chosen: readonly Fault[], check: string): readonly CauseId[] =>
  check !== 'signature'
    ? []
    : [
        ...new Set(
          chosen.flatMap(({ cause, part, transit, signs }) => (part !== 'claim' && (transit ?? signs) ? [cause] : [])),
        ),
      ]
