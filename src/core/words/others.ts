// What the sheet about other clients says besides their ways.
export const othersText = {
  open: 'How others sign',
  title: 'How others sign',
  say: 'The same request, handed to known clients: told this host, key, region, service and time, in their usual settings. Each line of theirs that is not as here has its reason.',
  query: 'These clients are shown signing in headers, and this page’s own signing with them.',
  same: '✓ the same as here',
  refuses: '✗ signs nothing',
  evenStraight: '✗ not even straight',
  here: 'Here',
  it: 'It',
  noLine: '(no such line)',
  empty: '(empty)',
  yours: 'Your choices under “Signing” make this line here.',
  whole: 'All lines, side by side',
  versions: 'Seen in',
  attempt: 'This attempt',
  straight: 'Signed for the Function URL, sent straight to it',
  unsigned: 'This attempt is unsigned: it is shown signed for CloudFront.',
  told: 'Told no region and service, it signs for',
  toldNothing: 'It must be told region and service',
  none: 'none',
} as const

const lines: Readonly<Record<string, string>> = {
  method: 'Method',
  path: 'Path',
  query: 'Query',
  'signed-headers': 'Signed headers',
  'payload-hash': 'Payload hash',
}

/** What a line (the id of a part) is called: a header by its name. */
export const lineName = (id: string): string => lines[id] ?? id.replace(/^header:/, '')

/** "curl 8.14 signs". */
export const whatSigns = (client: string): string => `${client} signs`

/** "this attempt ✗ 403". */
export const attemptStatus = (status: number): string =>
  `this attempt ${status === 200 ? '✓ 200' : status === 0 ? '✗ not sent' : `✗ ${status}`}`
