import type { Distribution } from '../../cloudfront/distribution.ts'
import type { Evidence, KnownSetup } from '../../evidence/evidence.ts'
import { defined } from '../../evidence/text/defined.ts'
import type { FunctionUrl } from '../../functionUrl/functionUrl.ts'
import { fieldValue } from '../../http/message.ts'
import type { Credentials } from '../../sigv4/options.ts'
import type { ExchangeDraft } from './exchangeDraft.ts'
import { evidenceOf, take } from './exchangeDraft.ts'
import type { Piece } from './piece.ts'

/** What the pieces of a paste add up to. */
export interface Assembled {
  readonly evidence: Evidence
  readonly others: readonly Evidence[]
  readonly credentials: readonly Credentials[]
  readonly signing?: { readonly region?: string; readonly service?: string }
  readonly distribution?: Distribution
  readonly functionUrl?: Partial<FunctionUrl>
  readonly grants?: readonly string[]
  readonly callerArn?: string
}

/** Puts together what belongs together: exchanges in the order of the text, credentials, configuration. */
export function assemble(pieces: readonly Piece[]): Assembled {
  const drafts: ExchangeDraft[] = []
  for (const piece of pieces) {
    if (!isOfExchange(piece)) continue
    const last = drafts.at(-1)
    if (last && take(last, piece)) continue
    const next: ExchangeDraft = {}
    take(next, piece)
    drafts.push(next)
  }
  const exchanges = drafts.map((draft) => ({ draft, evidence: evidenceOf(draft) }))
  const chosen =
    exchanges.findLast(({ draft, evidence }) => isSigned(draft, evidence) && isRefused(evidence)) ?? exchanges.at(-1)
  const setup = setupOf(pieces)
  const evidence: Evidence = { ...chosen?.evidence, ...(setup ? { setup } : {}) }
  return {
    evidence,
    others: exchanges.filter((exchange) => exchange !== chosen).map((exchange) => exchange.evidence),
    credentials: credentialsOf(pieces),
    ...defined({
      signing: merged(pieces, (piece) => {
        if (piece.kind !== 'signing') return undefined
        const { kind: _, ...signing } = piece
        return signing
      }),
      distribution: merged(pieces, (piece) => (piece.kind === 'distribution' ? piece.distribution : undefined)),
      functionUrl: merged(pieces, (piece) => (piece.kind === 'function-url' ? piece.functionUrl : undefined)),
      callerArn: pieces.findLast((piece) => piece.kind === 'caller')?.arn,
      grants: grantsOf(pieces),
    }),
  }
}

const isOfExchange = (piece: Piece): boolean =>
  ['request', 'request-headers', 'response', 'received', 'client-strings', 'service-strings'].includes(piece.kind)

function isSigned(draft: ExchangeDraft, { request, ...evidence }: Evidence): boolean {
  const headers = request?.headers ?? []
  return (
    draft.signed === true ||
    fieldValue(headers, 'authorization')?.trim().startsWith('AWS4-') === true ||
    // Tools that hide the Authorization header leave its date.
    fieldValue(headers, 'x-amz-date') !== undefined ||
    /[?&]X-Amz-Signature=/.test(request?.url ?? '') ||
    [evidence.clientCanonicalRequest, evidence.clientStringToSign, evidence.serviceCanonicalRequest].some(Boolean)
  )
}

/** Refused: a status of 4xx; or none is known, and there is an answer. */
function isRefused({ response }: Evidence): boolean {
  if (response?.status !== undefined) return response.status >= 400 && response.status < 500
  return response?.body !== undefined
}

function merged<T extends object>(pieces: readonly Piece[], of: (piece: Piece) => T | undefined): T | undefined {
  const found = pieces.map(of).filter((one) => one !== undefined)
  return found.length === 0 ? undefined : (Object.assign({}, ...found) as T)
}

const setupOf = (pieces: readonly Piece[]): KnownSetup | undefined =>
  merged(pieces, (piece) => (piece.kind === 'setup' ? piece.setup : undefined))

function grantsOf(pieces: readonly Piece[]): readonly string[] | undefined {
  const found = pieces.flatMap((piece) => (piece.kind === 'grants' ? [piece.grants] : []))
  return found.length === 0 ? undefined : [...new Set(found.flat())]
}

/** Key, secret and token come one by one; a second one of the same kind starts another set. */
function credentialsOf(pieces: readonly Piece[]): readonly Credentials[] {
  const sets: Partial<Credentials>[] = []
  for (const piece of pieces) {
    if (piece.kind !== 'credentials') continue
    const last = sets.at(-1)
    const clashes = Object.entries(piece.credentials).some(
      ([name, value]) => last?.[name as keyof Credentials] !== undefined && last[name as keyof Credentials] !== value,
    )
    if (last && !clashes) sets[sets.length - 1] = { ...last, ...defined(piece.credentials) }
    else sets.push(defined(piece.credentials))
  }
  const whole = sets.map(
    ({ accessKeyId = '', secretAccessKey = '', sessionToken }): Credentials => ({
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
    }),
  )
  return [...new Map(whole.map((one) => [JSON.stringify(one), one])).values()]
}
