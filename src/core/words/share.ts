// What the page says of links that share what was entered: what is in one, what is left out, and why one is refused.
import type { Reference } from './segment.ts'

const guide = 'https://docs.aws.amazon.com/IAM/latest/UserGuide'
const accessKeys = { name: 'IAM User Guide: Manage access keys', url: `${guide}/id_credentials_access-keys.html` }
const revokeSessions = {
  name: 'IAM User Guide: Revoke IAM role temporary security credentials',
  url: `${guide}/id_roles_use_revoke-sessions.html`,
}

export const shareText = {
  title: 'Share',
  what: 'Whoever opens this link sees the page with what is listed here, and nothing else. It is part of the address after the #, which browsers send to no server.',
  never: 'Never in a link: secret access key, session token, signatures, your access key ID, the paste itself.',
  contains: 'The link contains',
  withheld: 'Left out: tick what may be seen by others',
  withheldHow: 'A name is shared, its value is told by its length until you tick it.',
  neverValue: 'never shared',
  view: 'Opens on',
  wholePage: 'the whole page',
  columnsOnly: 'the columns alone',
  diagnosis: 'the diagnosis',
  line: 'this line',
  link: 'Link',
  refused: 'No link is made: it would carry a credential.',
  refusedThere: 'This link was not opened: it carries a credential.',
  ifReal: 'If it was real',
  tooMuch: 'No link is made: this is more than one can hold. Untick the body or the evidence, or shorten what is long.',
  takeOut: 'Take it out of the field, then share again.',
  passedOn: 'Whoever has the link has it too. Tell the person who sent it.',
  opened: 'Opened from a link.',
  wasHidden: 'Values such as [12 characters] were not shared.',
  left: 'Left out, since the link does not say it in a way that can be read:',
  unknownParts: 'parts that this page does not know',
  unknownPart: 'A part that this page does not know',
  body: 'the body',
  evidence: 'the evidence, with secrets, tokens and signatures masked',
  takeBack: 'Take it back',
  close: 'Close',
  copy: 'Copy link',
  copied: 'Copied',
  notCopied: 'Not allowed: copy it from the field',
} as const

/** What is said of a link that could not be opened as a whole. */
export const linkStates = {
  whole: undefined,
  damaged: 'This link is damaged. What could be read of it was opened; compare it with its source.',
  newer: 'This link was made by a newer version of this page. Nothing of it was opened.',
  'too-long': 'This link is longer than any that this page makes. Nothing of it was opened.',
  unreadable: 'This link cannot be read, it may have been cut off. Nothing was changed.',
} as const satisfies Record<string, string | undefined>

/** A credential that a link may not carry: what it is, and what to do if it was a real one and somebody else has it. */
export const credentialKinds = {
  secret: {
    what: 'a secret access key',
    steps: 'Deactivate the access key in IAM, make a new one, and look in CloudTrail for calls that were not yours.',
    source: accessKeys,
  },
  'key-id': {
    what: 'an access key ID that is none of AWS’s examples',
    steps: 'Alone it signs nothing, but it names your account. If its secret was near it, deactivate the key in IAM.',
    source: accessKeys,
  },
  'session-token': {
    what: 'a session token',
    steps: 'Revoke the role’s older sessions in IAM; whoever has the token with its secret can call until it expires.',
    source: revokeSessions,
  },
  signature: {
    what: 'a signature',
    steps:
      'Whoever has the whole signed request can send it until it expires: minutes, for a presigned URL up to seven days. Deactivating its key ends that.',
    source: accessKeys,
  },
  bearer: {
    what: 'a token, cookie or password',
    steps: 'End that session or replace that token where it was issued.',
    source: undefined,
  },
} as const satisfies Record<string, { what: string; steps: string; source: Reference | undefined }>

export type CredentialKind = keyof typeof credentialKinds

/** The inputs, as a link's contents call them. */
export const shareNames = {
  method: 'Method',
  path: 'Path',
  query: 'Query',
  headers: 'Headers',
  body: 'Body',
  cloudFrontHost: 'CloudFront host',
  functionUrlHost: 'Function URL host',
  accessKeyId: 'Access key ID',
  region: 'Region',
  service: 'Service',
  signingTime: 'Signing time',
  clockOff: 'Clock ahead by',
  alsoSign: 'Also signed',
  keyScope: 'Scope of the derived key',
  guessScope: 'Scope as the client would guess',
  form: 'Where the signature stands',
  payload: 'Payload',
  contentSha256Header: 'x-amz-content-sha256 is sent',
  signToken: 'The session token is signed',
  doubleEncodePath: 'Path encoded twice',
  normalizePath: 'Path normalised',
  originAccessControl: 'Origin access control',
  authType: 'Auth type',
  attempt: 'Picked call',
  evidence: 'Evidence',
  originRequestPolicy: 'Origin request policy',
  cachePolicy: 'Cache policy',
  ownOriginRequestPolicy: 'Origin request policy of your own',
  ownCachePolicy: 'Cache policy of your own',
  legacy: 'Legacy settings',
  legacyForwarding: 'Legacy forwarding',
  viewerProtocol: 'Viewer protocol',
  allowedMethods: 'Allowed methods',
  cachesOptions: 'OPTIONS is cached',
  edge: 'Edge function',
  behaviors: 'Other behaviours',
  aliases: 'Alternate domain names',
  originPath: 'Origin path',
  defaultRootObject: 'Default root object',
  customHeaders: 'Custom headers',
  errorPages: 'Error pages',
  firewallLimit: 'Firewall limit',
  failoverStatuses: 'Failover',
  responseTimeout: 'Response timeout',
  functionTakes: 'The function takes',
  cachedAnswer: 'An answer is cached',
  allowInvokeFunctionUrl: 'lambda:InvokeFunctionUrl is allowed',
  allowInvokeFunction: 'lambda:InvokeFunction is allowed',
  cors: 'CORS settings',
  forwardedHost: 'Forwarded host (does not exist at AWS)',
  acceptedHosts: 'Hosts that may sign (does not exist at AWS)',
  assume: 'Assumptions',
} as const

/** A length as the dialog tells it. */
export const charactersOf = (length: number): string => (length === 1 ? '1 character' : `${length} characters`)
/** Where something was found. */
export const placeOf = (name: string, line: number | undefined): string =>
  line === undefined ? name : `${name}, line ${line}`
