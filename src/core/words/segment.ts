/**
 * A sentence as the page, a report and a snippet all show it: text with marked pieces. `code` is verbatim protocol text,
 * `host` a host name in the colour and shape of its side, `term` a word that the glossary explains.
 */
export type Segment =
  | string
  | { readonly code: string }
  | { readonly host: string; readonly side: 'cloudfront' | 'function-url' | 'other' }
  | { readonly term: string }

export type Sentence = readonly Segment[]

/** How sure a rule is: AWS says so; independent people saw it; or we infer it. */
export type Certainty = 'documented' | 'observed' | 'assumed'

/** Where a statement comes from: a page or a thread that a reader can open. */
export interface Reference {
  readonly name: string
  readonly url: string
}

/** The text of one rule: a short title, the plain sentence, where it comes from. */
export interface RuleText {
  readonly title: string
  readonly sentence: Sentence
  readonly source: Reference
}

/** The words for one rule, with how sure it is. */
export interface RuleWords extends RuleText {
  readonly certainty: Certainty
}

/** A sentence as plain text. */
export function plainText(sentence: Sentence): string {
  return sentence
    .map((segment) => {
      if (typeof segment === 'string') return segment
      if ('code' in segment) return segment.code
      return 'host' in segment ? segment.host : segment.term
    })
    .join('')
}
