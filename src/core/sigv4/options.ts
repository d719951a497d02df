import type { CredentialScope } from './credentialScope.ts'

/** A key pair as AWS hands it out; the token goes with temporary credentials. The secret is text, never logged. */
export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Who signs: a key pair, a derived signing key (64 hex digits) with the scope it was derived for, or nobody. */
export type Signer =
  | Credentials
  | {
      readonly accessKeyId: string
      readonly signingKey: string
      readonly scope: CredentialScope
      readonly sessionToken?: string
    }
  | { readonly accessKeyId?: string }

/** How to sign. */
export interface SigningOptions {
  readonly credentials: Signer
  readonly region: string
  readonly service: string
  readonly date: Date
  /** Sign for this host; the wire's Host stays what it is. */
  readonly host?: string
  readonly form?: 'header' | 'query'
  /** Seconds, query form only; 3600 unless given. */
  readonly expiresIn?: number
  /** What the last line says: the body's hash, `UNSIGNED-PAYLOAD`, or a given hash. */
  readonly payload?: 'signed' | 'unsigned' | { readonly hash: string }
  /** Header form: send and sign `x-amz-content-sha256`; true unless given. */
  readonly contentSha256Header?: boolean
  /** false sends the session token unsigned; true unless given. */
  readonly signToken?: boolean
  /** Replaces the choice of signed headers exactly. */
  readonly signedHeaders?: readonly string[]
  /** Taken out of the choice of signed headers. */
  readonly unsignedHeaders?: readonly string[]
  /** true for every service but `s3` unless given. */
  readonly doubleEncodePath?: boolean
  /** true for every service but `s3` unless given. */
  readonly normalizePath?: boolean
}

/** The session token of a signer that has one; an empty one is none. */
export const tokenOf = (signer: Signer): string | undefined =>
  ('sessionToken' in signer ? signer.sessionToken : undefined) || undefined
