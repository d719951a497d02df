// The commands of the page, as its palette calls them.

/** What a person reads around the commands. */
export const commandText = {
  title: 'Commands',
  find: 'Find a command',
  hint: '↑ ↓ to choose, Enter to do it, Esc to leave',
  close: 'Close',
  recent: 'Last used',
  count: (count: number): string =>
    count === 0 ? 'No command has these words.' : `${count} ${count === 1 ? 'command' : 'commands'}`,
} as const

/** What a command is about, said beside it. */
export const commandKinds = {
  page: 'Page',
  step: 'Step',
  call: 'Call',
  fix: 'Fix',
  setting: 'Setting',
  view: 'View',
  open: 'Open',
  go: 'Go to',
  theme: 'Theme',
  lesson: 'Lesson',
  example: 'Example',
  explained: 'Explained',
} as const

export type CommandKind = keyof typeof commandKinds

/** A command's title, and further words by which somebody may look for it. */
export interface CommandWords {
  readonly title: string
  readonly more?: string
}

/** The commands that stand for themselves. */
export const commandWords = {
  paste: { title: 'Paste a request, an answer or an error', more: 'read import curl har http log fill in' },
  undo: { title: 'Undo', more: 'take back' },
  redo: { title: 'Redo', more: 'again' },
  'forget-credentials': {
    title: 'Forget the secret access key and the session token',
    more: 'credentials clear delete remove',
  },
  send: { title: 'Send this call', more: 'real test' },
  'send-all': { title: 'Send all six calls', more: 'real test matrix' },
  'cancel-calls': { title: 'Stop sending', more: 'cancel' },
  'find-out': { title: 'Find out the cause by calls', more: 'ladder bisect diagnose why' },
  share: { title: 'Share this by a link', more: 'copy url colleague' },
  setup: { title: 'The whole set-up', more: 'distribution behaviours origin error pages cors edge function settings' },
  compare: { title: 'Compare the views of the request', more: 'sent received signed differences diff' },
  attempts: { title: 'Compare two attempts', more: 'works fails curl app two pastes differences diff' },
  lessons: { title: 'All lessons', more: 'learn teach course' },
  examples: { title: 'All examples by cause', more: 'gallery failures 403' },
  keyboard: { title: 'All keys', more: 'keyboard shortcuts help' },
  others: { title: 'How other clients sign this', more: 'curl botocore aws cli smithy go signers compare' },
  'along-code': { title: 'This call as code', more: 'take along snippet javascript python go java curl sdk' },
  'along-signed': { title: 'This call, signed, to take along', more: 'take along headers postman thunder client curl' },
  'along-setup': {
    title: 'The set-up for this call as a template',
    more: 'take along infrastructure cloudformation cdk terraform cli permission',
  },
  'along-report': { title: 'A report for a ticket', more: 'take along markdown issue support' },
  rules: { title: 'Everything that is explained', more: 'rules causes policies headers reference help' },
  print: { title: 'The page for paper', more: 'print pdf' },
  hosts: { title: 'Show the columns of both hosts', more: 'cloudfront function url' },
  'sent-and-rebuilt': { title: 'Show what you sent beside what Lambda rebuilds', more: 'columns second view' },
  simulation: { title: 'Show the simulation’s verdict' },
  evidence: { title: 'Show the verdict on the evidence' },
} as const satisfies Record<string, CommandWords>

export type CommandId = keyof typeof commandWords

/** How calls are made, as commands. */
export const wayCommands = {
  simulated: { title: 'Simulate the calls', more: 'way of calling' },
  relay: { title: 'Call through the relay', more: 'way of calling real send' },
  direct: { title: 'Call from this page', more: 'way of calling real send direct browser' },
} as const

export const themeCommands = {
  system: { title: 'As the system has it', more: 'theme colours auto' },
  light: { title: 'Light', more: 'theme colours day' },
  dark: { title: 'Dark', more: 'theme colours night' },
} as const

/** One of the six calls. */
export const attemptCommand = (
  signFor: 'none' | 'cloudfront' | 'function-url',
  sendTo: 'cloudfront' | 'function-url',
): CommandWords => ({
  title: `${{ none: 'Not signed', cloudfront: 'Signed for CloudFront', 'function-url': 'Signed for the Function URL' }[signFor]}, sent to ${sendTo === 'cloudfront' ? 'CloudFront' : 'the Function URL'}`,
  more: 'attempt pick matrix',
})

export const settingCommands = {
  originRequestPolicy: (policy: string): CommandWords => ({ title: `Origin request policy: ${policy}` }),
  cachePolicy: (policy: string): CommandWords => ({ title: `Cache policy: ${policy}` }),
  originAccessControl: (control: string): CommandWords => ({
    title: `Origin access control: ${control}`,
    more: 'OAC sign',
  }),
} as const
