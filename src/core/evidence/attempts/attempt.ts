// One attempt as far as a paste tells of it, in one shape that two can be compared in. A part that is not known is
// undefined; one that is not there is empty.
import type { Evidence } from '../evidence.ts'

/** What is known of one try. The rest stands besides the evidence because a command tells it, and no message does. */
export interface Attempt {
  readonly evidence: Evidence
  /** What a command is told to sign for. */
  readonly signing?: { readonly region?: string | undefined; readonly service?: string | undefined } | undefined
  readonly accessKeyId?: string | undefined
  readonly sessionToken?: string | undefined
}

/** An attempt, read. Bearers are in it as they are: nothing of it is shown before it went through `shownText`. */
export interface AttemptView {
  readonly method?: string | undefined
  readonly scheme?: string | undefined
  /** Where it was sent. */
  readonly host?: string | undefined
  /** What it was signed for, where that is known apart. */
  readonly signedHost?: string | undefined
  /** As on the wire. */
  readonly path?: string | undefined
  /** As it is signed. */
  readonly canonicalPath?: string | undefined
  readonly pathRule?: 'once' | 'twice' | undefined
  /** Without the parameters of a presigned URL. */
  readonly query?: string | undefined
  /** By lower-case name, repeated ones joined. */
  readonly headers: ReadonlyMap<string, string>
  /** Which headers that are not in `headers` were not there: all, those that no tool adds by itself, or nobody knows. */
  readonly absent: 'known' | 'but-of-tools' | 'unknown'
  /** Lower case as listed. */
  readonly signedHeaders?: readonly string[] | undefined
  readonly body?: Uint8Array | undefined
  /** The last line of the canonical request. */
  readonly payload?: string | undefined
  readonly form?: 'header' | 'query' | 'none' | undefined
  readonly key?: string | undefined
  readonly region?: string | undefined
  readonly service?: string | undefined
  readonly scopeDate?: string | undefined
  readonly time?: string | undefined
  readonly token?: string | undefined
  readonly expires?: number | undefined
  readonly signature?: string | undefined
  /** When its answer says that it was made, milliseconds since 1970. */
  readonly answeredAt?: number | undefined
  readonly status?: number | undefined
}
