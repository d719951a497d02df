import type { SignerRefusal, SignerWay } from '../../words/signerWays.ts'

/** A text as a client makes it, and in what ways that is not as AWS's own signers do: only those that show in this text. */
export interface Made {
  readonly text: string
  readonly ways: readonly SignerWay[]
}

/** Why a client signs nothing at all. */
export interface Refused {
  readonly refuses: SignerRefusal
}

/** A step: the way is named where it changes the text. */
export function step(made: Made, way: SignerWay, of: (text: string) => string): Made {
  const text = of(made.text)
  return text === made.text ? made : { text, ways: [...made.ways, way] }
}
