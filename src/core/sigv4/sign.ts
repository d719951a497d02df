import type { HttpRequest } from '../http/message.ts'
import { checkSigning } from './checkOptions.ts'
import { credentialScopeText } from './credentialScope.ts'
import type { SigningOptions } from './options.ts'
import { partsText } from './part.ts'
import type { Trace } from './trace.ts'
import { trace } from './trace.ts'

/** What signing made, as texts. */
export interface SigningTrace {
  readonly canonicalRequest: string
  readonly stringToSign: string
  /** 64 lower-case hex digits; empty without a key. */
  readonly signature: string
  readonly credentialScope: string
  readonly signedHeaders: readonly string[]
  readonly payloadHash: string
  readonly request: HttpRequest
}

/** A trace as texts. */
const signingTrace = (made: Trace): SigningTrace => ({
  canonicalRequest: partsText(made.canonicalRequest),
  stringToSign: partsText(made.stringToSign),
  signature: made.signature,
  credentialScope: credentialScopeText(made.scope),
  signedHeaders: made.signedHeaders,
  payloadHash: made.payloadHash,
  request: made.request,
})

/** Signs a request; see `trace`. @throws TypeError for an unusable argument. */
export function signed(request: HttpRequest, options: SigningOptions): SigningTrace {
  checkSigning(request, options)
  return signingTrace(trace(request, options))
}
