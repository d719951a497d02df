import type { Distribution } from '../../cloudfront/distribution.ts'
import type { KnownRequest, KnownResponse, KnownSetup } from '../../evidence/evidence.ts'
import type { SigningStrings } from '../../evidence/text/serviceStrings.ts'
import type { FunctionUrl } from '../../functionUrl/functionUrl.ts'
import type { Field } from '../../http/message.ts'
import type { Credentials } from '../../sigv4/options.ts'
import type { PasteNoteFacts, PasteNoteId } from '../../words/pasteNotes.ts'
import type { Format } from './format.ts'
import type { Definition } from './setup/settle.ts'

/** One thing that a reader found. What belongs together is put together afterwards. */
export type Piece =
  /** `command`: what a tool was told; `wire`: what it then sent. `signed`: the tool signs it by itself. */
  | {
      readonly kind: 'request'
      readonly request: KnownRequest
      readonly from?: 'command' | 'wire'
      readonly signed?: boolean
    }
  /** Header lines on their own: they belong to a request near by, or make one. */
  | { readonly kind: 'request-headers'; readonly headers: readonly Field[] }
  | { readonly kind: 'response'; readonly response: KnownResponse }
  | { readonly kind: 'received'; readonly request: KnownRequest }
  | { readonly kind: 'client-strings'; readonly strings: SigningStrings }
  | { readonly kind: 'service-strings'; readonly strings: SigningStrings }
  | { readonly kind: 'credentials'; readonly credentials: Partial<Credentials> }
  | { readonly kind: 'signing'; readonly region?: string; readonly service?: string }
  | { readonly kind: 'setup'; readonly setup: KnownSetup }
  /** Policies stand as the ids that it names; `accessControl` is an id too, empty for none. */
  | { readonly kind: 'distribution'; readonly distribution: Distribution; readonly accessControl?: string }
  /** What an id stands for. */
  | { readonly kind: 'definition'; readonly id: string; readonly defines: Definition }
  | { readonly kind: 'function-url'; readonly functionUrl: Partial<FunctionUrl> }
  | { readonly kind: 'grants'; readonly grants: readonly string[] }
  | { readonly kind: 'caller'; readonly arn: string }

/** Something to tell the user about what was read. `at` and `end` are places in the text that the reader was given. */
export interface Remark {
  readonly id: PasteNoteId
  readonly at?: number
  readonly end?: number
  readonly name?: PasteNoteFacts['name']
}

/** What a reader made of a stretch of text. `end` is beyond where it began to read. */
export interface Reading {
  readonly end: number
  readonly pieces: readonly Piece[]
  readonly remarks?: readonly Remark[]
  /** Where the recogniser stands for several formats: the one it found. */
  readonly format?: Format
}

/**
 * One format. `looksLike` may look at the line at `at`, and a few lines on; `read` may take as long as what it consumes.
 * Together that makes reading linear in the text.
 */
export interface Recogniser {
  readonly format: Format
  readonly looksLike: (text: string, at: number) => boolean
  readonly read: (text: string, at: number) => Reading | undefined
}
