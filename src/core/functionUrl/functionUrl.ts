import type { HttpResponse } from '../http/message.ts'
import type { Signer } from '../sigv4/options.ts'
import type { ServiceProfile } from './services/serviceProfile.ts'

/** The CORS settings of a Function URL. */
export interface CorsSettings {
  readonly origins: readonly string[]
  readonly methods: readonly string[]
  readonly headers: readonly string[]
  readonly expose: readonly string[]
  readonly credentials: boolean
  readonly maxAge: number
}

/** A key that the verifier knows, and until when. */
export type KnownSigner = Signer & { readonly expires?: Date }

/** A Lambda Function URL. Source: Lambda Developer Guide, "Control access to Lambda function URLs". */
export interface FunctionUrl {
  readonly host: string
  /** From the host unless given. */
  readonly region?: string
  /** `lambda` unless given. */
  readonly service?: string
  readonly authType: 'AWS_IAM' | 'NONE'
  /** `the-signer`: the claim's key counts as known, and canonical requests are compared. */
  readonly credentials: readonly KnownSigner[] | 'the-signer'
  /** Both true unless given. */
  readonly allow?: { readonly invokeFunctionUrl: boolean; readonly invokeFunction: boolean }
  readonly cors?: CorsSettings
  /** What the function answers; a greeting unless given. */
  readonly respond?: HttpResponse
  /** Seconds that the function takes to answer; a function may run for 900. */
  readonly takes?: number
  /** Part of what does not exist at AWS (`proposal` of a distribution): the Hosts, besides its own, that it lets sign for it. */
  readonly acceptedHosts?: readonly string[]
  /** How strict it is, where another service answers than Lambda: see `asService`. */
  readonly profile?: ServiceProfile
}
