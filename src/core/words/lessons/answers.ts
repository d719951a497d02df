// What the questions of lessons can be answered with, and what the strip itself says.
import type { Sentence } from '../segment.ts'

/** Whom Lambda takes for the caller. */
export const callers = {
  viewer: ['The caller'],
  cloudfront: ['CloudFront'],
  nobody: ['Nobody: it is refused'],
} as const satisfies Record<string, Sentence>

export type Caller = keyof typeof callers

/** The lines that a question asks about, as its choices. */
export const lineNames = {
  method: ['the method'],
  path: ['the path'],
  query: ['the query'],
  'header:host': [{ code: 'host' }],
  'header:x-amz-date': [{ code: 'x-amz-date' }],
  'header:user-agent': [{ code: 'user-agent' }],
  'signed-headers': ['the names of signed headers'],
  'payload-hash': ['the hash of the body'],
  algorithm: ['the algorithm'],
  'request-date-time': ['the time'],
  'credential-scope': ['the scope'],
  'hashed-canonical-request': ['the hash of the canonical request'],
  none: ['none: 200'],
} as const satisfies Record<string, Sentence>

export type LineName = keyof typeof lineNames

/** How far a request gets, as a choice. */
export const checkChoices = {
  ok: ['It is let in: 200'],
  signature: ['403: the signatures differ'],
  'scope-region': ['403: wrong region, before any signature is made'],
  'date-not-yet': ['403: wrong time, before any signature is made'],
  'token-present': ['403: no token'],
  'access-key': ['403: unknown key'],
  payload: ['403: the body is not signed'],
} as const satisfies Record<string, Sentence>

export const lessonText = {
  button: 'Lessons',
  intro: 'Each sets a situation on this page, asks what comes of it, and has you change one thing. In any order.',
  prediction: 'Your prediction',
  skip: 'I do not know, show me',
  right: '✓ As you predicted.',
  wrong: '✗ Not as you predicted.',
  shown: 'The answer.',
  yourTurn: 'Your turn',
  showMe: 'Show me',
  seeLine: 'See the line',
  remember: 'To remember',
  next: 'Next lesson',
  again: 'From the start',
  back: 'Back to what you had',
  leave: 'Leave the lesson',
  unknown: 'There is no lesson of this name.',
  allLessons: 'All lessons',
  done: 'done',
  otherwise:
    'What you entered in Session token or Secret access key, or something on the page, makes this lesson come out otherwise.',
} as const
