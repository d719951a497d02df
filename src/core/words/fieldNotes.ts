// What is wrong, or worth knowing, about what stands in a field: said beside the field, never instead of what was typed.
import type { Sentence } from './segment.ts'

/** What a note speaks of, where it does: a line, a name, a suggestion. Never a secret. */
export interface NoteFacts {
  readonly lines?: string
  readonly value?: string
  readonly other?: string
}

interface NoteWords {
  readonly kind: 'problem' | 'note'
  readonly say: (facts: NoteFacts) => Sentence
  /** The label of the button that mends it, where one can. */
  readonly mend?: string
}

const notes = {
  'method-case': {
    kind: 'note',
    say: () => ['Methods are case-sensitive: this is signed and sent as you typed it. AWS expects capitals.'],
    mend: 'Use capitals',
  },
  'method-token': {
    kind: 'problem',
    say: () => ['A method is one word without blanks, such as ', { code: 'GET' }, '.'],
  },
  'path-slash': { kind: 'note', say: () => ['A path starts with ', { code: '/' }, '; one is put in front.'] },
  'path-query': {
    kind: 'note',
    say: () => ['The ', { code: '?' }, ' starts the query: what follows it is signed as the query.'],
    mend: 'Move it to Query',
  },
  'path-url': { kind: 'note', say: () => ['This is a whole URL.'], mend: 'Split it into host, path and query' },
  'path-fragment': {
    kind: 'note',
    say: () => ['What follows ', { code: '#' }, ' never leaves the client: it is neither signed nor sent.'],
  },
  'path-raw': {
    kind: 'note',
    say: () => [
      'Blanks and characters outside ASCII are signed as their UTF-8 bytes; most clients send them percent-encoded.',
    ],
  },
  'query-mark': {
    kind: 'note',
    say: () => ['The leading ', { code: '?' }, ' is not part of the query; it is left out.'],
  },
  'query-plus': {
    kind: 'note',
    say: () => [
      'A ',
      { code: '+' },
      ' is signed as a plus sign (',
      { code: '%2B' },
      '). Some clients sign it as a blank; write ',
      { code: '%20' },
      ' for a blank.',
    ],
  },
  'header-no-colon': {
    kind: 'problem',
    say: ({ lines }) => [`Line ${lines} has no colon and is left out: write `, { code: 'name: value' }, '.'],
  },
  'header-bad-name': {
    kind: 'problem',
    say: ({ lines }) => [`Line ${lines} has no valid header name before its colon and is left out.`],
  },
  'header-authorization': {
    kind: 'note',
    say: () => ['Your ', { code: 'Authorization' }, ' line is left out: every call here is signed anew.'],
  },
  'header-host': {
    kind: 'note',
    say: () => ['A ', { code: 'Host' }, ' line goes onto the wire as it is, whichever host the call is sent to.'],
  },
  'header-unsignable': {
    kind: 'note',
    say: ({ value }) => ['The AWS SDK never signs ', { code: value ?? '' }, ': something on the way may change it.'],
  },
  'header-replaced': {
    kind: 'note',
    say: ({ value }) => ['The signer sets ', { code: value ?? '' }, ' itself and replaces your value.'],
  },
  'header-content-sha256': {
    kind: 'note',
    say: () => [
      'Your ',
      { code: 'x-amz-content-sha256' },
      ' is signed as it stands, and is the last line of the canonical request.',
    ],
  },
  'body-large': { kind: 'problem', say: ({ value }) => [`${value}: a Function URL takes at most 6 MB.`] },
  'body-on-get': {
    kind: 'problem',
    say: () => ['CloudFront answers 403 to a GET or HEAD with a body, before Lambda sees it.'],
  },
  'host-blanks': { kind: 'note', say: () => ['Blanks around the host are left out.'], mend: 'Remove them' },
  'host-url': {
    kind: 'note',
    say: ({ value }) => ['This is a URL; its host is ', { code: value ?? '' }, '.'],
    mend: 'Split it into host, path and query',
  },
  'host-not-a-host': {
    kind: 'problem',
    say: () => ['This is no host name: letters, digits, dots and hyphens, and a port if need be.'],
  },
  'host-upper-case': {
    kind: 'note',
    say: () => ['Host names are signed as they are sent; clients usually send them in lower case.'],
    mend: 'Use lower case',
  },
  'host-empty': { kind: 'problem', say: () => ['Without a host there is nothing to send to.'] },
  'host-not-function-url': {
    kind: 'note',
    say: () => [
      'This does not look like a Function URL host: ',
      { code: '<id>.lambda-url.<region>.on.aws' },
      '. Region and service cannot be read from it.',
    ],
  },
  'host-from-paste': {
    kind: 'note',
    say: () => ['This host came from a paste or a lesson, or from a link. Real calls name it before they are sent.'],
    mend: 'It is mine',
  },
  'field-command': {
    kind: 'note',
    say: () => ['This looks like a whole command or message.'],
    mend: 'Read it as a paste',
  },
  'host-same': { kind: 'problem', say: () => ['Both hosts are the same, so there is nothing to compare.'] },
  'host-swapped': { kind: 'problem', say: () => ['This is a Function URL host in the field for CloudFront’s.'] },
  'access-key-blanks': {
    kind: 'problem',
    say: () => [
      'There are blanks or line ends around the key. They are signed as they stand, and AWS would not know this key.',
    ],
    mend: 'Remove them',
  },
  'access-key-shape': {
    kind: 'note',
    say: () => [
      'An access key ID has capitals and digits only, 20 of them, and starts with ',
      { code: 'AKIA' },
      ' or ',
      { code: 'ASIA' },
      '.',
    ],
  },
  'unique-id': {
    kind: 'problem',
    say: ({ value }) => [
      'An id that starts with ',
      { code: value ?? '' },
      ' names a user, group or role, not an access key. Keys start with ',
      { code: 'AKIA' },
      ' or ',
      { code: 'ASIA' },
      '.',
    ],
  },
  'secret-blanks': {
    kind: 'problem',
    say: () => ['There are blanks or line ends around the secret. They count: another secret, another signature.'],
    mend: 'Remove them',
  },
  'secret-length': { kind: 'note', say: ({ value }) => [`A secret access key has 40 characters; this has ${value}.`] },
  'signing-key': {
    kind: 'note',
    say: ({ value }) => [
      '64 hex digits: read as a signing key that was derived for ',
      { code: value ?? '' },
      '. The secret itself is not needed.',
    ],
  },
  'scope-unreadable': {
    kind: 'problem',
    say: () => ['A scope is ', { code: 'YYYYMMDD/region/service' }, '. The request’s own is used.'],
  },
  'scope-stale': {
    kind: 'note',
    say: ({ value }) => ['This key was derived for another scope than this request has: ', { code: value ?? '' }, '.'],
  },
  'crossed-example': {
    kind: 'problem',
    say: () => [
      'AWS publishes two example secrets that differ in one character: ',
      { code: '…K7MDENG/bPx…' },
      ' belongs to ',
      { code: 'AKIAIOSFODNN7EXAMPLE' },
      ', ',
      { code: '…K7MDENG+bPx…' },
      ' to ',
      { code: 'AKIDEXAMPLE' },
      '. This pair is crossed.',
    ],
  },
  'token-missing': {
    kind: 'problem',
    say: () => [
      'A key that starts with ',
      { code: 'ASIA' },
      ' is temporary: without its session token AWS answers that the token is invalid.',
    ],
  },
  'token-unexpected': {
    kind: 'note',
    say: () => ['A key that starts with ', { code: 'AKIA' }, ' is long-lived and has no session token.'],
  },
  'token-blanks': {
    kind: 'problem',
    say: () => ['There are blanks or line ends around the token. They are signed as they stand.'],
    mend: 'Remove them',
  },
  'region-not-hosts': {
    kind: 'problem',
    say: ({ value, other }) => [
      'The host is in ',
      { code: other ?? '' },
      '; a signature for ',
      { code: value ?? '' },
      ' is refused there.',
    ],
    mend: 'Use the host’s',
  },
  'service-not-hosts': {
    kind: 'problem',
    say: ({ value, other }) => [
      'This host is verified as ',
      { code: other ?? '' },
      '; a signature for ',
      { code: value ?? '' },
      ' is refused there.',
    ],
    mend: 'Use the host’s',
  },
  'region-blanks': {
    kind: 'problem',
    say: () => ['There are blanks around it. They are signed as they stand.'],
    mend: 'Remove them',
  },
  'time-other-format': {
    kind: 'note',
    say: ({ value }) => ['Read as ', { code: value ?? '' }, '; AWS itself takes only that form.'],
    mend: 'Write it so',
  },
} as const satisfies Record<string, NoteWords>

export type NoteId = keyof typeof notes

/** The words for a note. */
export const noteWords = (id: NoteId): NoteWords => notes[id]

/** All note ids. */
export const noteIds = Object.keys(notes) as readonly NoteId[]
