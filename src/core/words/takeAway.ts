// What stands around a fix that is taken away.
export const takeAwayText = {
  costs: 'What it costs',
  client: 'In the client',
  setup: 'In the set-up',
  careful: 'Careful',
  tryIt: 'Try it in the simulation',
  exampleHost:
    'The Function URL host in it is the example’s, and so is the region: enter yours under Hosts, and this changes with it.',
  capitals: 'Names in capitals are to be replaced by yours.',
  notRun: 'Our tests do not run this code on every machine.',
  nothing: 'There is no code for this one: it is something to look at where the client or the set-up is made.',
} as const
