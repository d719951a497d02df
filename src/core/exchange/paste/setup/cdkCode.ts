import { lineEnd } from '../../../evidence/text/lines.ts'
import type { Recogniser } from '../piece.ts'

const construct =
  /^.{0,200}\bnew (?:[\w.]{1,60}\.)?(?:Distribution|CfnDistribution|FunctionUrlOrigin|CachePolicy|OriginRequestPolicy)\(/

/** CDK code is a program, which nobody can read but by running it: what it prints is what to paste. */
export const cdkCode: Recogniser = {
  format: 'cloudformation',
  looksLike: (text, at) => construct.test(text.slice(at, Math.min(lineEnd(text, at), at + 300))),
  read: (text, at) => ({
    end: lineEnd(text, at),
    pieces: [],
    remarks: [{ id: 'cdk-code', at, end: lineEnd(text, at) }],
  }),
}
