// What was not read of a paste, or read with a reservation: said with its place, never with its content.
import type { Sentence } from './segment.ts'

/** What a note speaks of: lines of the pasted text, a name or option out of a known list. Never anything secret. */
export interface PasteNoteFacts {
  /** `line 3`, `lines 3–7`. */
  readonly lines?: string
  /** A name that the reader knows by heart: an option, a format, a header. */
  readonly name?: string
}

const capitalPlace = (facts: PasteNoteFacts): string =>
  (facts.lines ?? 'the text').replace(/^\w/, (first) => first.toUpperCase())

const notes = {
  unread: (facts) => [`${capitalPlace(facts)}: not recognised, left out.`],
  'cut-short': (facts) => [`${capitalPlace(facts)}: ends too early; what is there was read.`],
  'open-quote': (facts) => [`${capitalPlace(facts)}: a quote is never closed; everything after it counts as quoted.`],
  'bad-header': (facts) => [`${capitalPlace(facts)}: no header, left out.`],
  'file-not-read': (facts) => [
    `${capitalPlace(facts)}: `,
    { code: facts.name ?? '' },
    ' takes its text from a file, which is not in the paste.',
  ],
  'form-not-built': (facts) => [
    `${capitalPlace(facts)}: `,
    { code: facts.name ?? '' },
    ' builds a multipart body with a boundary of its own, so the body’s bytes are not known.',
  ],
  'bare-ampersand': (facts) => [
    `${capitalPlace(facts)}: the URL has an `,
    { code: '&' },
    ' outside quotes. A shell would end the command there; it was read as part of the URL.',
  ],
  'basic-left-out': (facts) => [`${capitalPlace(facts)}: user and password of a Basic login were left out.`],
  'no-url': (facts) => [`${capitalPlace(facts)}: the command names no URL.`],
  'variables-left': (facts) => [`${capitalPlace(facts)}: placeholders stand in it and are kept as they are.`],
  'defaults-assumed': (facts) => [
    `${capitalPlace(facts)}: `,
    { code: facts.name ?? '' },
    ' was not given; its default counts.',
  ],
  'har-sanitised': () => [
    'This HAR holds no ',
    { code: 'Authorization' },
    ' and no cookies: Chrome leaves them out unless you choose “Export HAR (with sensitive data)”.',
  ],
  'har-no-body': (facts) => [`${capitalPlace(facts)}: the HAR leaves out the text of a response.`],
  'distribution-host-missing': () => [
    'The configuration does not name the distribution’s own host; ',
    { code: 'get-distribution' },
    ' does.',
  ],
  'access-control-unknown': () => [
    'The configuration names an origin access control by its id; ',
    { code: 'get-origin-access-control' },
    ' tells how it signs.',
  ],
  'policy-by-id': (facts) => [
    'The policy ',
    { code: facts.name ?? '' },
    ' is none of AWS’s and its definition is not in the text; ',
    { code: 'get-cache-policy' },
    ' or ',
    { code: 'get-origin-request-policy' },
    ' tells it.',
  ],
  'several-origins': (facts) => [
    'The distribution has several origins; ',
    { code: facts.name ?? '' },
    ' was taken, and every behaviour is read as if it went there.',
  ],
  'other-origin': (facts) => ['Behaviours that go to another origin: ', { code: facts.name ?? '' }, '.'],
  'origin-not-known': () => ['The origin’s host is known only once this is deployed; the page’s own is kept.'],
  'several-distributions': (facts) => [
    'The text has several distributions; ',
    { code: facts.name ?? '' },
    ' was taken.',
  ],
  'left-matters': (facts) => ['Left out, though it can change the answer: ', { code: facts.name ?? '' }, '.'],
  'left-harmless': (facts) => ['Left out, without a say in this: ', { code: facts.name ?? '' }, '.'],
  'second-origin': () => [
    'An origin group has a second origin; what it answers is not in the text, and 200 is assumed.',
  ],
  'grants-of-cloudfront': () => [
    'The permissions are CloudFront’s, which does not sign here; what the caller may do is not in the text.',
  ],
  'cdk-code': (facts) => [
    `${capitalPlace(facts)}: CDK code is a program, left out. Paste what `,
    { code: 'cdk synth' },
    ' prints.',
  ],
  'body-not-known': (facts) => [`${capitalPlace(facts)}: the body is made by code, so its bytes are not known.`],
  'curly-quotes': () => ['Curly quotes and long dashes were read as the straight ones that a shell and JSON need.'],
  'json-unknown': (facts) => [`${capitalPlace(facts)}: JSON of no known kind, left out.`],
  'log-query-dash': (facts) => [`${capitalPlace(facts)}: a log line has no headers but host, user agent and referer.`],
  'secret-masked': () => ['A secret stood in what was read as evidence; it was taken out there.'],
  'likely-secret-masked': () => [
    'Something with the shape of a secret access key stood in the text; it was taken out of the evidence.',
  ],
} as const satisfies Record<string, (facts: PasteNoteFacts) => Sentence>

export type PasteNoteId = keyof typeof notes

/** What a note says. */
export const pasteNoteSentence = (id: PasteNoteId, facts: PasteNoteFacts = {}): Sentence => notes[id](facts)

/** All ids of notes. */
export const pasteNoteIds = Object.keys(notes) as readonly PasteNoteId[]
