import type { SignerId } from '../../words/signers.ts'

/** How a client signs: each line says in what it may differ from AWS's own signers, `usual` where it does not. */
export interface Profile {
  readonly id: SignerId
  /** What it makes of the URL before it signs and sends it. */
  readonly url: UrlRule
  readonly method: 'usual' | 'method-upper-case'
  /** `as-given`: whatever host it is handed; else without the scheme's own port, in lower case or not. */
  readonly host: 'as-given' | 'without-port' | 'lower-case'
  readonly path: PathRule
  readonly query: QueryRules
  readonly headers: HeaderRules
}

export type UrlRule = 'usual' | 'url-standard' | 'curl-7' | 'curl-8' | 'go' | 'aws4' | 'crt' | 'python'
export type PathRule = 'usual' | 'path-as-sent' | 'path-not-normalized' | 'path-marks-left'

export interface QueryRules {
  /** What happens to single parameters, in this order. */
  readonly pieces: readonly PieceRule[]
  /** `text`: parameters are held as text, bytes that are no UTF-8 are lost. */
  readonly form: 'usual' | 'text' | 'query-as-sent' | 'query-as-sent-sorted'
  /** By what parameters are sorted: encoded texts; decoded ones, by UTF-16 units or bytes; or names alone decoded. */
  readonly order: 'usual' | 'decoded-units' | 'decoded-bytes' | 'decoded-names'
  /** What is sent: the query as it was, or what was signed. */
  readonly sent: 'as-it-was' | 'rewritten'
}

export type PieceRule =
  | 'query-plus-as-blank'
  | 'query-plus-escape-as-blank'
  | 'query-nameless-left-out'
  | 'query-nameless-as-name'
  | 'query-semicolon-left-out'
  | 'query-bad-escape-left-out'

export interface HeaderRules {
  /** Which names (lower case) it leaves out of the signature. */
  readonly unsigned: (name: string) => boolean
  readonly values: ValueRule
  /** What it makes of a given `date`. */
  readonly date: 'usual' | 'date-dropped' | 'date-signed' | 'date-taken' | 'date-unreadable'
  /** What it adds and signs, besides time and token. */
  readonly adds: readonly AddedRule[]
  /** What it adds to a body without a type, unsigned. */
  readonly unsignedType?: 'form' | 'text'
  /** It sends with `fetch`, which refuses some requests and joins repeated headers. */
  readonly byFetch?: true
}

/** How a header's values become its line. */
export type ValueRule = 'usual' | 'smithy-1' | 'joined' | 'joined-trimmed' | 'aws4' | 'botocore' | 'go' | 'curl-7'
export type AddedRule = 'content-sha256-added' | 'content-length-signed' | 'type-form-added' | 'type-text-added'
