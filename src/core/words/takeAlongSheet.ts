// What stands around code, set-up and reports that are taken along. What they say of themselves comes with them.

export const takeAlongText = {
  costs: 'What it costs',
  client: 'In the client',
  setup: 'In the set-up',
  library: 'Language and library',
  careful: 'Careful',
  tryIt: 'Try it in the simulation',
  exampleHost:
    'The Function URL host in it is the example’s, and so is the region: enter yours under Hosts, and this changes with it.',
  nothing: 'There is no code for this one: it is something to look at where the client or the set-up is made.',
  save: (file: string): string => `Save ${file}`,
  /** The sheet with the page's call in every form. */
  along: {
    title: 'Take along',
    parts: 'What to take along',
    part: { code: 'Code', signed: 'Signed call', setup: 'Set-up', report: 'Report' },
    signedFor: 'Signed for',
    hosts: { cloudfront: 'CloudFront', 'function-url': 'Function URL', none: 'Nobody' },
    form: 'Where the signature goes',
    forms: { header: 'Authorization', query: 'Presigned URL' },
    /** What the simulation makes of the attempt that the code makes. */
    foreseen: (status: number, signedFor: string, sentTo: string): string =>
      status === 0
        ? `Signed for ${signedFor} and sent to ${sentTo}: in the simulation it is not sent at all.`
        : `Signed for ${signedFor} and sent to ${sentTo}: the simulation answers ${status}.`,
    better: (signedFor: string): string => ` Signed for ${signedFor} it answers 200.`,
    hashed: 'Nobody signs in this attempt: the code sends the hash along that a distribution needs which signs itself.',
    unable: 'What cannot do this',
    unableSo: 'These can send the call once it is signed: see Signed call.',
    otherChange: 'Change',
  },
  signed: {
    what: 'The call with its signature, for tools that cannot sign so. It is a bearer: whoever has it can send it until its time is over, so it is made and shown only when you ask.',
    ask: 'Sign it now and show it',
    again: 'Sign it anew',
    tool: 'As',
    valid: (until: string): string => `Valid until ${until}.`,
    over: (until: string): string => `No longer valid: its time was over at ${until}.`,
    early: (from: string): string => `Not valid yet: it is signed for ${from}.`,
    typed: 'It is signed for the time that was typed, not for now.',
    example: 'It is signed with AWS’s published example key: no service knows it.',
    presignedAssumed: 'AWS does not document presigned calls of a Function URL: that Lambda takes them is assumed.',
    not: {
      unsigned: 'Signed for nobody, the call has no signature to show.',
      'no-key': 'There is no key to sign with: enter one under Credentials.',
    },
  },
  report: {
    say: 'What the page shows, for a ticket or a forum. Read it before you paste it.',
    copy: 'Copy report for a ticket',
    copied: 'Copied',
    failed: 'The browser did not allow copying: select the text below.',
    file: 'countersign-report.md',
    preview: 'Preview of the report',
  },
  /** What a button copies. */
  what: {
    install: 'the command that installs it',
    code: 'the code',
    setup: 'the set-up',
    signed: 'the signed call',
  },
} as const
