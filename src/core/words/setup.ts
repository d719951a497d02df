// What is said about the settings of a set-up. Rules have their own words; these are the labels that need a sentence.
import type { Sentence } from './segment.ts'

interface SetupText {
  readonly behaviors: string
  readonly legacy: string
  readonly edgeSigns: string
  readonly edgeHashes: string
  readonly edgeReplaces: string
  readonly errorPages: string
  readonly permissions: Sentence
  readonly browser: string
  readonly preflightLacks: string
  readonly noPreflight: string
  readonly guesses: string
  readonly guessState: string
  readonly paste: string
  readonly pasteLabel: string
  readonly pasteExample: string
  readonly pasteUnknown: string
  readonly pasteSame: string
  readonly questions: string
  readonly questionsNone: string
}

/** Texts of the set-up's drawer and of the questions beside the way. */
export const setupText: SetupText = {
  behaviors: 'The first whose path pattern matches takes the request; the default one takes the rest.',
  legacy: 'Legacy settings (ForwardedValues) in place of both policies',
  edgeSigns: 'Signs the request for the Function URL, with a role of its own',
  edgeHashes: 'Puts the body’s SHA-256 into x-amz-content-sha256',
  edgeReplaces: 'Hands on the body as it sees it',
  errorPages: 'The page takes the place of what the origin answered, and CloudFront keeps the error for its time.',
  permissions: [
    'Whoever signs what arrives needs both: the caller, or CloudFront where origin access control signs. Since October 2025 ',
    { code: 'lambda:InvokeFunctionUrl' },
    ' alone is not enough for new Function URLs.',
  ],
  browser: 'The picked call, made by a page of',
  preflightLacks: 'The browser does not send the call. The answer to its question lacks',
  noPreflight: 'The browser asks nothing first: the call is sent at once.',
  guesses: 'Told neither region nor service, these clients sign for',
  guessState: 'and the scope error that follows',
  paste: 'AWS CLI, CloudFormation, CDK, Terraform',
  pasteLabel: 'As the AWS CLI, CloudFormation, the CDK or Terraform has it',
  pasteUnknown: 'No distribution was recognised in this text.',
  pasteSame: 'Everything that is known of it stands here already.',
  pasteExample: 'AWSTemplateFormatVersion: 2010-09-09\nResources:\n  …',
  questions: 'What AWS does not document here',
  questionsNone: 'nothing of it matters to this call',
}
