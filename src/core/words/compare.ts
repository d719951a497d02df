// What the comparison of two views of a request says.

/** How the second view of a part differs from the first. */
export const differenceKinds = {
  order: 'other order',
  case: 'other case',
  encoding: 'other encoding',
  missing: 'missing',
  extra: 'extra',
  changed: 'changed',
} as const satisfies Record<string, string>

export type DifferenceKind = keyof typeof differenceKinds

const notes = {
  changed: 'The two are not the same.',
  'path-encoding': 'The same path, percent-encoded a different number of times or by a different list of characters.',
  'path-slash': 'The same path but for a slash at its end.',
  'path-normalisation': 'The same path once dot and empty segments are resolved.',
  'path-query-inside': 'The query was left inside the path.',
  'path-rewritten': 'Another path: something put in front, took off or rewrote it.',
  'query-extra': 'The second has parameters that the first leaves out.',
  'query-missing': 'Parameters of the first are not in the second.',
  'query-order': 'The same parameters in another order: they are signed sorted by name, then by value.',
  'query-no-equals': 'The same parameters; a name without a value is signed with an equals sign.',
  'query-collapsed': 'A parameter that stands more than once was collapsed to one.',
  'query-encoding': 'The same parameters once decoded.',
  'host-port': 'The same host but for a port.',
  'host-case': 'The same host in another case.',
  'host-other': 'Another host.',
  'header-blanks': 'The same value but for blanks.',
  'header-order': 'The same values in another order.',
  'header-repeated': 'The same values, some of them repeated.',
  'header-case': 'The same value in another case.',
  'header-missing': 'The second does not have this header.',
  'header-extra': 'Only the second has this header, or a value for it.',
  'header-appended': 'Something was appended to the value.',
  'names-order': 'The same names in another order: they are listed sorted.',
  'names-case': 'The same names in another case: they are listed in lower case.',
  'names-changed': 'Other headers are signed.',
  'payload-unsigned': 'One side leaves the payload unsigned, the other has its hash.',
  'payload-streaming': 'One side signs a stream of chunks, the other the whole body.',
  'payload-empty': 'One side has the hash of an empty body.',
  'payload-other': 'The hashes of two different bodies.',
} as const satisfies Record<string, string>

export type DifferenceNoteId = keyof typeof notes

/** What a difference means. */
export const differenceNote = (id: DifferenceNoteId): string => notes[id]

/** The views, as the subject of a column. */
export const viewNames = {
  request: 'What the rules make of the request',
  client: 'Client’s canonical request',
  received: 'Received request',
  service: 'Service’s canonical request',
} as const

/** The parts of a request, as their lines are called. */
export const partNames = {
  method: 'Method',
  path: 'Path',
  query: 'Query',
  header: 'Header',
  'signed-headers': 'Signed headers',
  payload: 'Payload',
  time: 'Time',
  scope: 'Scope',
} as const

export const compareText = {
  title: 'Compare the views',
  what: 'What is compared',
  say: 'The same request as different eyes see it, part by part and by meaning. What one side does not know is no difference.',
  one: 'One view is known so far, the request in the fields. Paste a second one, or fill in the evidence: the service’s canonical request stands in many error bodies, the client’s in its debug log.',
  same: 'same',
  unknown: 'not known',
  empty: 'empty',
  allSame: 'Every part that both know is the same.',
} as const

/** "3 parts differ". */
export const differCount = (count: number): string => (count === 1 ? '1 part differs' : `${count} parts differ`)
