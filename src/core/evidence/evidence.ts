import type { OriginAccessControl } from '../cloudfront/distribution.ts'
import type { Field } from '../http/message.ts'
import type { SymptomId } from '../words/symptoms.ts'

/** A request as far as somebody knows it; `url` may lack the host and may hold blanks, as its reporter wrote it. */
export interface KnownRequest {
  readonly method?: string
  /** Absolute where the host is known, else from `/` on. */
  readonly url?: string
  readonly headers?: readonly Field[]
  readonly body?: string
  /** Wins over `body`. */
  readonly bodyBase64?: string
}

/** A response as far as somebody knows it; bodies are as pasted, not always valid JSON. */
export interface KnownResponse {
  readonly status?: number
  readonly headers?: readonly Field[]
  readonly body?: string
  readonly bodyBase64?: string
}

/** What somebody knows of the set-up. Names that are not listed are kept as they are. */
export interface KnownSetup {
  readonly service?: string
  readonly between?: readonly string[]
  readonly originRequestPolicy?: string
  readonly cachePolicy?: string
  readonly originAccessControl?: OriginAccessControl
  readonly originPath?: string
  readonly allowedMethods?: readonly string[]
}

/** What is known of one failed call. Everything is optional: people have what they have. */
export interface Evidence {
  /** As the client sent it. */
  readonly request?: KnownRequest
  /** The host that the client signed, where it differs from the URL's or is not in the headers. */
  readonly signedHost?: string
  /** Names, where the Authorization header itself is not known. */
  readonly signedHeaders?: readonly string[]
  readonly response?: KnownResponse
  readonly clientCanonicalRequest?: string
  readonly clientStringToSign?: string
  /** What AWS says that it should have been. */
  readonly serviceCanonicalRequest?: string
  readonly serviceStringToSign?: string
  /** What the receiver saw. */
  readonly receivedRequest?: KnownRequest
  readonly setup?: KnownSetup
  readonly symptoms?: readonly SymptomId[]
}
