// What stands around code, set-up and reports that are taken away. What they say of themselves comes with them.

export const takeAwayText = {
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
  /** What a button copies. */
  what: {
    install: 'the command that installs it',
    code: 'the code',
    setup: 'the set-up',
  },
} as const
