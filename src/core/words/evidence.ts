// What the page says of the evidence: at its fields, in its one line, and where none of the causes fits.
import type { Sentence } from './segment.ts'

export const evidenceText = {
  what: 'What you have of a real failed call. Any part of it helps.',
  responseHint: 'Status line, headers and body; or the body alone; or just 403.',
  responseExample:
    'HTTP/1.1 403 Forbidden\nx-amzn-errortype: SignatureDoesNotMatchException\n\n{"message":"The request …"}',
  serviceHint: 'As the error says that it should have been; the whole answer will do.',
  clientHint: 'From the client’s debug log.',
  receivedHint: 'Raw HTTP, or the event of a Lambda function.',
  canonicalExample: 'POST\n/orders\n…',
  receivedExample: 'POST /orders HTTP/1.1\nhost: …',
  symptoms: 'What you noticed',
  fromPaste: 'From your paste',
  fromEvidence: 'From your evidence',
  request: 'The request of the paste counts as sent, with its own signature.',
  ownRequest: 'The request in the fields counts as sent.',
  exampleRequest: 'The example’s request does not count: this is known without a request.',
  showSimulation: 'Show the simulation',
  simulation: 'In the simulation',
  noStatus: 'No status is known.',
  none: 'None of the known causes fits',
  noneYet: 'What is known names no cause yet',
  mostUseful: 'What would tell most',
  because: 'Because',
  against: 'Against it',
  next: 'To be sure',
  compare: 'Compare the views',
  report: 'Report for a ticket',
} as const

/** The fields of the region, as their labels call them. */
export const evidenceFields = {
  response: 'Response',
  serviceCanonicalRequest: 'Service’s canonical request',
  clientCanonicalRequest: 'Client’s canonical request',
  receivedRequest: 'Received request',
} as const

export type EvidenceField = keyof typeof evidenceFields

const notes = {
  'no-status': (what) => [{ code: what }, ' is no HTTP status: 100 to 599 would be.'],
  'no-header': (line) => [`Line ${line} is no header: it is left out. A header is `, { code: 'name: value' }, '.'],
  'no-method': () => ['Line 1 is no method, such as ', { code: 'POST' }, '. What can be told is read.'],
  'no-path': () => ['Line 2 is no path: it should begin with ', { code: '/' }, '. What can be told is read.'],
  'cut-short': (line) => [
    `It ends at line ${line}, before the list of signed headers and the payload’s hash. What is there is read.`,
  ],
  'no-hash': (line) => [
    `Line ${line} is no payload hash: 64 hex digits would be, or `,
    { code: 'UNSIGNED-PAYLOAD' },
    '.',
  ],
  'no-canonical': () => ['No line of this is one of a canonical request: it does not count.'],
  'no-request': () => [
    'No request was recognised in it, so it does not count: raw HTTP begins with ',
    { code: 'POST /path HTTP/1.1' },
    ', an event of Lambda is JSON.',
  ],
  'json-ends': (line) => [`The JSON ends at line ${line} before it is whole. What is there is read.`],
  masked: () => ['A secret was taken out of this text. One that stood beside its access key is in Credentials now.'],
  'token-masked': () => ['The session token is not shown here.'],
} as const satisfies Record<string, (fact: string) => Sentence>

export type EvidenceNoteId = keyof typeof notes

/** What is said at a field; `fact` is a line's number, or the text that is meant. */
export const evidenceNote = (id: EvidenceNoteId, fact = ''): Sentence => notes[id](fact)

/** Whether a note says that something is wrong. */
export const isProblem = (id: EvidenceNoteId): boolean => id !== 'masked' && id !== 'token-masked'
