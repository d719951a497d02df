import type { Part, PartId } from '../core/sigv4/part.ts'
import { partsText } from '../core/sigv4/part.ts'
import type { Trace } from '../core/sigv4/trace.ts'
import type { SdkReasonId } from '../core/words/sdk.ts'
import type { SdkResult } from './recordedSdk.ts'
import { sdkReason } from './sdkReason.ts'

/** A line in which the AWS SDK differs; undefined where one side has no such line. */
export interface DifferingLine {
  readonly step: 'canonical-request' | 'string-to-sign' | 'signature'
  readonly id: PartId | 'signature'
  readonly ours: string | undefined
  readonly sdk: string | undefined
  /** Why, where that is known. */
  readonly reason?: SdkReasonId
}

/** A trace held against the AWS SDK's. */
export type Comparison =
  | { readonly kind: 'identical' }
  | { readonly kind: 'differs'; readonly lines: readonly DifferingLine[] }
  | Exclude<SdkResult, { readonly kind: 'made' }>

/** Holds a trace against what the AWS SDK made of the same signing, line by line. */
export function compareWithSdk(
  ours: Pick<Trace, 'canonicalRequest' | 'stringToSign' | 'signature'>,
  sdk: SdkResult,
): Comparison {
  if (sdk.kind !== 'made') return sdk
  const same =
    partsText(ours.canonicalRequest) === sdk.canonicalRequest &&
    partsText(ours.stringToSign) === sdk.stringToSign &&
    ours.signature === sdk.signature
  if (same) return { kind: 'identical' }

  const canonical = differing('canonical-request', ours.canonicalRequest, canonicalRequestLines(sdk.canonicalRequest))
  const toSign = differing('string-to-sign', ours.stringToSign, stringToSignLines(sdk.stringToSign))
  const signature: DifferingLine = { step: 'signature', id: 'signature', ours: ours.signature, sdk: sdk.signature }
  const lines = [...canonical, ...toSign, ...(ours.signature === sdk.signature ? [] : [signature])]
  return {
    kind: 'differs',
    lines: lines.map((line) => {
      const rule = ours.canonicalRequest.find(({ id }) => id === line.id)?.rule
      const reason = sdkReason(line, rule, canonical)
      return reason ? { ...line, reason } : line
    }),
  }
}

type Line = Pick<Part, 'id' | 'line'>

/** The lines that differ, in our order, then those that only the SDK has. */
function differing(
  step: DifferingLine['step'],
  ours: readonly Line[],
  theirs: readonly Line[],
): readonly DifferingLine[] {
  const sdk = new Map(theirs.map(({ id, line }) => [id, line]))
  const known = new Set(ours.map(({ id }) => id))
  return [
    ...ours.map(({ id, line }) => ({ step, id, ours: line, sdk: sdk.get(id) })),
    ...theirs.filter(({ id }) => !known.has(id)).map(({ id, line }) => ({ step, id, ours: undefined, sdk: line })),
  ].filter((line) => line.ours !== line.sdk)
}

function canonicalRequestLines(text: string): readonly Line[] {
  const lines = text.split('\n')
  const [method = '', path = '', query = ''] = lines
  const [end = '', signedHeaders = '', payloadHash = ''] = lines.slice(-3)
  return [
    { id: 'method', line: method },
    { id: 'path', line: path },
    { id: 'query', line: query },
    ...lines.slice(3, -3).map((line): Line => ({ id: `header:${line.split(':', 1)[0]}`, line })),
    { id: 'end-of-headers', line: end },
    { id: 'signed-headers', line: signedHeaders },
    { id: 'payload-hash', line: payloadHash },
  ]
}

function stringToSignLines(text: string): readonly Line[] {
  const [algorithm = '', dateTime = '', scope = '', hash = ''] = text.split('\n')
  return [
    { id: 'algorithm', line: algorithm },
    { id: 'request-date-time', line: dateTime },
    { id: 'credential-scope', line: scope },
    { id: 'hashed-canonical-request', line: hash },
  ]
}
